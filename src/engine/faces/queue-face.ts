import type { Scope } from '../../shared/contract.ts';
import type { ProfileId, UploadId } from '../../shared/ids.ts';
import type { UploadPage } from '../../shared/pages.ts';
import { DAY } from '../../shared/units.ts';
import type { Engine, Link } from '../engine.ts';
import { tidyDescription } from '../files/sidecar.ts';
import type { Parts } from '../parts.ts';
import { candidatePage } from '../queue/candidate-page.ts';
import { movedPlaces, placesInTurns } from '../queue/moved-places.ts';
import { fileNameOf } from '../queue/upload.ts';
import type { UploadState } from '../queue/upload-state.ts';
import { CANDIDATE } from '../queue/upload-view.ts';
import { verifyDone } from '../queue/verify-done.ts';
import { eachOf, turnsOf } from '../steps.ts';
import { originalsFace } from './originals-face.ts';

/** Rows per page. [ours] one page is folded by the window in well under a frame. */
const PAGE = 500;
/** More rows than this are told in slices. [ours] */
const TOLD_AT_ONCE = 100;
/** Ended uploads stay in the queue's list for this long; after that they are history. */
const ENDED_FOR = DAY;
/** Of one whose last byte may have left the link is looked for to the end. */
const MAY_CANCEL = ['queued', 'sending', 'waiting', 'blocked', 'failed'] as const;

/** What programs may ask of the queue. */
export function queueFace(
  parts: Parts,
): Engine['queue'] & { links(ids: readonly UploadId[]): Promise<readonly Link[]> } {
  const { store, queue, bulk, gate, scheduler, views, roots, given, services, activity } = parts;
  const turns = turnsOf(services.clock);
  const told = (): void => {
    parts.tellAll();
    scheduler.wake();
  };
  return {
    list(after) {
      if (after?.startsWith(CANDIDATE)) return settling(after, PAGE);
      const since = services.clock.now() - ENDED_FOR;
      const page = store.uploads.page({ afterOrder: Number(after ?? 0) || 0, since, limit: PAGE });
      const uploads = views.uploads(page);
      const last = page.at(-1);
      if (page.length === PAGE && last) return { uploads, next: String(last.order) };
      const rest = settling('', PAGE - page.length);
      return { ...rest, uploads: [...uploads, ...rest.uploads] };
    },
    retry(ids) {
      const opened = openPlanDoors(parts, ids);
      bulk.take(ids, (slice) => queue.retry(slice));
      for (const id of opened) parts.tellClient(id);
      scheduler.wake();
    },
    uploadAgain(ids) {
      const count = store.uploadIds.countIn(ids, ['done', 'closed']);
      bulk.take(ids, (slice) => queue.uploadAgain(slice));
      scheduler.wake();
      return count;
    },
    events: (id) => store.events.of(id),
    ...originalsFace(parts),
    verify: (ids) => verifyDone(parts.runner, ids, parts.stopped.signal),
    describe(id, text) {
      const description = text === null ? null : tidyDescription(text);
      // What runs has read its description already.
      const told = activity.of(id) ? 'already-sent' : queue.describe(id, description);
      if (typeof told === 'string') return { done: false, problem: { kind: told } };
      return { done: true, value: views.upload(told).descriptionFate };
    },
    cancel(ids) {
      const count = store.uploadIds.countIn(ids, MAY_CANCEL);
      bulk.take(ids, (slice) => queue.cancel(slice));
      scheduler.wake();
      return count;
    },
    move(ids, before) {
      bulk.takeSteps(moving(ids, before));
    },
    pause: (scope) => setPaused(scope, true),
    resume: (scope) => setPaused(scope, false),
    async links(ids) {
      const links: Link[] = [];
      const reading = eachOf(ids, (id) => {
        const upload = store.uploads.find(id);
        const url = upload && views.upload(upload).accessUrl;
        if (!upload || url === null || url === undefined) return;
        const client = store.profiles.find(upload.profileId)?.name ?? '';
        links.push({ url, fileName: fileNameOf(upload), client });
      });
      await turns(reading, parts.stopped.signal);
      return links;
    },
  };

  /** Worked out when its turn comes, over the places that the moves before it have left. */
  function* moving(ids: readonly UploadId[], before: UploadId | null): Iterator<void> {
    const owner = ownerOf(ids);
    if (owner === undefined) return;
    const list = store.places.open(owner);
    const places = movedPlaces(list, ids, before);
    let isFirst = true;
    for (const slice of placesInTurns(list, places)) {
      if (!isFirst) yield;
      isFirst = false;
      store.places.set(slice);
    }
    if (places.length > TOLD_AT_ONCE) return told();
    for (const { id } of places) queue.tell(id);
    scheduler.wake();
  }

  /** The client of the first of them that is there. */
  function ownerOf(ids: readonly UploadId[]): ProfileId | undefined {
    for (const id of ids) {
      const upload = store.uploads.find(id);
      if (upload) return upload.profileId;
    }
    return undefined;
  }

  /** Behind the last upload come the files that have no place yet. */
  function settling(after: string, limit: number): UploadPage {
    const all = [...roots.candidates(), ...given.candidates()];
    const { candidates, next } = candidatePage(all, { after, limit });
    return { uploads: views.candidates(candidates), next };
  }

  function setPaused(scope: Scope, paused: boolean): void {
    if (scope.kind === 'uploads') {
      setUploadsPaused(scope.ids, paused);
      return;
    }
    const id = scope.kind === 'all' ? undefined : scope.id;
    if (paused) gate.pause(scope.kind, id);
    else gate.resume(scope.kind, id);
    if (paused) scheduler.interrupt((upload) => gate.pausedBy(upload.profileId, upload.rootId) !== null);
    told();
  }

  /** All of them at once; their rows are told a slice per turn. */
  function setUploadsPaused(ids: readonly UploadId[], paused: boolean): void {
    const meant = new Set(ids);
    store.uploads.setPaused(ids, paused);
    if (paused) scheduler.interrupt((upload) => meant.has(upload.id));
    bulk.take(ids, (slice) => {
      for (const id of slice) queue.tell(id);
    });
    scheduler.wake();
  }
}

/** Who tries again may have changed the plan at Ayrshare: the door that it shut opens for one more look. */
function openPlanDoors({ store, gate }: Parts, ids: readonly UploadId[]): readonly ProfileId[] {
  const shut = new Set<ProfileId>();
  for (const { id } of store.profiles.list()) {
    if (gate.profileHold(id)?.failure.code === PLAN) shut.add(id);
  }
  const opened: ProfileId[] = [];
  for (const id of shut.size === 0 ? [] : ids) {
    const upload = store.uploads.find(id);
    if (!upload || !shut.has(upload.profileId) || !waitsForPlan(upload.state)) continue;
    gate.lift('profile', upload.profileId);
    shut.delete(upload.profileId);
    opened.push(upload.profileId);
    if (shut.size === 0) break;
  }
  return opened;
}

/** In line behind that door, or the one that was refused at it. */
const waitsForPlan = (state: UploadState): boolean =>
  state.kind === 'queued' || (state.kind === 'blocked' && state.failure.code === PLAN);

const PLAN = 'not-in-plan';
