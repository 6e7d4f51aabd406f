import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/engine/store/open-store.ts';
import { StoreRefusedError } from '../../src/engine/store/store-refused.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { countingRandom } from '../support/fake-clock.ts';
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

/** A few runs of random bytes at random places; of some files the end is lost too. */
function damage(whole: Buffer, seed: number): Buffer {
  const { number } = countingRandom(seed);
  const upTo = (most: number): number => Math.floor(number() * most);
  const bytes = Buffer.from(whole);
  for (let runs = 1 + upTo(4); runs > 0; runs--) {
    const from = upTo(bytes.length);
    const end = Math.min(bytes.length, from + 1 + upTo(200));
    for (let at = from; at < end; at++) bytes[at] = upTo(256);
  }
  return seed % 5 === 0 ? bytes.subarray(0, upTo(bytes.length)) : bytes;
}

describe('A database that is damaged at random bytes', () => {
  test('never keeps the engine from starting; what cannot be read is set aside as it is', async () => {
    await rig.stopEngine();
    const whole = readFileSync(database());
    let setAside = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const damaged = damage(whole, seed);
      const before = aside();
      writeFileSync(database(), damaged);
      rig.reopen();
      expect(() => [rig.engine.queue.list(), rig.engine.roots.list(), rig.engine.status()]).not.toThrow();
      await rig.stopEngine();
      const added = aside().filter((name) => !before.includes(name));
      setAside += added.length;
      for (const name of added) expect(readFileSync(join(rig.dataDir, name)).equals(damaged)).toBe(true);
      expect(aside()).toEqual(expect.arrayContaining([...before]));
      await rig.clock.advance(1);
    }
    expect(setAside).toBeGreaterThan(20);
    writeFileSync(database(), whole);
    rig.reopen();
    expect(rig.engine.status().counts.done).toBe(12);
  });
});

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
