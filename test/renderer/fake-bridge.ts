import { movedPlaces } from '../../src/engine/queue/moved-places.ts';
import type { Change, ChangeBatch } from '../../src/shared/change.ts';
import type { CommandName } from '../../src/shared/channels.ts';
import type { Bridge, Input, Output, Reply } from '../../src/shared/contract.ts';
import type { DescriptionFate } from '../../src/shared/description.ts';
import { failure } from '../../src/shared/failure.ts';
import { importId, type RootId, rootId, type UploadId, uploadId } from '../../src/shared/ids.ts';
import { chooseLanguage } from '../../src/shared/language/choose-language.ts';
import { ENGLISH } from '../../src/shared/language/english.ts';
import type { PausedBy, ProfileView, UploadView } from '../../src/shared/model.ts';
import type { Outcome } from '../../src/shared/outcome.ts';
import { fakeFirstRun } from './fake-first-run.ts';
import { fakeHistory } from './fake-history.ts';
import { fakeImports } from './fake-imports.ts';
import { EMPTY_INBOX, fakeInbox } from './fake-inbox.ts';
import { FAKE_LANGUAGES } from './fake-languages.ts';
import { fakeLinks } from './fake-links.ts';
import { fakeNetwork } from './fake-network.ts';
import { fakeOffers } from './fake-offers.ts';
import { eventsOf, profile } from './fake-seed.ts';
import { fakeTrial } from './fake-trial.ts';
import type { Scene } from './scenes.ts';

const TAGS = FAKE_LANGUAGES.map((language) => language.tag);

type Answers = { readonly [Name in CommandName]: (input: Input<Name>) => Output<Name> };

/** A fake engine behind a real bridge: seeded state, real answers' shapes, and a list of what was asked. */
export interface FakeBridge extends Bridge {
  readonly asked: readonly { readonly name: CommandName; readonly input: unknown }[];
  /** Files that were handed over by drop or paste, and to whom. */
  readonly handed: readonly { readonly names: readonly string[]; readonly profileId: string | null }[];
  /** Commands that get no answer, or a bug for one; a test may let go of them. */
  readonly troubles: Map<CommandName, 'silent' | 'bug'>;
  /** Sends a numbered batch, as the event pump does. `skip` leaves out numbers: a gap. */
  emit(changes: readonly Change[], skip?: number): void;
}

const fine = { done: true, value: null } as const;
const PAGE = 1_000;
/** Any key that begins so is refused. */
const BAD_KEY = 'bad';

/** Makes a bridge over a scene. Keys that begin with "bad" are refused; everything else works. */
export function fakeBridge(scene: Scene): FakeBridge {
  const asked: { name: CommandName; input: unknown }[] = [];
  const handed: { names: readonly string[]; profileId: string | null }[] = [];
  const listeners = new Set<(batch: ChangeBatch) => void>();
  const uploads = new Map<UploadId, UploadView>(scene.uploads.map((one) => [one.id, one]));
  const history = fakeHistory(scene.history ?? [], uploads, new Map(uploads));
  const troubles = new Map(scene.troubles ?? []);
  const profiles = new Map(scene.snapshot.profiles.map((one) => [one.id, one]));
  const roots = new Map(scene.snapshot.roots.map((one) => [one.id, one]));
  let { seq, status, settings, apiAddress } = scene.snapshot;

  const emit = (changes: readonly Change[], skip = 0) => {
    seq += 1 + skip;
    for (const listener of [...listeners]) listener({ seq, changes });
  };
  const change = (ids: readonly UploadId[], what: Partial<UploadView>) => {
    const changed = ids.flatMap((id) => uploads.get(id) ?? []).map((one) => ({ ...one, ...what }));
    for (const one of changed) uploads.set(one.id, one);
    emit(changed.map((one) => ({ kind: 'upload', upload: one })));
    return null;
  };
  const imports = fakeImports(emit, ({ name, keyLast4 }) => {
    const added: ProfileView = { ...profile(profiles.size), name, keyLast4, rootCount: 0 };
    profiles.set(added.id, added);
    emit([{ kind: 'profile', profile: added }]);
  });
  const links = fakeLinks((profileId) => emit([{ kind: 'gallery', profileId }]));
  const offers = fakeOffers(scene.snapshot.offers, {
    emit,
    place: (rows) => {
      for (const row of rows) uploads.set(row.id, row);
    },
    take: (batch) => {
      const taken = [...uploads.values()].filter((row) => row.batchId === batch);
      for (const { id } of taken) uploads.delete(id);
      return taken;
    },
  });
  const firstRun = fakeFirstRun(scene.snapshot.firstRun, { profiles, roots, emit });
  const inbox = fakeInbox(scene.inbox ?? EMPTY_INBOX, {
    emit,
    hold: offers.hold,
    count: (files) => {
      const { inbox: _, ...rest } = status;
      status = files === 0 ? rest : { ...rest, inbox: files };
      emit([{ kind: 'status', status }]);
    },
  });
  const account = (kind: 'sandbox' | 'ayrshare') => {
    if (status.account === 'none') firstRun.begin(kind);
    status = { ...status, account: kind, accountFailure: null };
    // Another engine: the numbers leave a gap, and the window asks for a snapshot.
    emit([], 1);
  };
  /** Holds the open rows of a pause, or lets go of them, as the engine tells it. */
  const hold = (by: PausedBy, held: boolean, isMeant: (row: UploadView) => boolean) => {
    const meant = [...uploads.values()].filter(
      (row) => isMeant(row) && row.stage !== 'done' && row.stage !== 'closed',
    );
    return change(
      meant.map((row) => row.id),
      { pausedBy: held ? by : null },
    );
  };
  const pause = (paused: boolean) => (input: Input<'queue:pause'>) => {
    if (input.scope.kind === 'uploads') return change(input.scope.ids as unknown as UploadId[], { paused });
    if (input.scope.kind === 'root') {
      const root = roots.get(input.scope.id as unknown as RootId);
      if (root === undefined) return null;
      const turned = { ...root, state: paused ? 'paused' : 'watching' } as const;
      roots.set(root.id, turned);
      emit([{ kind: 'root', root: turned }]);
      return hold('root', paused, (row) => row.rootId === root.id);
    }
    if (input.scope.kind === 'profile') {
      const client = profiles.get(input.scope.id as unknown as ProfileView['id']);
      if (client === undefined) return null;
      profiles.set(client.id, { ...client, paused });
      emit([{ kind: 'profile', profile: { ...client, paused } }]);
      return hold('client', paused, (row) => row.profileId === client.id);
    }
    const { pausedUntil: _, ...rest } = status;
    status = { ...rest, paused };
    emit([{ kind: 'status', status }]);
    return hold('all', paused, () => true);
  };
  const checked = <Value>(key: string, value: () => Value): Outcome<Value> =>
    key.startsWith(BAD_KEY)
      ? { done: false, problem: { kind: 'failure', failure: failure('key-rejected', 'not known') } }
      : { done: true, value: value() };

  const answers: Answers = {
    'app:snapshot': () => ({
      ...scene.snapshot,
      seq,
      status,
      offers: offers.list(),
      firstRun: firstRun.step(),
      settings,
      apiAddress,
      profiles: [...profiles.values()],
      roots: [...roots.values()],
    }),
    'app:open-docs': () => null,
    'app:carry-out': () => null,
    'app:damage-read': () => {
      const { damage, ...rest } = status;
      status = rest;
      if (damage) emit([{ kind: 'status', status }]);
      return null;
    },
    'settings:get': () => settings,
    'app:open-at-login': ({ on }) => {
      settings = { ...settings, openAtLogin: on };
      return { done: true, value: settings };
    },
    'settings:set': (input) => {
      settings = {
        ...settings,
        theme: input.theme ?? settings.theme,
        density: input.density ?? settings.density,
        language: input.language ?? settings.language,
        spokenLanguage: chooseLanguage(input.language ?? settings.language, [], TAGS),
        notifications: input.notifications ?? settings.notifications,
        onClose: input.onClose ?? settings.onClose,
        concurrency: input.concurrency ?? settings.concurrency,
        holdSeconds: input.holdSeconds ?? settings.holdSeconds,
        uploadBytesPerSecond:
          input.uploadBytesPerSecond === undefined
            ? settings.uploadBytesPerSecond
            : input.uploadBytesPerSecond,
      };
      return settings;
    },
    'language:read': ({ tag }) => FAKE_LANGUAGES.find((one) => one.tag === tag) ?? ENGLISH,
    ...fakeNetwork(
      () => settings,
      (next) => {
        settings = next;
      },
    ),
    'diagnostics:save': () => ({ kind: 'saved', where: '~/Documents/hotfolder-diagnostics-2026-11-21.json' }),
    'diagnostics:show-logs': () => null,
    'account:check': ({ apiKey }) => checked(apiKey, () => ({ profileCount: 43 })),
    'account:connect': ({ apiKey }) =>
      checked(apiKey, () => {
        account('ayrshare');
        return { profileCount: 43 };
      }),
    'account:try-sandbox': () => {
      account('sandbox');
      return fine;
    },
    'address:check': ({ address }) =>
      address === 'newer'
        ? { kind: 'works' }
        : { kind: 'failure', failure: failure('web-page', 'HTTP 404: a web page instead of an answer') },
    'address:use': ({ address }) => {
      apiAddress = address;
      // Another engine: the numbers leave a gap, and the window asks for a snapshot.
      emit([], 1);
      return { address };
    },
    'profiles:add': ({ name, key }) => {
      if ([...profiles.values()].some((one) => one.name === name)) {
        return { done: false, problem: { kind: 'name-taken' } };
      }
      return checked(key, () => {
        const added: ProfileView = { ...profile(profiles.size), name, keyLast4: key.slice(-4), rootCount: 0 };
        profiles.set(added.id, added);
        emit([{ kind: 'profile', profile: added }]);
        return added;
      });
    },
    'profiles:rename': () => fine,
    'profiles:replace-key': ({ key }) => checked(key, () => null),
    'profiles:verify': () => ({ waiting: null, failure: null }),
    'profiles:set-enabled': ({ id, enabled }) => {
      const before = profiles.get(id as unknown as ProfileView['id']);
      if (before === undefined) return { done: false, problem: { kind: 'gone' } };
      profiles.set(before.id, { ...before, enabled });
      emit([{ kind: 'profile', profile: { ...before, enabled } }]);
      hold('off', !enabled, (row) => row.profileId === before.id);
      return fine;
    },
    'profiles:remove': () => ({ done: false, problem: { kind: 'has-open-uploads', count: 3 } }),
    'clients:import-read': ({ text }) => imports.read(text),
    'clients:import-choose': () => imports.choose(),
    'clients:import-check': ({ id }) => imports.check(importId(String(id))),
    'clients:import-add': ({ id, lines }) => imports.add(importId(String(id)), lines),
    'clients:import-save': ({ id }) => imports.save(importId(String(id))),
    'clients:import-discard': ({ id }) => imports.discard(importId(String(id))),
    'roots:choose-folder': () => ({ grant: 'g1', path: '~/Pictures/New shoots' }),
    'roots:add': () => ({ done: false, problem: { kind: 'overlaps', path: '~/Pictures' } }),
    'roots:remove': () => fine,
    'roots:show': () => null,
    'roots:set-after': ({ id, after }) => {
      const before = roots.get(id as unknown as RootId);
      if (before === undefined) return { done: false, problem: { kind: 'gone' } };
      roots.set(before.id, { ...before, after });
      emit([{ kind: 'root', root: { ...before, after } }]);
      return fine;
    },
    'roots:set-rules': ({ id, rules }) => {
      const before = roots.get(id as unknown as RootId);
      if (before === undefined) return { done: false, problem: { kind: 'gone' } };
      roots.set(before.id, { ...before, rules });
      emit([{ kind: 'root', root: { ...before, rules } }]);
      return fine;
    },
    'roots:try-rules': (input) => fakeTrial(input, [...roots.values()]),
    'queue:list': ({ after }) => {
      const from = Number(after ?? 0);
      const rows = [...uploads.values()].slice(from, from + PAGE);
      return { uploads: rows, next: from + PAGE < uploads.size ? String(from + PAGE) : null };
    },
    'queue:events': ({ id }) => {
      const row = uploads.get(id as unknown as UploadId) ?? history.find(id as unknown as UploadId);
      return row === undefined ? [] : eventsOf(row);
    },
    'queue:retry': ({ ids }) =>
      change(ids as unknown as UploadId[], { stage: 'queued', failure: null, until: null, closed: null }),
    'queue:upload-again': ({ ids }) => {
      for (const id of ids as unknown as UploadId[]) {
        const before = uploads.get(id);
        if (before === undefined) continue;
        const generation = before.generation + 1;
        const fresh = {
          stage: 'queued',
          closed: null,
          accessUrl: null,
          expiresAt: null,
          goneAt: null,
        } as const;
        const again = { ...before, ...fresh, id: uploadId(`${id} ${generation}`), generation };
        uploads.set(again.id, again);
        emit([{ kind: 'upload', upload: again }]);
      }
      // Files of a gallery that were sent before the list begins count, too.
      return { count: ids.length };
    },
    'queue:describe': ({ id, text }) => {
      const row = uploads.get(id as unknown as UploadId);
      if (row === undefined) return { done: false, problem: { kind: 'gone' } };
      const small = row.sizeBytes <= 10_000_000;
      const fate: DescriptionFate = text === null ? 'none' : small ? 'goes-out' : 'kept-here';
      change([row.id], { description: text, descriptionFate: fate });
      return { done: true, value: fate };
    },
    'queue:cancel': ({ ids }) => {
      change(ids as unknown as UploadId[], { stage: 'closed', closed: 'cancelled' });
      return { count: ids.length };
    },
    'queue:move': ({ ids, before }) => {
      const moving = ids as unknown as UploadId[];
      const owner = uploads.get(moving[0] ?? uploadId(''))?.profileId;
      const open = [...uploads.values()].filter((one) => one.profileId === owner && one.doneAt === null);
      const list = open.sort((one, other) => one.order - other.order);
      const places = movedPlaces(list, moving, before as unknown as UploadId | null);
      for (const { id, order } of places) change([id], { order });
      return null;
    },
    ...offers.answers,
    ...inbox,
    ...firstRun.answers,
    'queue:pause': pause(true),
    'queue:resume': pause(false),
    'ignored:list': (input) => scene.ignored.filter((one) => one.rootId === rootId(String(input.rootId))),
    'history:list': (input) => history.list(input),
    'history:export': (input) => ({ done: true, value: { written: history.count(input) } }),
    // Page by page, and from the beginning whenever anything may have changed.
    'gallery:changes': ({ after }) => {
      const all = [...links.list(), ...scene.gallery.items];
      const from = Number(/^page (\d+)$/.exec(after ?? '')?.[1] ?? 0);
      const more = from + PAGE < all.length;
      return {
        ...scene.gallery,
        ...{ reset: from === 0, removed: [], more, cursor: more ? `page ${from + PAGE}` : 'end' },
        items: all.slice(from, from + PAGE),
      };
    },
    // The original of every item but those numbered 3 lies where it was sent from.
    'gallery:show-original': ({ id }) =>
      String(id).endsWith('-3') ? { done: false, problem: { kind: 'gone' } } : fine,
    'queue:show-original': () => fine,
    'thumbs:made': () => null,
    'gallery:refresh': () => null,
    'links:copy': ({ uploads: some, media }) => ({ copied: (some ?? media ?? []).length }),
    'public-links:add': ({ profileId, url }) => links.add(String(profileId), url),
    'public-links:check': ({ ids }) => links.check(ids.map(String)),
    'public-links:remove': ({ ids }) => links.remove(ids.map(String)),
  };

  return {
    asked,
    emit,
    invoke: async <Name extends CommandName>(
      name: Name,
      input: Input<Name>,
    ): Promise<Reply<Output<Name>>> => {
      asked.push({ name, input });
      const trouble = troubles.get(name);
      if (trouble === 'silent') return new Promise(() => {});
      if (trouble === 'bug') return { ok: false, code: 'bug', detail: 'made up' };
      const answer = answers[name] as (input: Input<Name>) => Output<Name>;
      return { ok: true, value: answer(input) };
    },
    onChanges: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offer: async (files, profileId) => {
      handed.push({
        names: (files as readonly File[]).map((file) => file.name),
        profileId: profileId ?? null,
      });
      return { ok: true, value: { files: files.length } };
    },
    handed,
    troubles,
  };
}
