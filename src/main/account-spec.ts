import { isAyrshareOrigin } from '../shared/api-address.ts';
import { type AccountId, accountId } from '../shared/ids.ts';

/** Everything that tells one account from another; what an engine is built for. */
export interface AccountSpec {
  readonly id: AccountId;
  readonly kind: 'sandbox' | 'ayrshare';
  readonly baseUrl: string;
  readonly overridden: boolean;
}

export const SANDBOX_ACCOUNT = accountId('sandbox');

/** The account behind an API key at either of Ayrshare's addresses: history, clients and fingerprints are its own. */
export const AYRSHARE_ACCOUNT = accountId('ayrshare');

/** The account at an address that was set from outside: Ayrshare's own, or one for every other origin. */
export function accountSetOutside(baseUrl: string): AccountSpec {
  const { origin } = new URL(baseUrl);
  const id = isAyrshareOrigin(origin) ? AYRSHARE_ACCOUNT : accountId(origin);
  return { id, kind: 'ayrshare', baseUrl, overridden: true };
}

/** The account of the embedded sandbox, wherever it listens today. */
export function sandboxAccount(baseUrl: string): AccountSpec {
  return { id: SANDBOX_ACCOUNT, kind: 'sandbox', baseUrl, overridden: false };
}
