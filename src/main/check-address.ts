import type { KeyVault } from '../engine/profiles/key-vault.ts';
import type { AddressCheck, ApiAddress } from '../shared/api-address.ts';
import type { ApiChoice } from './api-choice.ts';
import type { KeyCheck } from './key-check.ts';

export interface AddressCheckParts {
  readonly api: ApiChoice;
  readonly vault: KeyVault;
  readonly checkKey: KeyCheck;
}

/**
 * Makes one read-only call to one of Ayrshare's addresses with the kept API key, whichever address is in use.
 * Without a key no call is made.
 */
export async function checkAddress(
  { api, vault, checkKey }: AddressCheckParts,
  address: ApiAddress,
): Promise<AddressCheck> {
  const { id, baseUrl } = api.at(address);
  const key = await vault.get({ kind: 'api-key', account: id });
  if (!key.ok) return { kind: 'no-key' };
  const checked = await checkKey(key.value, baseUrl);
  return checked.ok ? { kind: 'works' } : { kind: 'failure', failure: checked.failure };
}
