/**
 * How long the store's questions take with a long queue: `npm run bench:store [rows]`. The scheduler asks the first
 * four at every change, so they must not grow with the queue.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/engine/ports/system-clock.ts';
import type { Upload } from '../src/engine/queue/upload.ts';
import { openStore } from '../src/engine/store/open-store.ts';
import { NO_RULES } from '../src/shared/folder-rules.ts';
import { accountId, batchId, type ProfileId, profileId, rootId, uploadId } from '../src/shared/ids.ts';

const ROWS = Number(process.argv[2] ?? 100_000);
const PROFILES = 100;
const ROUNDS = 20;
const ACCOUNT = accountId('bench');

const folder = mkdtempSync(join(tmpdir(), 'hotfolder-bench-'));
const silent = { info: () => undefined, warn: () => undefined, bug: () => undefined };
const store = openStore({ path: join(folder, 'bench.db'), clock: systemClock(), log: silent });
const { uploads, due, profiles, roots } = store.account(ACCOUNT);

const clientOf = (row: number): ProfileId => profileId(`p${row % PROFILES}`);

function fill(): void {
  for (let n = 0; n < PROFILES; n++) {
    const key = { keyLast4: '0000', keyPrint: `print-${n}` };
    const state = { state: 'working', checkedAt: null } as const;
    profiles.insert({ id: clientOf(n), name: `Client ${n}`, primary: false, ...key, ...state });
  }
  const root = {
    path: folder,
    rules: NO_RULES,
    existing: 'upload',
    after: 'leave',
    stabilityMs: 1,
    removed: false,
  } as const;
  roots.insert({ id: rootId('r'), profileId: clientOf(0), ...root, given: false });
  store.transaction(() => {
    for (let row = 0; row < ROWS; row++) uploads.insert(queued(row));
  });
}

function queued(row: number): Upload {
  return {
    id: uploadId(`u${row}`),
    accountId: ACCOUNT,
    profileId: clientOf(row),
    rootId: rootId('r'),
    batchId: batchId('b'),
    version: { path: `file-${row}.jpg`, size: row + 1, mtimeNs: 1n, dev: 1n, ino: BigInt(row) },
    generation: 1,
    order: row + 1,
    paused: false,
    foundAt: 1,
    expiresAt: null,
    goneAt: null,
    description: null,
    way: 'signed',
    state: { kind: 'queued', attempt: 1 },
  };
}

function time(name: string, call: () => unknown, rounds = ROUNDS): void {
  if (rounds > 1) call();
  const start = performance.now();
  for (let round = 0; round < rounds; round++) call();
  const each = (performance.now() - start) / rounds;
  console.log(`${name.padEnd(34)} ${each.toFixed(2).padStart(10)} ms`);
}

console.log(`${ROWS} queued uploads of ${PROFILES} clients, node ${process.version}`);
time('enqueue all, one transaction', fill, 1);
time('which clients have something due', () => due.dueProfiles());
time('the next upload of a client', () => due.nextDue({ profile: clientOf(7), running: [], sizes: [] }));
time('waits that are over', () => due.waitsOver(5, 50));
time('when the next wait ends', () => due.nextWaitEnd());
time('save a state, durably', () => uploads.save(uploadId('u5'), { kind: 'queued', attempt: 2 }));
time('a page of 500 rows', () => uploads.page({ afterOrder: ROWS / 2, since: 0, limit: 500 }));
time('count all, once at the start', () => due.counts());
store.close();
rmSync(folder, { recursive: true });
