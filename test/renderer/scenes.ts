import { isOpen } from '../../src/renderer/queue/lenses.ts';
import { API_ADDRESSES } from '../../src/shared/api-address.ts';
import type { CommandName } from '../../src/shared/channels.ts';
import { failure } from '../../src/shared/failure.ts';
import type { GalleryView } from '../../src/shared/gallery-view.ts';
import { profileId } from '../../src/shared/ids.ts';
import type { InboxView } from '../../src/shared/inbox.ts';
import type { EngineStatus, HistoryEntry, IgnoredView, UploadView } from '../../src/shared/model.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { HOUR, MINUTE } from '../../src/shared/units.ts';
import { historyEntries } from './fake-history.ts';
import { inboxOfNine } from './fake-inbox.ts';
import { FAKE_LANGUAGES } from './fake-languages.ts';
import { publicLinks } from './fake-links.ts';
import { emptyOffer, looseOffer, ownOffer, startedOffer, weekOffer } from './fake-offers.ts';
import {
  causeRows,
  EACH_CLIENT_ROOT,
  IGNORED,
  livedRows,
  manyRows,
  mediaItems,
  NOW,
  profile,
  queueRows,
  ROOTS,
} from './fake-seed.ts';

/** What a fake engine knows: the window is built from this and nothing else. */
export interface Scene {
  readonly snapshot: Snapshot;
  readonly uploads: readonly UploadView[];
  readonly gallery: GalleryView;
  readonly ignored: readonly IgnoredView[];
  readonly history?: readonly HistoryEntry[];
  /** What waits for a client; nothing where it is left out. */
  readonly inbox?: InboxView;
  /** Commands that get no answer, or a bug for one. */
  readonly troubles?: readonly (readonly [CommandName, 'silent' | 'bug'])[];
}

const STATUS: EngineStatus = {
  account: 'ayrshare',
  apiBase: 'https://api.ayrshare.com/api',
  apiBaseOverridden: false,
  online: true,
  paused: false,
  accountFailure: null,
  counts: { active: 4, waiting: 3, attention: 3, done: 2 },
  bytesPerSecond: 8_400_000,
  bytesLeft: 1_900_000_000,
};
const QUIET: Partial<EngineStatus> = {
  counts: { active: 0, waiting: 0, attention: 0, done: 3 },
  bytesPerSecond: 0,
  bytesLeft: 0,
};

const PROFILES = Array.from({ length: 8 }, (_, index) => profile(index)).map((one, index) => {
  if (index === 2)
    return {
      ...one,
      state: 'refused',
      failure: failure('key-rejected', 'Profile-Key not known (code 102)'),
    } as const;
  if (index === 6) return { ...one, paused: true };
  return one;
});

/** The account's own library. */
const OWN = profile(0, {
  id: profileId('own'),
  name: 'My account',
  initials: 'MA',
  primary: true,
  rootCount: 0,
});

const GALLERY: GalleryView = {
  items: mediaItems(60),
  unread: [],
  listedAt: NOW - 2 * MINUTE,
  loading: false,
};

const SNAPSHOT: Snapshot = {
  seq: 0,
  status: STATUS,
  offers: [],
  profiles: PROFILES,
  roots: ROOTS,
  firstRun: null,
  settings: {
    theme: 'system',
    density: 'comfortable',
    language: 'system',
    spokenLanguage: 'en',
    notifications: true,
    onClose: 'ask',
    concurrency: 3,
    uploadBytesPerSecond: null,
    holdSeconds: 10,
    network: { proxy: null, certificates: null },
    keysKept: { system: 4, weak: 0, session: 0 },
    keyStorage: null,
    openAtLogin: false,
  },
  languages: FAKE_LANGUAGES.map(({ tag, name }) => ({ tag, name })),
  keyStore: 'system',
  apiKeyLast4: '4QXZ',
  apiAddress: 'newer',
  version: '0.1.0',
};

const scene = (
  change: Partial<Scene>,
  status: Partial<EngineStatus> = {},
  snapshot: Partial<Snapshot> = {},
): Scene => ({
  uploads: queueRows(),
  gallery: GALLERY,
  ignored: IGNORED,
  ...change,
  snapshot: { ...SNAPSHOT, ...snapshot, status: { ...STATUS, ...status } },
});

const EMPTY_GALLERY: GalleryView = { items: [], unread: [], listedAt: null, loading: false };
const done = queueRows().filter((row) => row.stage === 'done' || row.stage === 'closed');

/** Every state worth looking at, by name. */
export const SCENES = {
  full: scene({ history: historyEntries(430) }),
  first: scene(
    { uploads: [], gallery: EMPTY_GALLERY },
    { ...QUIET, account: 'none' },
    { profiles: [], roots: [], apiKeyLast4: null },
  ),
  'first-no-store': scene(
    { uploads: [], gallery: EMPTY_GALLERY },
    { ...QUIET, account: 'none' },
    { profiles: [], roots: [], keyStore: 'weak', apiKeyLast4: null },
  ),
  'first-clients': scene({ uploads: [], gallery: EMPTY_GALLERY }, QUIET, {
    profiles: [OWN],
    roots: [],
    firstRun: 'clients',
  }),
  'first-key-gone': scene(
    { uploads: [], gallery: EMPTY_GALLERY },
    { ...QUIET, accountFailure: failure('key-missing') },
    { profiles: [OWN], roots: [], apiKeyLast4: null, keyStore: 'none', firstRun: 'folders' },
  ),
  'first-folders': scene({ uploads: [], gallery: EMPTY_GALLERY }, QUIET, {
    profiles: [OWN, ...PROFILES.slice(0, 6)],
    roots: [],
    firstRun: 'folders',
  }),
  'first-file': scene({ uploads: [], gallery: EMPTY_GALLERY }, QUIET, { firstRun: 'first-file' }),
  'first-link': scene(
    { uploads: done.filter((row) => row.accessUrl !== null).slice(0, 1), gallery: EMPTY_GALLERY },
    QUIET,
    { firstRun: 'first-file' },
  ),
  empty: scene({ uploads: done }, QUIET),
  new: scene(
    { uploads: [], gallery: EMPTY_GALLERY, ignored: [] },
    { ...QUIET, account: 'sandbox' },
    { profiles: [], roots: [] },
  ),
  many: scene({ uploads: manyRows(10_000), gallery: { ...GALLERY, items: mediaItems(5_000) } }),
  /** As much as the window must bear; made only for whoever asks. */
  get most(): Scene {
    return scene({ uploads: manyRows(10_000), gallery: { ...GALLERY, items: mediaItems(50_000) } });
  },
  offline: scene(
    { gallery: { ...GALLERY, listedAt: NOW - 5 * HOUR } },
    { online: false, bytesPerSecond: 0, accountFailure: failure('account-refused', 'Invalid API key') },
  ),
  partial: scene(
    {
      uploads: queueRows().map((row) => (isOpen(row) ? ({ ...row, pausedBy: 'all' } as const) : row)),
      gallery: {
        ...GALLERY,
        unread: [
          {
            profileId: profileId('p2'),
            failure: failure('key-rejected'),
            triedAt: NOW - 2 * MINUTE,
            listedAt: NOW - HOUR,
          },
        ],
      },
    },
    { paused: true, apiBaseOverridden: true, apiBase: 'http://127.0.0.1:39211', account: 'sandbox' },
    { keyStore: 'weak' },
  ),
  /** The libraries were read, and nothing is in them. */
  bare: scene({ gallery: { ...EMPTY_GALLERY, listedAt: NOW - 2 * MINUTE } }),
  /** One item is known from this computer's own records only. */
  'own-records': scene({
    gallery: {
      ...GALLERY,
      items: mediaItems(6).map((item, place) => (place === 0 ? { ...item, source: 'ledger' } : item)),
    },
  }),
  /** Nobody's library could be read so far. */
  unlisted: scene({
    gallery: {
      ...EMPTY_GALLERY,
      unread: PROFILES.map(({ id }) => ({
        profileId: id,
        failure: failure('server-error'),
        triedAt: NOW - 2 * MINUTE,
        listedAt: null,
      })),
    },
  }),
  'offline-unlisted': scene({ gallery: EMPTY_GALLERY }, { online: false, bytesPerSecond: 0 }),
  'fixed-address': scene(
    {},
    { apiBase: 'https://media.example/api', apiBaseOverridden: true },
    { apiAddress: null },
  ),
  'web-page': scene(
    {
      uploads: queueRows().map(
        (row) => ({ ...row, stage: 'waiting', failure: failure('web-page') }) as const,
      ),
    },
    { apiBase: API_ADDRESSES.older },
    { apiAddress: 'older', profiles: PROFILES.map((one) => ({ ...one, state: 'working' }) as const) },
  ),
  causes: scene({ uploads: [...causeRows(), ...livedRows()] }),
  offered: scene({}, {}, { offers: [weekOffer()] }),
  'offered-loose': scene({}, {}, { offers: [looseOffer()] }),
  'offered-started': scene({}, {}, { offers: [startedOffer()] }),
  'offered-own': scene({}, {}, { offers: [ownOffer()] }),
  'offered-nothing': scene({}, {}, { offers: [emptyOffer()] }),
  'offered-nobody': scene({ uploads: [], gallery: EMPTY_GALLERY }, QUIET, {
    profiles: [],
    roots: [],
    offers: [looseOffer()],
  }),
  lived: scene({ uploads: livedRows() }),
  links: scene({ gallery: { ...GALLERY, items: [...publicLinks(), ...mediaItems(6)] } }),
  inbox: scene(
    { inbox: inboxOfNine() },
    { inbox: 9, counts: { active: 4, waiting: 3, attention: 12, done: 2 } },
    { roots: [EACH_CLIENT_ROOT, ...ROOTS] },
  ),
  'inbox-alone': scene(
    { uploads: done, inbox: inboxOfNine() },
    { ...QUIET, inbox: 9, counts: { active: 0, waiting: 0, attention: 9, done: 3 } },
  ),
  loading: scene({
    gallery: { ...EMPTY_GALLERY, loading: true },
    troubles: [
      ['history:list', 'silent'],
      ['queue:list', 'silent'],
      ['gallery:changes', 'silent'],
    ],
  }),
  unread: scene({
    history: historyEntries(12),
    troubles: [
      ['history:list', 'bug'],
      ['gallery:changes', 'bug'],
      ['gallery:refresh', 'bug'],
      ['ignored:list', 'bug'],
    ],
  }),
} as const satisfies Record<string, Scene>;

export type SceneName = keyof typeof SCENES;
