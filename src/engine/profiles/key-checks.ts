import type { Failure, FailureCode } from '../../shared/failure.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { KeyCheckReport } from '../../shared/key-check-report.ts';
import type { KeyPace } from './key-pace.ts';

/** Keys that are checked at one time. [ours] */
const CHECKS = 4;

/** After these every further question would end alike. */
const ENDS_ALL: ReadonlySet<FailureCode> = new Set<FailureCode>(['account-refused', 'network-down']);

/** What came of one key: it waits until a time (epoch ms), or was asked about; `failure`: what was said against it. */
type Checked = { readonly until: number } | { readonly failure: Failure | null };

interface KeyChecksDeps {
  readonly pace: KeyPace;
  /** The clients that are there. */
  clients(): readonly ProfileId[];
  /** Asks once; null when the key was accepted. */
  verify(profile: ProfileId): Promise<Failure | null>;
}

/**
 * Checks of many clients' keys at a person's wish. The window decides how often it wishes, so each client is asked
 * about once at a time, and not at all while the far end wishes a pause or has refused the key twice.
 */
export class KeyChecks {
  readonly #deps: KeyChecksDeps;
  readonly #running = new Map<ProfileId, Promise<Checked>>();

  constructor(deps: KeyChecksDeps) {
    this.#deps = deps;
  }

  /** `newKey`: the account's key is another one, so that an earlier refusal says nothing any more. */
  async run(ids: readonly ProfileId[], newKey = false): Promise<KeyCheckReport> {
    const there = new Set(this.#deps.clients());
    const left = [...new Set(ids)].filter((id) => there.has(id));
    const tally = new Tally();
    const next = async (): Promise<boolean> => {
      const id = tally.ended ? undefined : left.shift();
      if (id === undefined) return false;
      tally.add(await this.#one(id, newKey));
      return true;
    };
    // One alone first: where the account's key is refused, no second client's call has to learn it.
    while (!tally.asked && (await next()));
    const worker = async (): Promise<void> => {
      while (await next());
    };
    await Promise.all(Array.from({ length: CHECKS }, worker));
    return tally.report();
  }

  #one(id: ProfileId, newKey: boolean): Promise<Checked> {
    const running = this.#running.get(id);
    if (running !== undefined) return running;
    const { pace } = this.#deps;
    const until = Math.max(pace.waitsUntil(id), newKey ? 0 : pace.restsUntil(id));
    if (until > 0) return Promise.resolve({ until });
    const asked = this.#ask(id).finally(() => this.#running.delete(id));
    this.#running.set(id, asked);
    return asked;
  }

  async #ask(id: ProfileId): Promise<Checked> {
    const failure = await this.#deps.verify(id);
    const until = failure?.code === 'rate-limited' ? this.#deps.pace.waitsUntil(id) : 0;
    return until > 0 ? { until } : { failure };
  }
}

/** What is told of a run, as it comes in. */
class Tally {
  #count = 0;
  #until = 0;
  #failure: Failure | null = null;
  /** Whether anybody was asked. */
  asked = false;
  ended = false;

  add(checked: Checked): void {
    if ('until' in checked) {
      this.#count += 1;
      this.#until = Math.max(this.#until, checked.until);
      return;
    }
    this.asked = true;
    const { failure } = checked;
    // A refused key, or one that is missing, is told by the client's own state.
    if (failure === null || failure.code === 'key-rejected' || failure.code === 'key-missing') return;
    this.#failure = failure;
    if (ENDS_ALL.has(failure.code)) this.ended = true;
  }

  report(): KeyCheckReport {
    const waiting = this.#count === 0 ? null : { count: this.#count, until: this.#until };
    return { waiting, failure: this.#failure };
  }
}
