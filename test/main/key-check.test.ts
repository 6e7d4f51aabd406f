import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../src/engine/ports/system-clock.ts';
import { Secret } from '../../src/engine/secret.ts';
import { keyCheck } from '../../src/main/key-check.ts';
import { SANDBOX_API_KEY, SANDBOX_PROFILES, type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

let folder: TempFolder;
let sandbox: Sandbox;
beforeEach(async () => {
  folder = await tempFolder();
  sandbox = await startSandbox({ dataDir: folder.path });
});
afterEach(async () => {
  await sandbox.stop();
  await folder.dispose();
});

const check = (key: string, base = sandbox.baseUrl) => keyCheck(systemClock())(new Secret(key), base);

test('A key the API accepts is accepted', async () => {
  expect(await check(SANDBOX_API_KEY)).toEqual({ ok: true, value: { profileCount: null } });
});

test('A key the API refuses is a failure with the API’s own words, and not with the key', async () => {
  const refused = await check('NO-SUCH-API-KEY');
  expect(refused.ok).toBe(false);
  expect(JSON.stringify(refused)).not.toContain('NO-SUCH-API-KEY');
});

test('A Profile-Key in the place of the API key is told as what it is', async () => {
  const refused = await check(SANDBOX_PROFILES[0]?.profileKey ?? '');
  expect(refused).toMatchObject({ ok: false, failure: { detail: expect.stringContaining('Profile') } });
});

test('An API that is not there is a failure, not a bug', async () => {
  expect((await check(SANDBOX_API_KEY, 'http://127.0.0.1:1/api')).ok).toBe(false);
});
