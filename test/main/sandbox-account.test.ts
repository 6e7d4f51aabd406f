import { expect, test } from 'vitest';
import { reveal } from '../../src/engine/secret.ts';
import { SANDBOX_ACCOUNT } from '../../src/main/account-spec.ts';
import { systemCipher } from '../../src/main/cipher.ts';
import { MADE_UP_KEYS, openSandboxAccount } from '../../src/main/sandbox-account.ts';
import { createVault } from '../../src/main/vault.ts';
import { SANDBOX_API_KEY } from '../../src/sandbox/sandbox.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { fakeSafeStorage, keptSettings } from './open-desk.ts';

function sandboxOn(storagePorts: readonly number[]) {
  const settings = keptSettings();
  const cipher = systemCipher(fakeSafeStorage());
  const vault = createVault({ settings, cipher, clock: fakeClock(), madeUpKeys: MADE_UP_KEYS });
  const ports = [...storagePorts];
  const moves: string[] = [];
  const open = () =>
    openSandboxAccount({
      settings,
      vault,
      startSandbox: async () => ({
        baseUrl: 'http://127.0.0.1:1/api',
        storageOrigin: `http://127.0.0.1:${ports.shift()}`,
        stop: async () => {},
      }),
      rebase: (from, to) => void moves.push(`${from} → ${to}`),
    });
  return { open, moves, vault };
}

test('Links follow the sandbox to another port, and only then are they touched', async () => {
  const { open, moves } = sandboxOn([10, 10, 20, 20]);
  for (let start = 0; start < 4; start += 1) await open();
  expect(moves).toEqual(['http://127.0.0.1:10 → http://127.0.0.1:20']);
});

test('The sandbox’s key is in place before its engine is built', async () => {
  const { open, vault } = sandboxOn([10]);
  const { spec } = await open();
  const key = await vault.get({ kind: 'api-key', account: SANDBOX_ACCOUNT });
  expect(spec).toMatchObject({ id: 'sandbox', kind: 'sandbox', baseUrl: 'http://127.0.0.1:1/api' });
  expect(key.ok && reveal(key.value)).toBe(SANDBOX_API_KEY);
});
