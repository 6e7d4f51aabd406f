import { type Failure, failure } from '../../shared/failure.ts';
import type { AccountId, ProfileId } from '../../shared/ids.ts';
import { MINUTE } from '../../shared/units.ts';
import type { MediaApi } from '../api/media-api.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyPace } from './key-pace.ts';
import type { KeyVault } from './key-vault.ts';

/** A yes to the account's key stands for the refusals that follow within this, ms. [ours] many keys are checked together. */
const YES_STANDS_MS = MINUTE;

export interface KeyJudgeDeps {
  readonly account: AccountId;
  readonly vault: KeyVault;
  readonly api: Pick<MediaApi, 'user'>;
  readonly clock: Clock;
  readonly pace: KeyPace;
  readonly signal: AbortSignal;
  /** The account's own profile: a call without Profile-Key is one of its requests. */
  primary(): ProfileId | undefined;
}

/** Says, after a refusal, whether the account's key is refused itself: by one call that carries no other. */
export class KeyJudge {
  readonly #deps: KeyJudgeDeps;
  /** When the account's key was last accepted, monotonic ms. */
  #acceptedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<Failure | null> | undefined;

  constructor(deps: KeyJudgeDeps) {
    this.#deps = deps;
  }

  /** A call that carried the account's key was accepted. */
  accepted(): void {
    this.#acceptedAt = this.#deps.clock.monotonic();
  }

  /** Null: it is accepted, or nobody waits for the answer. `account-refused`, or what decides nothing. */
  async ask(signal: AbortSignal): Promise<Failure | null> {
    const { vault, api, account, pace, primary, clock } = this.#deps;
    const apiKey = await vault.get({ kind: 'api-key', account });
    if (!apiKey.ok) return apiKey.failure;
    const own = primary();
    const until = own === undefined ? 0 : pace.waitsUntil(own);
    if (until > 0) return failure('rate-limited', 'the account’s own profile waits', until - clock.now());
    if (own !== undefined) pace.spend(own);
    const answer = await api.user({ apiKey: apiKey.value }, signal);
    if (answer === 'aborted') return null;
    if (answer.ok) {
      this.accepted();
      if (own !== undefined) pace.worked(own);
      return null;
    }
    if (answer.failure.code === 'rate-limited' && own !== undefined) pace.pause(own, answer.failure);
    return answer.failure.code === 'key-rejected'
      ? failure('account-refused', answer.failure.detail)
      : answer.failure;
  }

  /** As `ask`, for many refusals at a time: they share one answer, and a yes of a moment ago. */
  async askOnce(): Promise<Failure | null> {
    if (this.#deps.clock.monotonic() - this.#acceptedAt < YES_STANDS_MS) return null;
    this.#asking ??= this.ask(this.#deps.signal).finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }
}
