import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/engine/store/open-store.ts';
import { StoreRefusedError } from '../../src/engine/store/store-refused.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { hurry } from '../support/fault-run.ts';
import { tempFolder } from '../support/temp-folder.ts';

let rig: EngineRig;
let clients: readonly [RigClient, RigClient];

beforeEach(async () => {
  rig = await EngineRig.start();
  clients = [await rig.client(0), await rig.client(1)];
  for (let n = 0; n < 12; n++)
    await rig.drop(clients[n % 2 === 0 ? 0 : 1], `${n}.jpg`, distinctPicture(`${n}`, n));
  await hurry(rig, () => rig.engine.status().counts.done === 12);
});

afterEach(() => rig.finish());

const database = (): string => join(rig.dataDir, 'hotfolder.db');
const files = (): readonly string[] => readdirSync(rig.dataDir).sort();
const aside = (): readonly string[] => files().filter((name) => name.includes('.damaged-'));

describe('A folder in which nothing can be written', () => {
  test('is refused in words, and nothing in it is touched', async () => {
    await rig.stopEngine();
    const before = readFileSync(database());
    const folder = await tempFolder();
    const mounted = await readOnlyView(rig.dataDir, folder.path);
    onTestFinished(async () => {
      await mounted.end();
      await folder.dispose();
    });
    const open = (): unknown => openStore({ path: mounted.database, clock: rig.clock, log: rig.log });
    expect(open).toThrow(StoreRefusedError);
    expect(open).toThrow(/cannot write in/);
    expect(readFileSync(database()).equals(before)).toBe(true);
    expect(aside()).toEqual([]);
    rig.reopen();
    expect(rig.engine.status().counts.done).toBe(12);
  });
});

const run = promisify(execFile);

/**
 * The same folder, read only: a bind mount where this process may mount (rights mean nothing to root). Elsewhere
 * a database below a file, where no folder can be made: another refusal of the system.
 */
async function readOnlyView(folder: string, at: string) {
  try {
    await run('mount', ['--bind', folder, at]);
    await run('mount', ['-o', 'remount,bind,ro', at]);
    return { database: join(at, 'hotfolder.db'), end: async () => void (await run('umount', [at])) };
  } catch {
    const locked = join(at, 'locked');
    await run('mkdir', ['-m', '500', locked]);
    return { database: join(locked, 'data', 'hotfolder.db'), end: async () => undefined };
  }
}
