import { type AccountId, accountId } from '../shared/ids.ts';
import type { Environment } from './environment.ts';

/** Everything that tells one account from another; what an engine is built for. */
export interface AccountSpec {
  readonly id: AccountId;
  readonly kind: 'sandbox' | 'ayrshare';
  readonly baseUrl: string;
  readonly overridden: boolean;
}

export const SANDBOX_ACCOUNT = accountId('sandbox');

/** The account behind an API key: one for both of Ayrshare's addresses, one of its own for any other origin. */
export function ayrshareAccount(environment: Environment): AccountSpec {
  const { apiBase: baseUrl, apiBaseOverridden: overridden } = environment;
  const { origin, hostname } = new URL(baseUrl);
  const isAyrshare = hostname === 'api.ayrshare.com' || hostname === 'app.ayrshare.com';
  return { id: accountId(isAyrshare ? 'ayrshare' : origin), kind: 'ayrshare', baseUrl, overridden };
}

/** The account of the embedded sandbox, wherever it listens today. */
export function sandboxAccount(baseUrl: string): AccountSpec {
  return { id: SANDBOX_ACCOUNT, kind: 'sandbox', baseUrl, overridden: false };
}
