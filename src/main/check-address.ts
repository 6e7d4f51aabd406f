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
 * Without a key no call is made. One call at a time: whoever asks about the same address meanwhile gets the answer of
 * the call that runs, and the other address waits for it.
 */
export function addressCheck(parts: AddressCheckParts): (address: ApiAddress) => Promise<AddressCheck> {
  const running = new Map<ApiAddress, Promise<AddressCheck>>();
  return (address) => {
    const own = running.get(address);
    if (own !== undefined) return own;
    const before = Promise.allSettled([...running.values()]);
    const asked = before.then(() => check(parts, address)).finally(() => running.delete(address));
    running.set(address, asked);
    return asked;
  };
}

async function check(
  { api, vault, checkKey }: AddressCheckParts,
  address: ApiAddress,
): Promise<AddressCheck> {
  const { id, baseUrl } = api.at(address);
  const key = await vault.get({ kind: 'api-key', account: id });
  if (!key.ok) return { kind: 'no-key' };
  const checked = await checkKey(key.value, baseUrl);
  return checked.ok ? { kind: 'works' } : { kind: 'failure', failure: checked.failure };
}
