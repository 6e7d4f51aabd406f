import type { SettingsPort } from '../engine/settings/settings-port.ts';
import { API_ADDRESSES, type ApiAddress } from '../shared/api-address.ts';
import { type AccountSpec, AYRSHARE_ACCOUNT, accountSetOutside } from './account-spec.ts';
import type { Environment } from './environment.ts';

export interface ApiChoiceParts {
  readonly environment: Environment;
  readonly settings: SettingsPort;
  /** Where Ayrshare's addresses lead; other places in tests only. */
  readonly addresses?: { readonly [Name in ApiAddress]: string };
}

/** Where the API is: what the environment says, or else the person's choice of Ayrshare's two addresses. */
export interface ApiChoice {
  /** The account of today's address. */
  spec(): AccountSpec;
  /** The account at one of Ayrshare's addresses, whichever is in use. */
  at(address: ApiAddress): AccountSpec;
  /** The person's choice; null = set from outside, and no choice of theirs. */
  chosen(): ApiAddress | null;
  /** Keeps another choice. Returns whether anything changed. */
  choose(address: ApiAddress): boolean;
}

export function apiChoice({
  environment: { apiBase },
  settings,
  addresses = API_ADDRESSES,
}: ApiChoiceParts): ApiChoice {
  const at = (address: ApiAddress): AccountSpec => ({
    id: AYRSHARE_ACCOUNT,
    kind: 'ayrshare',
    baseUrl: addresses[address],
    overridden: false,
  });
  const chosen = (): ApiAddress | null => (apiBase === undefined ? settings.read().apiAddress : null);
  return {
    at,
    chosen,
    spec: () => (apiBase === undefined ? at(settings.read().apiAddress) : accountSetOutside(apiBase)),
    choose(address) {
      if (apiBase !== undefined || chosen() === address) return false;
      settings.update({ apiAddress: address });
      return true;
    },
  };
}
