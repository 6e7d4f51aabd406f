import type { ProfileId, RootId } from '../shared/ids.ts';
import { announcements } from './announcements.ts';
import { mediaApi } from './api/media-api.ts';
import { BulkWork } from './bulk-work.ts';
import { Changes } from './changes.ts';
import type { EngineOptions } from './engine.ts';
import { exceptStoreFull } from './except-store-full.ts';
import { createGallery } from './gallery/gallery.ts';
import { publicLinkView } from './gallery/public-link-view.ts';
import { joinPublicLinks, ledgerOf, mediaCache } from './gallery-joint.ts';
import { GivenFiles } from './given/given-files.ts';
import { FolderOwners } from './inbox/folder-owners.ts';
import { Inbox } from './inbox/inbox.ts';
import { budgetSpent, keyEvents, keyPace, keyWorks, releaseBlocked } from './key-joint.ts';
import type { Members, Parts } from './parts.ts';
import { KeyChecks } from './profiles/key-checks.ts';
import { ProfileService } from './profiles/profile-service.ts';
import { ActivityBoard } from './queue/activity.ts';
import { Gate } from './queue/gate.ts';
import { Originals } from './queue/originals.ts';
import type { RunnerDeps } from './queue/runner-deps.ts';
import { Scheduler } from './queue/scheduler.ts';
import { StoreDoor } from './queue/store-door.ts';
import { UploadCounts } from './queue/upload-counts.ts';
import { UploadQueue } from './queue/upload-queue.ts';
import { Views } from './queue/view-context.ts';
import { uploadChanged } from './queue-joint.ts';
import type { Services } from './services.ts';
import { Soon } from './soon.ts';
import { StatusBoard } from './status.ts';
import { turnsOf } from './steps.ts';
import { chokidarHints } from './watch/chokidar-hints.ts';
import { RootService } from './watch/root-service.ts';
import { watchEvents } from './watch-joint.ts';

/** A root's counts and a client's last upload are told at most this often, ms. [ours] */
const TELL_EVERY_MS = 500;

/** Joins the parts of an engine, top to bottom. Nothing runs yet. */
export function assemble(from: Services, options: EngineOptions): Parts {
  const services = { ...from, log: exceptStoreFull(from.log) };
  const { account, home = '' } = options;
  const { clock, limits, log, random, vault } = services;
  const store = services.store.account(account.id);
  const stopped = new AbortController();
  const changes = new Changes(log);
  const gate = new Gate({ holds: store.holds, requests: store.requests, account: account.id, clock, limits });
  const joined = (): Parts => parts;
  const api = mediaApi(services.http, budgetSpent(joined), turnsOf(clock));
  const storeDoor = new StoreDoor({
    clock,
    takes: () => services.store.takes(),
    moved() {
      if (stopped.signal.aborted) return;
      log.warn('store-full', { state: storeDoor.hold() === null ? 'over' : 'begun' });
      parts.tellAll();
    },
  });
  const forgetStore = services.store.onFull((error) => storeDoor.refused(error.message));
  stopped.signal.addEventListener('abort', forgetStore);
  const activity = new ActivityBoard(
    (id) => queue.tell(id),
    (id, sentBytes) => {
      changes.tell({ kind: 'progress', id, sentBytes });
      status.touch();
    },
  );
  const counts = new UploadCounts(store.due.counts());
  const owners = new FolderOwners(store);
  changes.subscribe(({ kind }) => {
    if (kind === 'profile' || kind === 'profile-removed') soon.names.ask('names');
  });
  const views = new Views({ store, gate, storeDoor, activity, home, limits, owners });
  const soon = {
    // Once for all clients that are told in a turn: other names may fit what waits for a client.
    names: new Soon<'names'>(clock, { delayMs: 0 }, () => {
      if (owners.changed()) soon.inbox.ask('inbox');
    }),
    root: new Soon<RootId>(clock, { delayMs: TELL_EVERY_MS }, (root) => parts.tellRoot(root)),
    profile: new Soon<ProfileId>(clock, { delayMs: TELL_EVERY_MS }, (id) => parts.tellProfile(id)),
    gallery: new Soon<ProfileId>(clock, { delayMs: limits.galleryFollowMs, restart: true }, (id) =>
      parts.readGallery(id),
    ),
    inbox: new Soon<'inbox'>(clock, { delayMs: TELL_EVERY_MS }, () => {
      changes.tell({ kind: 'inbox' });
      status.touch();
    }),
  };
  stopped.signal.addEventListener('abort', () => {
    for (const one of Object.values(soon)) one.stop();
  });
  const bulk = new BulkWork({ clock, log });
  stopped.signal.addEventListener('abort', () => bulk.finish());
  const originals = new Originals({ services, store, trash: options.trash });
  const queue = new UploadQueue({
    account: account.id,
    store,
    clock,
    random,
    log,
    changed: uploadChanged(joined, soon),
    stopRunning: (id) => scheduler.stopRunning(id),
  });
  const pace = keyPace(joined);
  const profiles = new ProfileService({
    account: account.id,
    store: store.profiles,
    vault,
    clock,
    random,
    pace,
    api,
    signal: stopped.signal,
    ...keyEvents(joined),
  });
  const keyChecks = new KeyChecks({
    pace,
    clients: () => store.profiles.list().map(({ id }) => id),
    verify: (id) => profiles.verify(id),
  });
  const events = watchEvents(joined, (root) => soon.root.ask(root));
  const given = new GivenFiles({
    services,
    store,
    // What came out of the inbox is back in it.
    takenBack: () => inbox.touch(),
    events: {
      ...events,
      lost(file) {
        if (file.profileId !== undefined) queue.vanished(queue.enqueue(file, file.profileId).id);
      },
    },
  });
  const inbox = new Inbox({
    services,
    store,
    owners,
    shorten: (path) => views.shorten(path),
    async give(files, to) {
      // Whoever was chosen may be gone since.
      const isThere = store.profiles.list().some(({ id }) => id === to.profileId);
      return isThere ? given.give(files, to) : undefined;
    },
    changed: () => soon.inbox.ask('inbox'),
  });
  const roots = new RootService({
    services,
    store: store.roots,
    memory: store.files,
    hints: options.hints ?? chokidarHints(),
    events,
  });
  const runner: RunnerDeps = {
    services,
    store,
    queue,
    gate,
    activity,
    api,
    credentials: (id) => profiles.credentials(id),
    keyWorked(id) {
      gate.worked(id);
      profiles.worked(id);
    },
    judgeRefusal: (id, refused, signal) => profiles.judgeRefusal(id, refused, signal),
    rootPath: (id) => store.roots.find(id)?.path,
    lookAgain(upload, why) {
      const { rootId } = upload;
      if (store.roots.find(rootId)?.given) return why === 'changed' ? given.giveAgain(upload) : undefined;
      roots.rescan(rootId)?.catch((error: unknown) => log.bug('rescan', error, { rootId }));
    },
    doorsMoved: (whose) => (whose === 'all' ? parts.tellAll() : parts.tellClient(whose)),
    storeDoor,
    recover(running) {
      queue.recover(running);
      // The keys may be there now: the vault is asked again, nobody else is.
      gate.liftAll('key-missing');
      releaseBlocked(parts, ['key-missing']);
    },
  };
  const scheduler = new Scheduler(runner);
  const gallery = createGallery({
    api,
    clock,
    limits,
    log,
    pace,
    cache: mediaCache(store),
    ledger: (profile) => ledgerOf(store, profile),
    links: (profile) => publicLinks.of(profile).map(publicLinkView),
    credentials: (profile) => profiles.credentials(profile),
    changed: (profileId) => changes.tell({ kind: 'gallery', profileId }),
  });
  const publicLinks = joinPublicLinks({ services, store, account, changes, stopped, gallery });
  const status = new StatusBoard({
    clock,
    counts,
    gate,
    storeDoor,
    activity,
    account: { account: account.kind, apiBase: account.baseUrl, apiBaseOverridden: account.overridden },
    settling: () => roots.candidates().length + given.pending(),
    inbox: () => inbox.count(),
    damage: () => services.store.damages.untold(),
    tell: (now) => changes.tell({ kind: 'status', status: now }),
  });
  const rootStates: Parts['rootStates'] = new Map();
  const members: Members = {
    ...{ services, account, store, changes, gate, activity, queue, counts, originals, runner, scheduler },
    ...{
      bulk,
      views,
      profiles,
      keyChecks,
      roots,
      given,
      inbox,
      owners,
      rootStates,
      gallery,
      publicLinks,
      status,
      api,
      stopped,
    },
  };
  const parts: Parts = {
    ...members,
    ...announcements(members),
    keyWorks(id) {
      if (keyWorks(members, id) === 'all') parts.tellAll();
      else parts.tellClient(id);
    },
    async removeRoot(id) {
      await roots.remove(id);
      inbox.touch();
      rootStates.delete(id);
      changes.tell({ kind: 'root-removed', id });
    },
    readGallery(profile) {
      if (!gallery.wanted()) return;
      gallery.refresh([profile], stopped.signal).catch((error: unknown) => log.bug('gallery-refresh', error));
    },
  };
  return parts;
}
