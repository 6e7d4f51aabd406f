import { API_ADDRESSES } from '../../shared/api-address.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { EngineStatus, ProfileView, UploadView } from '../../shared/model.ts';
import { type FailingCause, failingCauses } from './failing-causes.ts';
import { isFinishing, isOpen } from './lenses.ts';

/** One reason why more than a single file does not move; each gets one banner, never one per file. */
export type Cause =
  | FailingCause
  | {
      readonly kind: 'account-key';
      readonly waiting: number;
      /** Not on this computer, rather than refused. */
      readonly missing: boolean;
      readonly answer: string;
    }
  | {
      readonly kind: 'key';
      readonly profile: ProfileView;
      readonly waiting: number;
      readonly missing: boolean;
    }
  | {
      readonly kind: 'plan';
      readonly profile: ProfileView;
      /** The client's files that wait for another plan. */
      readonly rows: readonly UploadView[];
      readonly answer: string;
    }
  /** Something answers in the API's place, or the API's address serves a website. */
  | { readonly kind: 'web-page'; readonly waiting: number; readonly older: boolean }
  /** The disk of this computer takes nothing. */
  | { readonly kind: 'store-full'; readonly waiting: number; readonly answer: string }
  | { readonly kind: 'offline'; readonly waiting: number }
  /** `finishing`: beside those that wait, whose last byte may have left: they come to their end. */
  | {
      readonly kind: 'paused';
      readonly waiting: number;
      readonly finishing: number;
      /** When it ends by itself, epoch ms. */
      readonly until: number | null;
    }
  | {
      readonly kind: 'rate';
      readonly profile: ProfileView;
      readonly waiting: number;
      readonly until: number;
    };

/** Every cause that holds right now: what needs the person first, then what goes on by itself. */
export function findCauses(
  status: EngineStatus,
  profiles: Iterable<ProfileView>,
  uploads: Iterable<UploadView>,
): readonly Cause[] {
  const rows = [...uploads];
  const clients = [...profiles];
  const open = countOpen(rows);
  const total = [...open.values()].reduce((sum, count) => sum + count.moving, 0);
  const blocked = [...open.values()].reduce((sum, count) => sum + count.blocked, 0);
  const needs: Cause[] = [];
  const waits: Cause[] = [];
  if (status.accountFailure !== null) {
    const { code, detail } = status.accountFailure;
    const missing = code === 'key-missing';
    needs.push({ kind: 'account-key', waiting: total + blocked, missing, answer: detail });
  }
  if (status.storeFailure)
    needs.push({ kind: 'store-full', waiting: total, answer: status.storeFailure.detail });
  const pages = rows.filter((one) => one.stage === 'waiting' && one.failure?.code === 'web-page').length;
  if (pages > 0) {
    waits.push({ kind: 'web-page', waiting: pages, older: status.apiBase === API_ADDRESSES.older });
  }
  if (!status.online) waits.push({ kind: 'offline', waiting: total });
  if (status.paused) waits.push(pauseCause(rows, total, status.pausedUntil ?? null));
  for (const profile of clients) {
    const cause = planCause(profile, rows) ?? causeOf(profile, open.get(profile.id) ?? NONE);
    if (cause !== null) (cause.kind === 'rate' ? waits : needs).push(cause);
  }
  for (const cause of failingCauses(rows, new Set(clients.map(({ id }) => id)))) {
    (cause.ended ? needs : waits).push(cause);
  }
  return [...needs, ...waits];
}

function pauseCause(rows: readonly UploadView[], moving: number, until: number | null): Cause {
  const finishing = rows.filter(isFinishing).length;
  return { kind: 'paused', waiting: moving - finishing, finishing, until };
}

/** A client's files that are not up: those that move by themselves, and those that wait for the person. */
interface OpenCount {
  readonly moving: number;
  readonly blocked: number;
}
const NONE: OpenCount = { moving: 0, blocked: 0 };

function planCause(profile: ProfileView, rows: readonly UploadView[]): Cause | null {
  if (profile.failure?.code !== 'not-in-plan' || KEY_FIRST.has(profile.state)) return null;
  const held = rows.filter(
    ({ profileId, stage, failure }) =>
      profileId === profile.id && stage === 'blocked' && failure?.code === 'not-in-plan',
  );
  return { kind: 'plan', profile, rows: held, answer: profile.failure.detail };
}

/** Without a key that works nobody knows of a plan. */
const KEY_FIRST: ReadonlySet<ProfileView['state']> = new Set(['refused', 'key-missing']);

function causeOf(profile: ProfileView, open: OpenCount): Cause | null {
  const waiting = open.moving + open.blocked;
  if (profile.state === 'refused') return { kind: 'key', profile, waiting, missing: false };
  if (profile.state === 'key-missing') return { kind: 'key', profile, waiting, missing: true };
  if (profile.heldUntil === null || open.moving === 0) return null;
  return { kind: 'rate', profile, waiting: open.moving, until: profile.heldUntil };
}

function countOpen(uploads: Iterable<UploadView>): ReadonlyMap<ProfileId, OpenCount> {
  const open = new Map<ProfileId, OpenCount>();
  for (const upload of uploads) {
    if (!isOpen(upload) || upload.stage === 'failed') continue;
    const { moving, blocked } = open.get(upload.profileId) ?? NONE;
    const next =
      upload.stage === 'blocked' ? { moving, blocked: blocked + 1 } : { moving: moving + 1, blocked };
    open.set(upload.profileId, next);
  }
  return open;
}
