import type { Failure } from '../../shared/failure.ts';
import type { AccountId, ProfileId, RootId } from '../../shared/ids.ts';
import type { PausedBy } from '../../shared/model.ts';
import type { Limits } from '../api/limits.ts';
import type { Clock } from '../ports/clock.ts';
import type { Hold, HoldStore, Pause } from '../store/hold-store.ts';
import type { RequestStore } from '../store/request-store.ts';
import { unlessFull } from '../store/store-full-error.ts';
import { Budget } from './budget.ts';

interface GateDeps {
  readonly holds: HoldStore;
  readonly requests: RequestStore;
  readonly account: AccountId;
  readonly clock: Clock;
  readonly limits: Limits;
}

const endOf = ({ until }: Pick<Hold, 'until'>): number => until ?? Number.POSITIVE_INFINITY;

/** Everything that keeps uploads from running: holds, the person's pauses, the request budget, the network. */
export class Gate {
  readonly #deps: GateDeps;
  readonly #budget: Budget;
  readonly #holds = new Map<string, Hold>();
  readonly #pauses = new Set<string>();
  /** Profiles whose pause is over: their next request tries that for all that wait. */
  readonly #untried = new Set<string>();
  /** Until when such a request keeps the others back, monotonic ms: no answer takes longer. */
  readonly #trials = new Map<string, number>();
  /** Until when the far end wishes that nothing is asked for a client whose door only a person opens, monotonic ms. */
  readonly #wished = new Map<string, number>();
  #networkUntil = 0;
  #networkTries = 0;
  #networkFailure: Failure | null = null;

  constructor(deps: GateDeps) {
    this.#deps = deps;
    this.#budget = new Budget(deps.requests, deps.limits);
    for (const hold of deps.holds.holds()) this.#holds.set(`${hold.scope}:${hold.id}`, hold);
    for (const pause of deps.holds.pauses()) this.#pauses.add(`${pause.scope}:${pause.id}`);
  }

  /** Whether anything of this profile may start now. */
  open(profile: ProfileId): boolean {
    return (
      !this.paused('all') &&
      !this.paused('profile', profile) &&
      !this.paused('off', profile) &&
      this.networkFailure() === null &&
      this.accountHold() === undefined &&
      this.profileHold(profile) === undefined &&
      this.#wait(profile) === 0
    );
  }

  spend(profile: ProfileId): void {
    const { clock, limits } = this.#deps;
    this.#budget.spend(profile, clock.now());
    if (this.#untried.delete(profile)) this.#trials.set(profile, clock.monotonic() + limits.apiTimeoutMs);
  }

  /** A request of that profile was answered well: whoever waited for its end goes on. */
  worked(profile: ProfileId): void {
    this.#trials.delete(profile);
  }

  /** Until when nothing is to be asked for that profile, epoch ms: a pause the far end wished, or its spent budget; 0 = now. */
  waitsUntil(profile: ProfileId): number {
    const wait = this.#wait(profile);
    const held = Math.max(this.accountHold()?.until ?? 0, this.profileHold(profile)?.until ?? 0);
    return Math.max(held, wait > 0 ? this.#deps.clock.now() + wait : 0);
  }

  accountHold(): Hold | undefined {
    return this.#current('account', this.#deps.account);
  }

  profileHold(profile: ProfileId): Hold | undefined {
    return this.#current('profile', profile);
  }

  /** Shuts a door until `until` (epoch ms), or until the person opens it. One that is shut for longer stays so. */
  hold(scope: Hold['scope'], id: string, reason: { failure: Failure; until: number | null }): void {
    const { clock } = this.#deps;
    const before = this.#holds.get(`${scope}:${id}`);
    if (before && (before.until === null) !== (reason.until === null)) {
      const leftMs = (before.until ?? reason.until ?? 0) - clock.now();
      this.#wished.set(id, Math.max(this.#wished.get(id) ?? 0, clock.monotonic() + leftMs));
    }
    if (before && endOf(before) > endOf(reason)) return;
    this.#shut({ scope, id, since: clock.now(), ...reason });
  }

  #shut(hold: Hold): void {
    this.#holds.set(`${hold.scope}:${hold.id}`, hold);
    this.#untried.delete(hold.id);
    this.#trials.delete(hold.id);
    this.#deps.holds.setHold(hold);
  }

  lift(scope: Hold['scope'], id: string): void {
    if (!this.#holds.delete(`${scope}:${id}`)) return;
    this.#deps.holds.liftHold(scope, id);
  }

  /** Lifts every hold of one cause: after a start, and when the account's key is there again. Whether there was any. */
  liftAll(code: Failure['code']): boolean {
    const lifted = [...this.#holds.values()].filter((hold) => hold.failure.code === code);
    for (const { scope, id } of lifted) this.lift(scope, id);
    return lifted.length > 0;
  }

  pause(scope: Pause['scope'], id: string = this.#deps.account): void {
    this.#pauses.add(`${scope}:${id}`);
    this.#deps.holds.pause({ scope, id });
  }

  resume(scope: Pause['scope'], id: string = this.#deps.account): void {
    this.#pauses.delete(`${scope}:${id}`);
    this.#deps.holds.resume({ scope, id });
  }

  paused(scope: Pause['scope'], id: string = this.#deps.account): boolean {
    return this.#pauses.has(`${scope}:${id}`);
  }

  /** What the person paused or turned off that holds this profile's files of this root; the nearest first. */
  pausedBy(profile: ProfileId, root: RootId): PausedBy | null {
    if (this.paused('off', profile)) return 'off';
    if (this.paused('root', root)) return 'root';
    if (this.paused('profile', profile)) return 'client';
    return this.paused('all') ? 'all' : null;
  }

  /** The network failed: everything waits a little, longer each time, and no attempt is spent. */
  networkDown(failure: Failure): void {
    const { limits } = this.#deps;
    const delay = Math.min(limits.networkRetryMaxMs, limits.networkRetryFirstMs * 2 ** this.#networkTries);
    if (this.networkFailure() === null) this.#networkTries++;
    this.#networkUntil = this.#deps.clock.monotonic() + delay;
    this.#networkFailure = failure;
  }

  /** An answer came, of whatever kind: the network is there. */
  networkUp(): void {
    this.#networkTries = 0;
    this.#networkUntil = 0;
    this.#networkFailure = null;
  }

  /** The system says it is back: try at once. */
  networkMayBeBack(): void {
    this.#networkUntil = 0;
  }

  /** What is wrong while everything waits for the network; null when it may be tried. */
  networkFailure(): Failure | null {
    return this.#deps.clock.monotonic() < this.#networkUntil ? this.#networkFailure : null;
  }

  /** The last word on the network: down until an answer comes, also while it is being tried again. */
  get online(): boolean {
    return this.#networkFailure === null;
  }

  /** Milliseconds until the first door opens by itself; undefined when none does. */
  nextOpening(profiles: readonly ProfileId[]): number | undefined {
    const now = this.#deps.clock.now();
    const monotonic = this.#deps.clock.monotonic();
    const waits: number[] = [];
    for (const { scope, id, until } of [...this.#holds.values()]) {
      if (until === null) continue;
      waits.push(until - now);
      // What is over opens its door once, also for a client who is paused, and whom nobody else looks at.
      this.#current(scope, id);
    }
    if (this.#networkUntil > monotonic) waits.push(this.#networkUntil - monotonic);
    for (const profile of profiles) {
      const wait = this.#wait(profile);
      if (wait > 0) waits.push(wait);
    }
    return waits.length === 0 ? undefined : Math.max(0, Math.min(...waits));
  }

  /** Holds that were put up later than now, by a clock that was set back since, begin again: none becomes longer. */
  rebaseHolds(): void {
    const now = this.#deps.clock.now();
    for (const { scope, id, since, until, failure } of [...this.#holds.values()]) {
      if (since > now && until !== null) {
        this.#shut({ ...{ scope, id, failure }, since: now, until: now + until - since });
      }
    }
  }

  /** How long nothing is to be asked for that profile though its door is open, ms. */
  #wait(profile: ProfileId): number {
    const { clock } = this.#deps;
    const until = Math.max(this.#trials.get(profile) ?? 0, this.#wished.get(profile) ?? 0);
    return Math.max(0, until - clock.monotonic(), this.#budget.wait(profile, clock.now()));
  }

  /** Holds whose time has come are lifted on sight. */
  #current(scope: Hold['scope'], id: string): Hold | undefined {
    const hold = this.#holds.get(`${scope}:${id}`);
    if (!hold || hold.until === null || hold.until > this.#deps.clock.now()) return hold;
    this.#holds.delete(`${scope}:${id}`);
    if (hold.failure.code === 'rate-limited') this.#untried.add(id);
    // A hold whose time is over is none wherever it is read again, so that a full disk does no harm here.
    unlessFull(() => this.#deps.holds.liftHold(scope, id));
    return undefined;
  }
}
