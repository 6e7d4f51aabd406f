import type { Secret } from '../../engine/secret.ts';
import type { AccountId } from '../../shared/ids.ts';

/**
 * Keys that need not be named in a configuration, because the program that runs it keeps them itself: the packed
 * app's vault. Asked by account and client's name; null is the account's own API key.
 */
export type KnownKeys = (account: AccountId, client: string | null) => Secret | undefined;
