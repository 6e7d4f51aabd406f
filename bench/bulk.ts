/**
 * How long main stands still for what a person does with very many files: `node bench/bulk.ts [files] [clients] [part]`.
 * Each part has an engine of its own over a real store: as many done uploads of one client, as many in the part's state,
 * and a watched folder for each client. The acceptance is 50 ms for every turn; on a machine that does other work too,
 * look at the processor time.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { exportHistory } from '../src/main/history-export.ts';
import { failure } from '../src/shared/failure.ts';
import { type BatchId, type UploadId, uploadId } from '../src/shared/ids.ts';
import { type BenchEngine, benchEngine, command, pages } from './bulk/bench-engine.ts';
import { blockedBy, clientOf, failedBy, queued, rootOf } from './bulk/filled-store.ts';
import { longest } from './turns.ts';

const FILES = Number(process.argv[2] ?? 20_000);
const CLIENTS = Number(process.argv[3] ?? 500);
const PART = process.argv[4] ?? '';
/** Ids that one command of the window may name. */
const NAMED = Math.min(FILES, 10_000);
const HOLD_MS = 50_000;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hotfolder-bench-')));
for (let n = 0; n < CLIENTS; n += 1) mkdirSync(join(folder, 'watched', `client-${n}`), { recursive: true });
const size = { files: FILES, clients: CLIENTS, folder };
const named = (state: 'open' | 'done'): UploadId[] =>
  Array.from({ length: NAMED }, (_, n) => uploadId(`${state}-${n}`));

async function start({ engine, count }: BenchEngine): Promise<void> {
  await command(
    'start',
    () => engine.start(),
    () => count('waiting') + count('blocked') === 0,
  );
}

async function lists(bench: BenchEngine): Promise<void> {
  await start(bench);
  const { engine, count } = bench;
  const snapshot = () => ({ status: engine.status(), all: [engine.profiles.list(), engine.roots.list()] });
  await command('the snapshot of the window', () => void serialize(snapshot()));
  await pages('all rows', (after) => engine.queue.list(after));
  await pages('the history', (after) => engine.history.list({ after }));
  const page = (after?: string) => engine.history.list({ after });
  await command('export the history', () =>
    exportHistory({ format: 'csv', file: join(folder, 'history.csv'), page }),
  );
  await command(`the links of ${NAMED}`, () => engine.links(named('done'), []));
  await command(
    `upload ${NAMED} again`,
    () => engine.queue.uploadAgain(named('done')),
    () => count('queued') === FILES + NAMED,
  );
}

async function pauses(bench: BenchEngine): Promise<void> {
  await start(bench);
  const { queue, profiles } = bench.engine;
  await command('resume all', () => queue.resume({ kind: 'all' }));
  await command('pause all', () => queue.pause({ kind: 'all' }));
  await command(`pause ${NAMED}`, () => queue.pause({ kind: 'uploads', ids: named('open') }));
  await command(`resume ${NAMED}`, () => queue.resume({ kind: 'uploads', ids: named('open') }));
  await command('turn a client off', () => profiles.setEnabled(clientOf(0), false));
  await command('pause a folder', () => queue.pause({ kind: 'root', id: rootOf(0) }));
}

async function moves(bench: BenchEngine): Promise<void> {
  await start(bench);
  const { queue } = bench.engine;
  const first = named('open').slice(0, 1);
  await command('move the first to the end', () => queue.move(first, null));
  await command(`move ${NAMED} to the end`, () => queue.move(named('open'), null));
  await command('move the last to the top', () => queue.move(first, uploadId('open-1')));
}

async function wishes(bench: BenchEngine): Promise<void> {
  await start(bench);
  const { engine, count } = bench;
  const isOver = (left: number) => () => count('failed') + count('queued') === left;
  await command(
    `try ${NAMED} again`,
    () => engine.queue.retry(named('open')),
    () => count('queued') === NAMED,
  );
  await command(`cancel ${NAMED}`, () => engine.queue.cancel(named('open')), isOver(FILES - NAMED));
  await command('remove a folder', () => engine.roots.remove(rootOf(0)));
  await command('remove a client', () => engine.profiles.remove(clientOf(0)));
}

async function gifts(bench: BenchEngine): Promise<void> {
  await start(bench);
  const { given, inbox, queue } = bench.engine;
  const place = join(folder, 'given');
  mkdirSync(place);
  const { dev } = statSync(place, { bigint: true });
  const files = Array.from({ length: FILES }, (_, n) => ({
    ...{ root: place, path: `${n % 100}/picture-${n}.jpg`, dev, size: 1_000 + n, profileId: null },
  }));
  // Their place is not there: they stay pending.
  const away = files.map((file) => ({ ...file, root: join(folder, 'away') }));
  const batches: BatchId[] = [];
  const give = async (): Promise<void> => {
    const outcome = await given.give(away, { profileId: clientOf(1), holdMs: HOLD_MS });
    if (outcome.done) batches.push(outcome.value);
  };
  const [last, first] = [() => batches.pop() ?? ('' as BatchId), () => batches[0] ?? ('' as BatchId)];
  await command('which of them are known', () => given.known(files, AbortSignal.abort(), () => undefined));
  await command('give them', give);
  await command('give them once more', give);
  await command('take the second gift back', () => given.undo(last()));
  await command('send the first one now', () => given.sendNow(first()));
  await pages('rows while they settle', (after) => queue.list(after));
  await command('take it back', () => given.undo(last()));
  await command('keep them in the inbox', () => inbox.keep(files));
  await command('the inbox', () => void serialize(inbox.list()));
  const ids = inbox.list().items.map(({ id }) => id);
  await command(`assign ${ids.length}`, () =>
    inbox.assign({ ids }, { profileId: clientOf(2), holdMs: HOLD_MS }),
  );
  const [group] = inbox.list().groups;
  if (group) await command('leave the others', () => inbox.leave({ group: group.id }));
}

const waits = { ...failedBy(failure('server-error')), kind: 'waiting', until: 1 } as const;
const parts: readonly (readonly [string, typeof queued | typeof waits, number, typeof start])[] = [
  ['start with waits that are over', waits, 1, start],
  ['start with files that waited for a key', blockedBy(failure('key-missing')), 1, start],
  ['lists', queued, CLIENTS, lists],
  ['pauses', queued, 1, pauses],
  ['moves', queued, 1, moves],
  ['wishes', failedBy(failure('root-missing')), CLIENTS, wishes],
  ['gifts', queued, CLIENTS, gifts],
];

console.log(`${FILES} files, ${CLIENTS} clients, node ${process.version}`);
for (const [name, state, clients, work] of parts) {
  if (!name.includes(PART)) continue;
  console.log(`\n${name}`);
  await benchEngine(size, { state, clients }, work);
}
const { wall, cpu } = longest();
console.log(`\nlongest turn: ${wall.toFixed(1)} ms (${cpu.toFixed(1)} ms of CPU)`);
rmSync(folder, { recursive: true });
