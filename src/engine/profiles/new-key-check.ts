import { type Failure, failure } from '../../shared/failure.ts';
import type { ProfileId } from '../../shared/ids.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Credentials } from '../api/http-door.ts';
import type { Secret } from '../secret.ts';
import type { KeyJudge, KeyJudgeDeps } from './key-judge.ts';

interface NewKeyDeps extends KeyJudgeDeps {
  readonly judge: KeyJudge;
  /** The account's key was refused too. */
  keyRefused(profile: ProfileId, refused: Failure): void;
}

/** A key somebody entered, not kept yet. */
export interface NewKey {
  readonly key: Secret;
  /** It takes the place of the account's own key. */
  readonly primary: boolean;
  /** Whose key it replaces; null for a client that is not there yet. */
  readonly profile: ProfileId | null;
}

/** Asks once whether a key that was entered works, before anything of it is kept. */
export class NewKeyCheck {
  readonly #deps: NewKeyDeps;

  constructor(deps: NewKeyDeps) {
    this.#deps = deps;
  }

  async check(asked: NewKey): Promise<Result<void>> {
    const { api, pace, judge, signal, primary, clock } = this.#deps;
    const credentials = await this.#credentials(asked);
    if (!credentials.ok) return credentials;
    const own = primary();
    const until = this.#waitsUntil(asked, own);
    if (until > 0) return failed(failure('rate-limited', 'asked too often', until - clock.now()));
    const spends = asked.profile ?? own;
    if (spends !== undefined) pace.spend(spends);
    const answer = await api.user(credentials.value, signal);
    if (answer === 'aborted') return failed(failure('network-timeout', 'stopped'));
    if (answer.ok) {
      if (spends !== undefined) pace.worked(spends);
      return ok(undefined);
    }
    if (answer.failure.code === 'rate-limited') pace.pause(asked.profile, answer.failure);
    if (asked.primary || answer.failure.code !== 'key-rejected') return answer;
    const verdict = (await judge.ask(signal)) ?? answer.failure;
    if (verdict.code === 'account-refused' && own !== undefined) this.#deps.keyRefused(own, verdict);
    return failed(verdict);
  }

  /** A key that was refused rests; one that takes its place does not. */
  #waitsUntil({ primary, profile }: NewKey, own: ProfileId | undefined): number {
    const { pace } = this.#deps;
    const account = own === undefined || primary ? 0 : Math.max(pace.waitsUntil(own), pace.restsUntil(own));
    return Math.max(pace.waitsUntil(profile), account);
  }

  async #credentials({ key, primary }: NewKey): Promise<Result<Credentials>> {
    if (primary) return ok({ apiKey: key });
    const { vault, account } = this.#deps;
    const apiKey = await vault.get({ kind: 'api-key', account });
    return apiKey.ok ? ok({ apiKey: apiKey.value, profileKey: key }) : apiKey;
  }
}
