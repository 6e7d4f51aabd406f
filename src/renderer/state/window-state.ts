import type { ApiAddress } from '../../shared/api-address.ts';
import type { FirstRunStep } from '../../shared/first-run.ts';
import type { OfferId, ProfileId, RootId, UploadId } from '../../shared/ids.ts';
import type { LanguageName } from '../../shared/language/language.ts';
import type { EngineStatus, IgnoredView, ProfileView, RootView, UploadView } from '../../shared/model.ts';
import type { OfferView } from '../../shared/offer.ts';
import type { SettingsView, Snapshot } from '../../shared/snapshot.ts';

/** `loading` until the first snapshot; `failed` when the engine did not answer. */
export type Phase = 'loading' | 'ready' | 'failed';

/** Everything the engine has told the window. The window adds nothing of its own here. */
export interface WindowState {
  readonly phase: Phase;
  /** Number of the last batch folded in. */
  readonly seq: number;
  readonly status: EngineStatus;
  readonly profiles: ReadonlyMap<ProfileId, ProfileView>;
  readonly roots: ReadonlyMap<RootId, RootView>;
  readonly uploads: ReadonlyMap<UploadId, UploadView>;
  /** Files given by hand that wait for the person's word, oldest first. */
  readonly offers: ReadonlyMap<OfferId, OfferView>;
  /** False while the pages of the queue are still coming in. */
  readonly queueLoaded: boolean;
  /** Only of roots whose list was asked for; the rest is fetched when their folder is opened. */
  readonly ignored: ReadonlyMap<RootId, readonly IgnoredView[]>;
  /** Rises when what waits for a client changed; who shows it asks again. */
  readonly inboxTurn: number;
  /** Rises when a media list changed; the gallery asks again. */
  readonly galleryTurn: number;
  /** Where the person stands in first run; null = not in it. */
  readonly firstRun: FirstRunStep | null;
  readonly settings: SettingsView;
  readonly languages: readonly LanguageName[];
  readonly keyStore: Snapshot['keyStore'];
  readonly apiKeyLast4: string | null;
  readonly apiAddress: ApiAddress | null;
  readonly version: string;
}

const NO_STATUS: EngineStatus = {
  account: 'none',
  apiBase: '',
  apiBaseOverridden: false,
  online: true,
  paused: false,
  accountFailure: null,
  counts: { active: 0, waiting: 0, attention: 0, done: 0 },
  bytesPerSecond: 0,
  bytesLeft: 0,
};

/** The window before the first word from the engine. */
export const EMPTY_STATE: WindowState = {
  phase: 'loading',
  seq: 0,
  status: NO_STATUS,
  profiles: new Map(),
  roots: new Map(),
  uploads: new Map(),
  offers: new Map(),
  queueLoaded: false,
  ignored: new Map(),
  inboxTurn: 0,
  galleryTurn: 0,
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
    keysKept: { system: 0, weak: 0, session: 0 },
    keyStorage: null,
    openAtLogin: null,
  },
  languages: [],
  keyStore: 'system',
  apiKeyLast4: null,
  apiAddress: 'newer',
  version: '',
};

const byId = <Thing extends { readonly id: unknown }>(things: readonly Thing[]) =>
  new Map(things.map((thing) => [thing.id as Thing['id'], thing]));

/**
 * Starts over from a snapshot. The queue's pages follow, so rows already known stay until they arrive; rows of
 * clients that are gone do not: after a switch of account nothing of the other one may stand here.
 */
export function fromSnapshot(before: WindowState, snapshot: Snapshot): WindowState {
  const profiles = byId(snapshot.profiles);
  const kept = [...before.uploads].filter(([, upload]) => profiles.has(upload.profileId));
  return {
    ...before,
    uploads: new Map(kept),
    phase: 'ready',
    seq: snapshot.seq,
    status: snapshot.status,
    profiles,
    roots: byId(snapshot.roots),
    offers: byId(snapshot.offers),
    firstRun: snapshot.firstRun,
    settings: snapshot.settings,
    languages: snapshot.languages,
    keyStore: snapshot.keyStore,
    apiKeyLast4: snapshot.apiKeyLast4,
    apiAddress: snapshot.apiAddress,
    version: snapshot.version,
    galleryTurn: before.galleryTurn + 1,
    inboxTurn: before.inboxTurn + 1,
    ignored: new Map(),
  };
}
