import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { damage, PAGE_BYTES, zeroPage } from '../support/damage.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { hurry } from '../support/fault-run.ts';

/** How many random damages are tried; a longer campaign asks for more from outside. */
const DAMAGES = Number(process.env['HOTFOLDER_DAMAGES'] ?? 40);
const UPLOADS = 40;

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;
/** Its folder had a file before it was watched, which is to be left alone. */
let velo: RigClient;

beforeEach(async () => {
  rig = await EngineRig.start();
  await rig.drop(
    { title: 'Northlume Velo', folder: join(rig.folder.path, 'watched', 'Northlume Velo') },
    'there before.jpg',
    distinctPicture('there before'),
  );
  [teas, ceramics, velo] = [await rig.client(0), await rig.client(1), await rig.client(2, 'leave')];
  for (let n = 0; n < UPLOADS; n++)
    await rig.drop(n % 2 === 0 ? teas : ceramics, `${n}.jpg`, distinctPicture(`${n}`, n));
  await hurry(rig, () => rig.engine.status().counts.done === UPLOADS);
  await rig.stopEngine();
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const database = (): string => join(rig.dataDir, 'hotfolder.db');
const asides = (): readonly string[] => readdirSync(rig.dataDir).filter((name) => name.includes('.damaged-'));
const clients = (): number => rig.engine.profiles.list().filter(({ primary }) => !primary).length;
const asked = () => rig.uploads().filter(({ failure }) => failure?.code === 'maybe-sent');
const moving = () => rig.uploads().filter(({ stage }) => !['done', 'closed', 'blocked'].includes(stage));

/** The app starts over these bytes, looks at every folder, and does what it would do by itself. */
async function startOver(bytes: Buffer): Promise<void> {
  writeFileSync(database(), bytes);
  await start();
}

async function start(): Promise<void> {
  rig.reopen();
  let scanned = false;
  void rig.engine.roots.firstScans().then(() => {
    scanned = true;
  });
  await rig.until(() => scanned && rig.engine.status().counts.active === 0 && moving().length === 0);
}

/** Changes the closed database as only damage could, so that it is found at the next start. */
function harm(sql: string): void {
  const db = new DatabaseSync(database());
  db.exec(`PRAGMA foreign_keys = OFF; ${sql}; UPDATE pauses SET scope = 'damaged';
    INSERT OR IGNORE INTO pauses VALUES ('damaged', 'x')`);
  db.close();
}

describe('A database that is damaged at random bytes', () => {
  test(`lets the app start, is set aside as it is, and makes it send nothing twice, ${DAMAGES} times`, async () => {
    const whole = readFileSync(database());
    const seen = { aside: 0, clients: 0, done: 0, asked: 0 };
    for (let seed = 1; seed <= DAMAGES; seed++) {
      const damaged = damage(whole, seed);
      const before = asides();
      await startOver(damaged);
      expect(rig.sandbox.ledger.accepted.length, `seed ${seed}`).toBe(UPLOADS);
      expect(asides(), `seed ${seed}`).toEqual(expect.arrayContaining([...before]));
      const added = asides().filter((name) => !before.includes(name));
      for (const name of added) expect(readFileSync(join(rig.dataDir, name)).equals(damaged)).toBe(true);
      seen.aside += added.length;
      seen.clients += clients();
      seen.done += rig.engine.status().counts.done;
      seen.asked += asked().length;
      await rig.stopEngine();
    }
    process.stdout.write(`${DAMAGES} damages ${JSON.stringify(seen)}\n`);
    // Some bytes stand for nothing.
    expect(seen.aside).toBeGreaterThan(DAMAGES / 4);
    expect(seen.done).toBeGreaterThan((DAMAGES * UPLOADS) / 2);
    await startOver(whole);
  });
});

describe('A page that is nothing but zeroes', () => {
  test('costs no client but those on it, no upload but those on it, and nothing is sent twice', async () => {
    const whole = readFileSync(database());
    const pages = whole.length / PAGE_BYTES;
    let poorest = { clients: 9, files: UPLOADS };
    for (let page = 1; page <= pages; page += page < 16 ? 1 : 6) {
      await startOver(zeroPage(whole, page));
      expect(rig.sandbox.ledger.accepted.length, `page ${page}`).toBe(UPLOADS);
      const files = rig.engine.status().counts.done + asked().length;
      poorest = { clients: Math.min(poorest.clients, clients()), files: Math.min(poorest.files, files) };
      await rig.stopEngine();
    }
    // Every client has a row elsewhere that proves it, and every file is either known or asked about.
    expect(poorest).toEqual({ clients: 3, files: UPLOADS });
    await startOver(whole);
  });
});

describe('After a damage that took uploads along', () => {
  const FORGET = `DELETE FROM upload_events WHERE upload_id IN (SELECT id FROM uploads WHERE path = '0.jpg');
    DELETE FROM uploads WHERE path = '0.jpg'; UPDATE uploads SET state = 'dpne' WHERE path = '1.jpg'`;

  beforeEach(async () => {
    harm(FORGET);
    await start();
  });

  test('the person is asked about their files, and nothing else happens to them', async () => {
    expect(
      asked()
        .map(({ fileName, stage }) => `${fileName} ${stage}`)
        .toSorted(),
    ).toEqual(['0.jpg blocked', '1.jpg blocked']);
    await rig.restart();
    await rig.clock.advance(3_600_000);
    expect(asked()).toHaveLength(2);
    expect(rig.sandbox.ledger.accepted).toHaveLength(UPLOADS);
  });

  test('it is told with what came over, over restarts, until they have read of it', async () => {
    const [aside] = asides();
    const told = { aside, profiles: 3, uploads: UPLOADS - 2, hasGaps: true };
    expect(rig.engine.status().damage).toMatchObject(told);
    await rig.restart();
    expect(rig.engine.status().damage).toMatchObject(told);
    rig.engine.damageRead();
    expect(rig.engine.status().damage).toBeUndefined();
    await rig.restart();
    expect(rig.engine.status().damage).toBeUndefined();
  });

  test('another version of one is sent, one the person cancels is left and not asked about again', async () => {
    const asks = asked();
    rig.engine.queue.cancel(asks.filter(({ fileName }) => fileName === '1.jpg').map(({ id }) => id));
    // Its content is at the far end, as the app cannot know; another one of its name is not.
    await rig.drop(teas, '0.jpg', distinctPicture('another picture of the same name'));
    await rig.untilStage('0.jpg', 'done');
    const before = asks.find(({ fileName }) => fileName === '0.jpg');
    expect(rig.uploads().find(({ id }) => id === before?.id)).toMatchObject({ closed: 'superseded' });
    await rig.restart();
    await rig.until(() => rig.engine.status().counts.active === 0);
    expect(asked()).toEqual([]);
    expect(rig.upload('1.jpg')?.closed).toBe('cancelled');
  });

  test('a file that comes now is sent, also one whose content is known', async () => {
    await rig.drop(teas, 'new.jpg', distinctPicture('new'));
    await rig.drop(ceramics, 'copy.jpg', distinctPicture('3', 3));
    await rig.untilStage('new.jpg', 'done');
    await rig.until(() => rig.upload('copy.jpg')?.closed === 'known');
    expect(rig.sandbox.ledger.accepted).toHaveLength(UPLOADS + 1);
  });
});

test('A file that was queued when its row was lost is asked about too: it is not forgotten', async () => {
  rig.reopen();
  rig.engine.queue.pause({ kind: 'all' });
  await rig.drop(teas, 'queued.jpg', distinctPicture('queued'));
  await rig.untilStage('queued.jpg', 'queued');
  await rig.stopEngine();
  harm(`UPDATE uploads SET state = 'damaged' WHERE path = 'queued.jpg'; DELETE FROM pauses`);
  await start();
  expect(asked()).toMatchObject([{ fileName: 'queued.jpg' }]);
  rig.engine.queue.retry(asked().map(({ id }) => id));
  await rig.untilStage('queued.jpg', 'done');
});

test('What was left alone before is not sent because its memory was lost', async () => {
  harm(`UPDATE files SET fate = 'damaged' WHERE fate = 'baseline'`);
  await start();
  expect(rig.sandbox.ledger.accepted).toHaveLength(UPLOADS);
  expect(asked()).toMatchObject([{ fileName: 'there before.jpg', profileId: velo.profile.id }]);
});

describe('A database of which nothing can be read', () => {
  test('does not send again what lies in a folder that is added anew, and sends what comes then', async () => {
    await startOver(Buffer.from('something else entirely'.repeat(1_000)));
    expect(clients()).toBe(0);
    const again = await rig.client(0);
    await rig.until(() => asked().length === UPLOADS / 2);
    await rig.drop(again, 'new.jpg', distinctPicture('new'));
    await rig.untilStage('new.jpg', 'done');
    expect(rig.sandbox.ledger.accepted).toHaveLength(UPLOADS + 1);
  });
});
