import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MediaApi } from '../../src/engine/api/media-api.ts';
import { memoryVault } from '../../src/engine/profiles/memory-vault.ts';
import { ProfileService } from '../../src/engine/profiles/profile-service.ts';
import { Secret } from '../../src/engine/secret.ts';
import { openStore } from '../../src/engine/store/open-store.ts';
import type { ProfileStore } from '../../src/engine/store/profile-store.ts';
import type { Store } from '../../src/engine/store/store.ts';
import { failure } from '../../src/shared/failure.ts';
import { accountId } from '../../src/shared/ids.ts';
import { failed } from '../../src/shared/result.ts';
import { countingRandom, fakeClock } from '../support/fake-clock.ts';
import { memoryLog } from '../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

const ACCOUNT = accountId('sandbox');
const KEY = new Secret('PROFILE-KEY-1');
const OTHER = new Secret('PROFILE-KEY-2');
const NONE = { title: '', activeSocialAccounts: [], displayNames: [] };

let folder: TempFolder;
let store: Store;
let profiles: ProfileStore;
let vault: ReturnType<typeof memoryVault>;
let service: ProfileService;

beforeEach(async () => {
  folder = await tempFolder();
  const clock = fakeClock();
  store = openStore({ path: join(folder.path, 'hotfolder.db'), clock, log: memoryLog() });
  profiles = store.account(ACCOUNT).profiles;
  vault = memoryVault();
  await vault.set({ kind: 'api-key', account: ACCOUNT }, new Secret('API-KEY'));
  const api = { user: () => Promise.resolve({ ok: true, value: NONE }) } as unknown as MediaApi;
  const pace = {
    ...{ waitsUntil: () => 0, restsUntil: () => 0 },
    ...{ spend: () => undefined, worked: () => undefined, pause: () => undefined },
  };
  const deaf = { changed: () => undefined, keyWorks: () => undefined, keyRefused: () => undefined };
  const rest = { random: countingRandom(1), signal: new AbortController().signal };
  service = new ProfileService({
    account: ACCOUNT,
    store: profiles,
    vault,
    clock,
    api,
    pace,
    ...rest,
    ...deaf,
  });
});

afterEach(async () => {
  store.close();
  await folder.dispose();
});

async function client(name: string, key: Secret) {
  const added = await service.add(name, key);
  if (!added.done) throw new Error(added.problem.kind);
  return added.value.id;
}
const outcomes = (all: readonly { readonly done: boolean }[]) => all.map((one) => one.done).sort();

test('A key that two clients are added with at once belongs to one of them', async () => {
  const added = await Promise.all([service.add('Teas', KEY), service.add('Ceramics', KEY)]);
  expect(outcomes(added)).toEqual([false, true]);
  expect(added.find((one) => !one.done)).toMatchObject({ problem: { kind: 'key-known' } });
  expect(profiles.list()).toHaveLength(1);
});

test('A name that two clients are added with at once is one of them’s, and no key of the other is kept', async () => {
  const given: string[] = [];
  const taken: string[] = [];
  const { set, remove } = vault;
  vault.set = (ref, key) => {
    if (ref.kind === 'profile-key') given.push(ref.profile);
    return set(ref, key);
  };
  vault.remove = (ref) => {
    if (ref.kind === 'profile-key') taken.push(ref.profile);
    return remove(ref);
  };
  const added = await Promise.all([service.add('Teas', KEY), service.add('Teas', OTHER)]);
  expect(outcomes(added)).toEqual([false, true]);
  expect(given.filter((id) => !taken.includes(id))).toEqual(profiles.list().map(({ id }) => id));
});

test('A key that two clients get at once in place of their own belongs to one of them', async () => {
  const ids = [await client('Teas', KEY), await client('Ceramics', OTHER)];
  const replaced = await Promise.all(ids.map((id) => service.replaceKey(id, new Secret('PROFILE-KEY-3'))));
  expect(outcomes(replaced)).toEqual([false, true]);
  const prints = profiles.list().map(({ keyPrint }) => keyPrint);
  expect(new Set(prints).size).toBe(2);
});

test('A client that is removed while its new key is asked about gets none', async () => {
  const id = await client('Teas', KEY);
  const [replaced] = await Promise.all([service.replaceKey(id, OTHER), service.remove(id)]);
  expect(replaced).toEqual({ done: false, problem: { kind: 'gone' } });
  expect(await vault.get({ kind: 'profile-key', profile: id })).toMatchObject({ ok: false });
});

test('A key that cannot be kept takes no other’s place', async () => {
  const id = await client('Teas', KEY);
  vault.set = () => Promise.resolve(failed(failure('key-missing', 'the vault is locked')));
  expect(await service.replaceKey(id, OTHER)).toMatchObject({ done: false });
  expect(profiles.list()).toMatchObject([{ keyLast4: 'EY-1' }]);
});
