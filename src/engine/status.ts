import type { ProfileId } from '../shared/ids.ts';
import type { DamageView, EngineStatus, QueueCounts } from '../shared/model.ts';
import type { Clock, Timer } from './ports/clock.ts';
import type { ActivityBoard } from './queue/activity.ts';
import type { Gate } from './queue/gate.ts';
import type { StoreDoor } from './queue/store-door.ts';
import type { UploadCounts } from './queue/upload-counts.ts';
import { OWED } from './queue/upload-counts.ts';
import type { StateCount } from './store/due-uploads.ts';

/** The status is told at most this often, ms. [ours] four numbers a second are as many as people read. */
const TELL_EVERY_MS = 250;
/** The speed is averaged over about this long, ms. */
const SPEED_OVER_MS = 3_000;

interface StatusDeps {
  readonly clock: Clock;
  readonly counts: UploadCounts;
  readonly gate: Gate;
  readonly storeDoor: StoreDoor;
  readonly activity: ActivityBoard;
  readonly account: Pick<EngineStatus, 'account' | 'apiBase' | 'apiBaseOverridden'>;
  readonly settling: () => number;
  /** Files that wait for a client. */
  readonly inbox: () => number;
  /** What the person has not read of yet. */
  readonly damage: () => DamageView | undefined;
  tell(status: EngineStatus): void;
}

/** Keeps the state line true, and tells it a few times a second while something moves. */
export class StatusBoard {
  readonly #deps: StatusDeps;
  #timer: Timer | undefined;
  #dirty = false;
  #speed = 0;
  #last = { at: 0, sent: 0 };
  /** When bytes last left, monotonic ms; a speed that nothing carries is not told. */
  #movedAt = Number.NEGATIVE_INFINITY;
  #stopped = false;

  constructor(deps: StatusDeps) {
    this.#deps = deps;
  }

  /** Something changed: the status is told soon. */
  touch(): void {
    this.#dirty = true;
    if (!this.#timer && !this.#stopped)
      this.#timer = this.#deps.clock.after(TELL_EVERY_MS, () => this.#tell());
  }

  stop(): void {
    this.#stopped = true;
    this.#timer?.cancel();
  }

  now(): EngineStatus {
    const { gate, account, settling } = this.#deps;
    const rows = this.#deps.counts.rows();
    const full = this.#deps.storeDoor.hold();
    const damage = this.#deps.damage();
    const inbox = this.#deps.inbox();
    return {
      ...account,
      online: gate.online,
      paused: gate.paused('all'),
      ...(full === null ? {} : { storeFailure: full.failure }),
      ...(damage && { damage }),
      accountFailure: gate.accountHold()?.failure ?? null,
      counts: withInbox(
        countsOf(rows, (profile) => this.#needsPerson(profile), settling()),
        inbox,
      ),
      ...(inbox > 0 && { inbox }),
      bytesPerSecond: Math.round(this.#speed),
      bytesLeft: Math.max(0, owedBytes(rows) - this.#deps.activity.sentNow),
    };
  }

  #needsPerson(profile: ProfileId): boolean {
    const { gate } = this.#deps;
    const hold = gate.accountHold() ?? gate.profileHold(profile);
    return hold !== undefined && hold.until === null;
  }

  #tell(): void {
    this.#timer = undefined;
    this.#measure();
    const moving = this.#speed > 0;
    if (this.#dirty || moving) this.#deps.tell(this.now());
    this.#dirty = false;
    if (moving) this.touch();
  }

  #measure(): void {
    const at = this.#deps.clock.monotonic();
    const sent = this.#deps.activity.totalSent;
    const elapsed = at - this.#last.at;
    if (elapsed <= 0) return;
    const recent = ((sent - this.#last.sent) * 1_000) / elapsed;
    const weight = Math.min(1, elapsed / SPEED_OVER_MS);
    if (recent > 0) this.#movedAt = at;
    this.#speed = at - this.#movedAt > SPEED_OVER_MS ? 0 : this.#speed * (1 - weight) + recent * weight;
    this.#last = { at, sent };
  }
}

const owedBytes = (rows: readonly StateCount[]): number =>
  rows.reduce((sum, row) => (OWED.has(row.state) ? sum + row.bytes : sum), 0);

const ACTIVE: ReadonlySet<string> = new Set(['sending', 'finishing', 'sent']);

/** What waits for a client needs the person. */
const withInbox = (counts: QueueCounts, inbox: number): QueueCounts => ({
  ...counts,
  attention: counts.attention + inbox,
});

/** Counts as the queue's lenses show them. What waits behind a refused key needs the person. */
function countsOf(
  rows: readonly StateCount[],
  needsPerson: (profile: ProfileId) => boolean,
  settling: number,
): QueueCounts {
  const counts = { active: settling, waiting: 0, attention: 0, done: 0 };
  for (const { state, count, profileId } of rows) {
    if (ACTIVE.has(state)) counts.active += count;
    else if (state === 'queued') counts[needsPerson(profileId) ? 'attention' : 'waiting'] += count;
    else if (state === 'waiting') counts.waiting += count;
    else if (state === 'blocked' || state === 'failed') counts.attention += count;
    else if (state === 'done') counts.done += count;
  }
  return counts;
}
