import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Credentials } from '../../../src/engine/api/http-door.ts';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { mediaApi } from '../../../src/engine/api/media-api.ts';
import type { ServerMediaItem } from '../../../src/engine/api/media-item.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { createGallery, type Gallery, type GalleryParts } from '../../../src/engine/gallery/gallery.ts';
import type { GalleryCache } from '../../../src/engine/gallery/gallery-cache.ts';
import type { LedgerEntry } from '../../../src/engine/gallery/ledger-entry.ts';
import type { Log } from '../../../src/engine/ports/log.ts';
import { Secret } from '../../../src/engine/secret.ts';
import { type Steps, TURN_MS } from '../../../src/engine/steps.ts';
import { failure } from '../../../src/shared/failure.ts';
import { mediaItemId, type ProfileId, profileId, uploadId } from '../../../src/shared/ids.ts';
import type { MediaItemView } from '../../../src/shared/model.ts';
import { failed, ok, type Result } from '../../../src/shared/result.ts';
import { MINUTE } from '../../../src/shared/units.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';
import { givenSteps } from '../../support/given-steps.ts';
import { httpAnswer, type RawServer, startRawServer } from '../../support/raw-server.ts';
import { list, mediaFarEnd, type Said } from './media-far-end.ts';

const ACME = profileId('acme');
const TEAS = profileId('teas');
const signal = new AbortController().signal;

let says: Map<string, Said>;
let asked: string[];
let server: RawServer;
let clock: FakeClock;
let door: ReturnType<typeof nodeHttpDoor>;
let gallery: Gallery;
let cached: Map<ProfileId, { readonly items: readonly ServerMediaItem[]; readonly listedAt: number }>;
let ledgers: Map<ProfileId, readonly LedgerEntry[]>;
let links: Map<ProfileId, readonly MediaItemView[]>;
let changes: ProfileId[];
let logged: string[];
let spent: ProfileId[];
let pauses: Map<ProfileId, number>;

const credentialsOf = async (profile: ProfileId): Promise<Result<Credentials>> =>
  profile === profileId('keyless')
    ? failed(failure('key-missing'))
    : ok({ apiKey: new Secret('ACCOUNT-KEY-1'), profileKey: new Secret(profile) });

function newGallery(other: Partial<GalleryParts> = {}): Gallery {
  const log: Log = {
    info: (event) => void logged.push(event),
    warn: (event) => void logged.push(event),
    bug: (event) => void logged.push(`bug ${event}`),
  };
  const cache: GalleryCache = {
    listedAt: (profile) => cached.get(profile)?.listedAt,
    read: (profile) => givenSteps(cached.get(profile)?.items),
    *write(profile, items, listedAt) {
      yield;
      cached.set(profile, { items: structuredClone(items), listedAt });
    },
  };
  return createGallery({
    api: mediaApi(door),
    clock,
    limits: LIMITS,
    log,
    pace: {
      waitsUntil: (profile) => pauses.get(profile) ?? 0,
      spend: (profile) => void spent.push(profile),
      worked: (profile) => void spent.splice(0, spent.length, ...spent.filter((one) => one !== profile)),
      pause: (profile, asked) => void pauses.set(profile, clock.now() + (asked.retryAfterMs ?? 0)),
    },
    cache,
    ledger: (profile) => givenSteps(ledgers.get(profile) ?? []),
    links: (profile) => links.get(profile) ?? [],
    credentials: credentialsOf,
    changed: (profile) => void changes.push(profile),
    ...other,
  });
}

beforeEach(async () => {
  says = new Map();
  asked = [];
  cached = new Map();
  ledgers = new Map();
  links = new Map();
  changes = [];
  logged = [];
  spent = [];
  pauses = new Map();
  server = await startRawServer(
    mediaFarEnd({ to: (key) => says.get(key), asked: (key) => void asked.push(key) }),
  );
  clock = fakeClock();
  door = nodeHttpDoor({ baseUrl: `${server.origin}/api`, clock, limits: LIMITS });
  gallery = newGallery();
});

afterEach(async () => {
  door.close();
  await server.close();
});

const names = (...profiles: ProfileId[]): readonly string[] =>
  gallery
    .list(profiles)
    .items.map((one) => `${one.profileId}/${one.fileName}`)
    .sort();

describe('the gallery', () => {
  test('reads every client with its own key and keeps what it read', async () => {
    says.set('acme', list('a.png')).set('teas', list('b.png'));
    await gallery.refresh([ACME, TEAS], signal);
    expect(names(ACME, TEAS)).toEqual(['acme/a.png', 'teas/b.png']);
    expect(names(TEAS)).toEqual(['teas/b.png']);
    expect(gallery.list([ACME, TEAS])).toMatchObject({ unread: [], listedAt: clock.now(), loading: false });
    expect([...cached.keys()].sort()).toEqual(['acme', 'teas']);
    expect(changes).toEqual(expect.arrayContaining(['acme', 'teas']));
  });

  test('shows a client’s public links beside its items; one that the list shows too stands once', async () => {
    says.set('acme', list('a.png'));
    await gallery.refresh([ACME], signal);
    const link = (fileName: string): MediaItemView => ({
      ...{ id: mediaItemId(`link ${fileName}`), profileId: ACME, fileName, source: 'public' },
      ...{ mediaKind: 'image', format: 'PNG', sizeBytes: null, createdAt: 1, description: '' },
      ...{ accessUrl: `HTTPS://images.example/${fileName}#x`, expiresAt: null, variants: [], uploadId: null },
    });
    links.set(ACME, [link('a.png'), link('b.png')]);
    expect(gallery.list([ACME, TEAS]).items.map((one) => `${one.source} ${one.fileName}`)).toEqual([
      'public b.png',
      'server a.png',
    ]);
    expect(gallery.list([TEAS]).items).toEqual([]);
  });

  test('shows our own uploads when the server does not list them', async () => {
    ledgers.set(ACME, [
      {
        uploadId: uploadId('u'),
        fileName: 'mine.png',
        sizeBytes: 1,
        accessUrl: 'https://images.example/m',
        doneAt: clock.now(),
        durationMs: null,
        mediaKind: 'image',
      },
    ]);
    expect(gallery.list([ACME])).toMatchObject({ items: [{ source: 'ledger' }], listedAt: null });
    says.set('acme', list());
    await gallery.refresh([ACME], signal);
    expect(gallery.list([ACME]).items).toHaveLength(1);
  });

  test('keeps the last list of a client that cannot be read, and says so', async () => {
    says.set('acme', list('a.png')).set('teas', list('b.png'));
    await gallery.refresh([ACME, TEAS], signal);
    const listedAt = clock.now();
    await clock.advance(LIMITS.galleryMaxAgeMs);
    says.set('acme', httpAnswer(502, '<html></html>')).set('teas', list('b.png', 'c.png'));
    await gallery.refresh([ACME, TEAS], signal);
    expect(names(ACME, TEAS)).toEqual(['acme/a.png', 'teas/b.png', 'teas/c.png']);
    expect(gallery.list([ACME, TEAS])).toMatchObject({
      unread: [{ profileId: ACME, failure: { code: 'server-error' }, listedAt }],
      listedAt,
    });
    says.set('acme', list('a.png'));
    await gallery.refresh([ACME], signal);
    expect(gallery.list([ACME]).unread).toHaveLength(1);
    await clock.advance(LIMITS.galleryRetryMs);
    await gallery.refresh([ACME], signal);
    expect(gallery.list([ACME]).unread).toEqual([]);
  });

  test('shows the last list at once after a restart, without asking', async () => {
    says.set('acme', list('a.png'));
    await gallery.refresh([ACME], signal);
    gallery = newGallery();
    expect(names(ACME)).toEqual(['acme/a.png']);
    await gallery.refresh([ACME], signal);
    expect(asked).toEqual(['acme']);
  });

  test('does not read a fresh list again unless the person asks', async () => {
    says.set('acme', list('a.png'));
    await gallery.refresh([ACME], signal);
    await clock.advance(LIMITS.galleryMaxAgeMs - 1);
    await gallery.refresh([ACME], signal);
    expect(asked).toHaveLength(1);
    await gallery.refresh([ACME], signal, true);
    expect(asked).toHaveLength(2);
    await clock.advance(LIMITS.galleryMaxAgeMs);
    await gallery.refresh([ACME], signal);
    expect(asked).toHaveLength(3);
    clock.jump(-60 * MINUTE);
    await gallery.refresh([ACME], signal);
    expect(asked).toHaveLength(4);
  });

  test('leaves a client alone for as long as a 429 asks', async () => {
    says.set('acme', httpAnswer(429, '', { 'Retry-After': '600' }));
    await gallery.refresh([ACME], signal);
    await clock.advance(599_999);
    await gallery.refresh([ACME], signal);
    expect(asked).toHaveLength(1);
    says.set('acme', list('a.png'));
    await clock.advance(1);
    await gallery.refresh([ACME], signal);
    expect(names(ACME)).toEqual(['acme/a.png']);
  });

  test('keeps to a 429’s pause also when the person asks, and says why', async () => {
    says.set('acme', httpAnswer(429, '', { 'Retry-After': '600' }));
    for (let n = 0; n < 20; n += 1) await gallery.refresh([ACME], signal, true);
    expect(asked).toHaveLength(1);
    expect(gallery.list([ACME]).unread).toMatchObject([{ failure: { code: 'rate-limited' } }]);
    says.set('acme', list('a.png'));
    await clock.advance(600_000);
    await gallery.refresh([ACME], signal, true);
    expect(names(ACME)).toEqual(['acme/a.png']);
  });

  test('tells the queue of a pause, and heeds the queue’s: also after a restart, and it says why', async () => {
    says.set('acme', httpAnswer(429, '', { 'Retry-After': '600' }));
    await gallery.refresh([ACME], signal);
    expect([spent, pauses.get(ACME)]).toEqual([[ACME], clock.now() + 600_000]);
    for (let n = 0; n < 20; n += 1) {
      gallery = newGallery();
      await gallery.refresh([ACME], signal, true);
      expect(gallery.list([ACME]).unread).toMatchObject([{ failure: { code: 'rate-limited' } }]);
    }
    expect(asked).toHaveLength(1);
    await clock.advance(600_000);
    says.set('acme', list('a.png'));
    await gallery.refresh([ACME], signal);
    expect(names(ACME)).toEqual(['acme/a.png']);
  });

  test('shows the last list without a word while a client waits for other things, until the person asks', async () => {
    says.set('acme', list('a.png'));
    await gallery.refresh([ACME], signal);
    await clock.advance(LIMITS.galleryMaxAgeMs);
    pauses.set(ACME, clock.now() + 600_000);
    await gallery.refresh([ACME], signal);
    expect([asked.length, gallery.list([ACME]).unread]).toEqual([1, []]);
    await gallery.refresh([ACME], signal, true);
    expect([asked.length, gallery.list([ACME]).unread.length]).toEqual([1, 1]);
  });

  test.each([401, 403])(
    'asks with a key that is refused by %i twice, however often the person asks',
    async (status) => {
      says.set('acme', httpAnswer(status));
      for (let n = 0; n < 20; n += 1) await gallery.refresh([ACME], signal, true);
      expect(asked).toHaveLength(2);
      await clock.advance(LIMITS.refusedKeyRestMs);
      says.set('acme', list('a.png'));
      await gallery.refresh([ACME], signal, true);
      expect(names(ACME)).toEqual(['acme/a.png']);
    },
  );

  test.each([401, 402, 403])('does not ask again after %i until the person does', async (status) => {
    says.set('acme', httpAnswer(status));
    await gallery.refresh([ACME], signal);
    await clock.advance(24 * 60 * MINUTE);
    await gallery.refresh([ACME], signal);
    expect(asked).toHaveLength(1);
    says.set('acme', list('a.png'));
    await gallery.refresh([ACME], signal, true);
    expect(names(ACME)).toEqual(['acme/a.png']);
  });

  test('asks nobody for a client without a key', async () => {
    await gallery.refresh([profileId('keyless')], signal);
    expect(asked).toEqual([]);
    expect(gallery.list([profileId('keyless')]).unread).toMatchObject([{ failure: { code: 'key-missing' } }]);
  });

  test('reads at most four clients at a time, and each only once', async () => {
    const clients = Array.from({ length: 10 }, (_, n) => profileId(`c${n}`));
    const held: (() => void)[] = [];
    for (const client of clients) {
      says.set(client, () => new Promise((resolve) => held.push(() => resolve(list('a.png')))));
    }
    let most = 0;
    const one = gallery.refresh(clients, signal);
    const other = gallery.refresh(clients, signal, true);
    expect(gallery.list(clients).loading).toBe(true);
    let ended = 0;
    while (ended < clients.length) {
      await clock.advanceUntil(() => held.length === Math.min(LIMITS.galleryReads, clients.length - ended), {
        stepMs: 1,
      });
      most = Math.max(most, held.length);
      held.shift()?.();
      ended += 1;
    }
    await Promise.all([one, other]);
    expect(most).toBe(LIMITS.galleryReads);
    expect([...asked].sort()).toEqual([...clients].sort());
    expect(gallery.list(clients).loading).toBe(false);
  });

  test('ends quietly when it is aborted: no failure, the list stays', async () => {
    const stop = new AbortController();
    says.set('acme', () => {
      stop.abort();
      return new Promise(() => undefined);
    });
    await gallery.refresh([ACME], stop.signal);
    expect(gallery.list([ACME])).toMatchObject({ unread: [], loading: false });
  });

  test('shows a list while it is being kept, and stops keeping it when the account is left', async () => {
    const stop = new AbortController();
    let now = 0;
    let turns = 0;
    let leftInOrder = false;
    function* write(): Steps<void> {
      try {
        for (; ; turns += 1) yield;
      } finally {
        leftInOrder = true;
      }
    }
    gallery = newGallery({
      // Turns that follow at the same moment would never let the fake clock come to its end.
      clock: { ...clock, monotonic: () => (now += TURN_MS), after: (ms, call) => clock.after(ms + 1, call) },
      cache: { listedAt: () => undefined, read: () => givenSteps(undefined), write },
    });
    says.set('acme', list('a.png'));
    const reading = gallery.refresh([ACME], stop.signal);
    await clock.advanceUntil(() => turns > 3, { stepMs: 1 });
    expect(names(ACME)).toEqual(['acme/a.png']);
    expect(changes).toEqual(['acme', 'acme']);
    stop.abort();
    await clock.advance(1);
    await reading;
    expect([leftInOrder, gallery.list([ACME]).loading]).toEqual([true, false]);
    expect(logged).not.toContain('bug gallery-not-kept');
  });

  test('goes on when its list cannot be kept', async () => {
    cached.set = () => {
      throw new Error('disk full');
    };
    says.set('acme', list('a.png'));
    await gallery.refresh([ACME], signal);
    expect(names(ACME)).toEqual(['acme/a.png']);
    expect(logged).toContain('bug gallery-not-kept');
  });
});
