/**
 * The gallery with 50,000 items of 43 clients, half of them sent from here: `npm run bench:gallery [items] [clients]`.
 * Pages are asked for one per turn and copied as Electron copies them, so that the longest turn is what main would stand
 * still for. The far end's answer of one client is in memory; the other lists come out of the store, as at a start.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Answer } from '../src/engine/api/http-door.ts';
import { LIMITS } from '../src/engine/api/limits.ts';
import { mediaApi } from '../src/engine/api/media-api.ts';
import type { ServerMediaItem } from '../src/engine/api/media-item.ts';
import { createGallery } from '../src/engine/gallery/gallery.ts';
import { GalleryIndex, type IndexPage } from '../src/engine/gallery/gallery-index.ts';
import { ledgerOf, mediaCache } from '../src/engine/gallery-joint.ts';
import { systemClock } from '../src/engine/ports/system-clock.ts';
import type { Upload } from '../src/engine/queue/upload.ts';
import { Secret } from '../src/engine/secret.ts';
import { goOn, TURN_MS, turnsOf } from '../src/engine/steps.ts';
import { openStore } from '../src/engine/store/open-store.ts';
import { failure } from '../src/shared/failure.ts';
import { NO_RULES } from '../src/shared/folder-rules.ts';
import { accountId, batchId, type ProfileId, profileId, rootId, uploadId } from '../src/shared/ids.ts';
import { failed, ok } from '../src/shared/result.ts';
import { longest, timed, turn, watched } from './turns.ts';

const ITEMS = Number(process.argv[2] ?? 50_000);
const CLIENTS = Number(process.argv[3] ?? 43);
const ACCOUNT = accountId('bench');
const clock = systemClock();
const now = clock.now();

const folder = mkdtempSync(join(tmpdir(), 'hotfolder-bench-'));
const silent = { info: () => undefined, warn: () => undefined, bug: () => undefined };
const database = openStore({ path: join(folder, 'bench.db'), clock, log: silent });
const store = database.account(ACCOUNT);
const clients = Array.from({ length: CLIENTS }, (_, n): ProfileId => profileId(`p${n}`));
const perClient = Math.ceil(ITEMS / CLIENTS);
const linkOf = (client: ProfileId, n: number): string =>
  `https://images.example/${client}/${n}-product-shot.jpg`;

/** Every second item is an upload of ours. */
function fill(): void {
  const root = {
    rules: NO_RULES,
    existing: 'upload',
    after: 'leave',
    given: false,
    stabilityMs: 1,
    removed: false,
  } as const;
  for (const [n, id] of clients.entries()) {
    const key = { keyLast4: '0000', keyPrint: `print-${n}` };
    store.profiles.insert({
      id,
      name: `Client ${n}`,
      primary: false,
      ...key,
      state: 'working',
      checkedAt: null,
    });
    store.roots.insert({ id: rootId(`r${n}`), profileId: id, ...root, path: join(folder, id) });
    database.transaction(() => {
      for (let row = 0; row < perClient; row += 2) store.uploads.insert(done(id, n, row));
    });
  }
}

function done(client: ProfileId, number: number, row: number): Upload {
  const id = `${client}-${row}`;
  return {
    id: uploadId(id),
    accountId: ACCOUNT,
    profileId: client,
    rootId: rootId(`r${number}`),
    batchId: batchId('b'),
    version: { path: `${row}-product-shot.jpg`, size: row + 1, mtimeNs: 1n, dev: 1n, ino: BigInt(row) },
    generation: 1,
    order: number * perClient + row + 1,
    paused: false,
    foundAt: 1,
    expiresAt: null,
    goneAt: null,
    description: null,
    way: 'signed',
    state: {
      kind: 'done',
      accessUrl: linkOf(client, row),
      fingerprint: id,
      doneAt: now - row,
      sizeKnown: true,
    },
  };
}

const listOf = (client: ProfileId): readonly ServerMediaItem[] =>
  Array.from({ length: perClient }, (_, row) => ({
    serverId: `${client}-${row}`,
    fileName: `${row}-product-shot.jpg`,
    accessUrl: linkOf(client, row),
    sizeBytes: row + 1,
    createdAt: now - row,
    description: 'Autumn collection, second day',
    expiresAt: now + 30 * 86_400_000,
  }));

/** What the far end says of one client. */
function answerOf(client: ProfileId): Answer {
  const entries = listOf(client).map(({ serverId, accessUrl, sizeBytes, createdAt, expiresAt, ...rest }) => ({
    ...{ id: serverId, url: accessUrl, size: String(sizeBytes), ...rest },
    ...{ timeCreated: new Date(createdAt ?? 0).toISOString() },
    ...{ expiresAt: new Date(expiresAt ?? 0).toISOString() },
  }));
  return { status: 200, headers: new Map(), body: Buffer.from(JSON.stringify(entries)) };
}

const NEVER = async (): Promise<never> => {
  throw new Error('not part of this bench');
};
let answer: Answer | undefined;
const api = mediaApi(
  {
    ...{ put: NEVER, upload: NEVER, open: NEVER },
    api: async () => (answer === undefined ? failed(failure('network-down')) : ok(answer)),
  },
  undefined,
  turnsOf(clock),
);
const cache = mediaCache(store);
const pace = { waitsUntil: () => 0, spend: () => undefined, worked: () => undefined, pause: () => undefined };
const gallery = createGallery({
  ...{ clock, limits: LIMITS, log: silent, pace, cache },
  api,
  ledger: (profile) => ledgerOf(store, profile),
  links: () => [],
  credentials: async () => ok({ apiKey: new Secret('bench') }),
  changed: () => undefined,
});
const index = new GalleryIndex({
  ...{ clock, name: 'bench' },
  profiles: () => store.profiles.list().map(({ id }) => id),
  merge: (profile) => gallery.merge(profile),
});

async function readAll(after?: string): Promise<string> {
  let cursor = after;
  for (;;) {
    const page: IndexPage = await turn(() => {
      const answer = index.changes(cursor);
      serialize(answer);
      return answer;
    });
    cursor = page.cursor;
    if (!page.more) return cursor;
  }
}

console.log(`${perClient * CLIENTS} items of ${CLIENTS} clients, node ${process.version}`);
fill();
await timed('keep the lists as they were read', async () => {
  for (const client of clients) {
    const list = listOf(client);
    const steps = cache.write(client, list, now);
    while (!(await turn(() => goOn(steps, { clock, until: clock.monotonic() + TURN_MS }))).done);
  }
});
let cursor = '';
await timed('first read: merge and copy everything', async () => {
  cursor = await readAll();
});
await timed('one upload done: its client again', async () => {
  const row = perClient + 2;
  store.uploads.insert(done(clients[0] ?? profileId(''), 0, row));
  index.touch(clients[0] ?? profileId(''));
  cursor = await readAll(cursor);
});
await timed('every client touched, nothing different', async () => {
  for (const client of clients) index.touch(client);
  cursor = await readAll(cursor);
});
await timed('a second window: copy everything', async () => void (await readAll()));
await timed('10,000 items by their ids', async () => {
  const { items } = index.changes(undefined);
  await turn(() => {
    for (let n = 0; n < 10_000; n += 1)
      index.find(items[n % items.length]?.id ?? items[0]?.id ?? ('' as never));
  });
});
answer = answerOf(clients[0] ?? profileId(''));
const { body } = answer;
await timed(`the list call of one client, ${(body.length / 1e6).toFixed(1)} MB`, () =>
  watched(() => gallery.refresh(clients.slice(0, 1), new AbortController().signal, true)),
);
const { wall, cpu } = longest();
await timed('for comparison: JSON.parse of that answer', async () => {
  const text = new TextDecoder().decode(body);
  await turn(() => JSON.parse(text) as unknown);
});
await timed('for comparison: everything in one answer', async () => {
  await turn(() => serialize(gallery.list(clients)));
});
console.log(`longest block of the loop without that: ${wall.toFixed(1)} ms (${cpu.toFixed(1)} ms of CPU)`);
database.close();
rmSync(folder, { recursive: true });
