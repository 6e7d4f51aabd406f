import { type Failure, failure } from '../../shared/failure.ts';
import { type AccountId, type ProfileId, profileId } from '../../shared/ids.ts';
import type { Outcome, Problem } from '../../shared/outcome.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Credentials } from '../api/http-door.ts';
import type { MediaApi } from '../api/media-api.ts';
import type { Clock, Random } from '../ports/clock.ts';
import { keyPrint, last4, type Secret } from '../secret.ts';
import type { ProfileStore, StoredProfile } from '../store/profile-store.ts';
import { KeyJudge } from './key-judge.ts';
import type { KeyPace } from './key-pace.ts';
import type { KeyRef, KeyVault } from './key-vault.ts';
import { NewKeyCheck } from './new-key-check.ts';

interface ProfileDeps {
  readonly account: AccountId;
  readonly store: ProfileStore;
  readonly vault: KeyVault;
  readonly clock: Clock;
  readonly random: Random;
  readonly pace: KeyPace;
  readonly api: MediaApi;
  readonly signal: AbortSignal;
  changed(profile: ProfileId): void;
  /** A key works again: what it held goes on. */
  keyWorks(profile: ProfileId): void;
  /** A key was refused: everything of that profile, or of the account, waits. */
  keyRefused(profile: ProfileId, failure: Failure): void;
}

/** What of a key may be stored. */
const marksOf = (key: Secret): Pick<StoredProfile, 'keyLast4' | 'keyPrint'> => ({
  keyLast4: last4(key),
  keyPrint: keyPrint(key),
});

const keyOf = (profile: ProfileId): KeyRef => ({ kind: 'profile-key', profile });
type Refusal = Extract<Outcome, { done: false }>;
const refusal = (problem: Problem): Refusal => ({ done: false, problem });
const problem = (given: Failure): Refusal => refusal({ kind: 'failure', failure: given });

/** The clients of one account: their names, their keys' state, and the credentials a call is made with. */
export class ProfileService {
  readonly #deps: ProfileDeps;
  /** Whose keys a call carried, so that what its answer says is put to the right profile. */
  readonly #owners = new WeakMap<Credentials, ProfileId>();
  readonly #judge: KeyJudge;
  readonly #newKeys: NewKeyCheck;

  constructor(deps: ProfileDeps) {
    this.#deps = deps;
    const primary = () => deps.store.list().find((one) => one.primary)?.id;
    this.#judge = new KeyJudge({ ...deps, primary });
    this.#newKeys = new NewKeyCheck({ ...deps, primary, judge: this.#judge });
  }

  /** The client of that name (or the primary one), made without asking anyone when it is not there yet. */
  ensure(wanted: { readonly name: string; readonly primary: boolean; readonly key: Secret }): StoredProfile {
    const { store, random } = this.#deps;
    const { name, primary } = wanted;
    const there = store.list().find((one) => (primary ? one.primary : !one.primary && one.name === name));
    const id = there?.id ?? profileId(random.id());
    const key = marksOf(wanted.key);
    // A key that is known already is not written again: a program also starts over a full disk.
    if (there === undefined) {
      store.insert({ id, name, primary, ...key, state: 'unchecked', checkedAt: null });
    } else if (there.keyPrint !== key.keyPrint) store.setKey(id, key);
    this.#deps.changed(id);
    return store.find(id) as StoredProfile;
  }

  /** Adds a client after its key was accepted by one read-only call. The name is taken as typed. */
  async add(name: string, key: Secret): Promise<Outcome<StoredProfile>> {
    const { store, vault, random } = this.#deps;
    const clash = this.#clash(name, key);
    if (clash) return clash;
    const checked = await this.#newKeys.check({ key, primary: false, profile: null });
    if (!checked.ok) return problem(checked.failure);
    const id = profileId(random.id());
    const kept = await vault.set(keyOf(id), key);
    if (!kept.ok) return problem(kept.failure);
    // Another client may have come to this name or this key meanwhile.
    const late = this.#clash(name, key);
    if (late) {
      await vault.remove(keyOf(id));
      return late;
    }
    store.insert({ id, name, primary: false, ...marksOf(key), state: 'unchecked', checkedAt: null });
    store.setState(id, 'working');
    this.#deps.changed(id);
    return { done: true, value: store.find(id) as StoredProfile };
  }

  rename(id: ProfileId, name: string): Outcome {
    const { store } = this.#deps;
    if (!store.find(id)) return refusal({ kind: 'gone' });
    if (this.#named(name, id)) return refusal({ kind: 'name-taken' });
    store.rename(id, name);
    this.#deps.changed(id);
    return { done: true, value: null };
  }

  /** Puts a new key in place of an old one, once it was accepted. History and queue stay. */
  async replaceKey(id: ProfileId, key: Secret): Promise<Outcome> {
    const { store, vault, account } = this.#deps;
    const profile = this.#mayGet(id, key);
    if ('done' in profile) return profile;
    const checked = await this.#newKeys.check({ key, primary: profile.primary, profile: id });
    if (!checked.ok) return problem(checked.failure);
    const now = this.#mayGet(id, key);
    if ('done' in now) return now;
    // Noted before it is kept: from here on the key is nobody else's.
    store.setKey(id, marksOf(key));
    const kept = await vault.set(profile.primary ? { kind: 'api-key', account } : keyOf(id), key);
    if (!kept.ok) {
      store.setKey(id, now);
      return problem(kept.failure);
    }
    this.#accept(id);
    return { done: true, value: null };
  }

  /**
   * Asks once whether a profile's key still works, and notes the answer. Returns what was said against it, or what
   * decides nothing; null when it works. Whether it may be asked at all is for `KeyChecks` to say.
   */
  async verify(id: ProfileId): Promise<Failure | null> {
    const { api, clock, pace, signal } = this.#deps;
    const credentials = await this.credentials(id);
    if (!credentials.ok) {
      this.#refuse(id, credentials.failure);
      return credentials.failure;
    }
    // Whoever asked while the key was fetched goes first: nothing lies between this look and the request.
    const until = pace.waitsUntil(id);
    if (until > 0) return failure('rate-limited', 'the client waits', until - clock.now());
    pace.spend(id);
    const answer = await api.user(credentials.value, signal);
    if (answer === 'aborted') return null;
    if (answer.ok) {
      this.#judge.accepted();
      this.#accept(id);
      return null;
    }
    const rejected = answer.failure.code === 'key-rejected';
    const given = rejected ? this.#decided(id, await this.#accountOr(id, answer.failure)) : answer.failure;
    if (given.code === 'rate-limited') pace.pause(id, given);
    else if (rejected) this.#deps.keyRefused(id, given);
    return given;
  }

  /** A call with this profile's key succeeded. */
  worked(id: ProfileId): void {
    if (this.#deps.store.find(id)?.state !== 'working') this.#note(id, 'working');
  }

  async remove(id: ProfileId): Promise<void> {
    this.#deps.store.remove(id);
    await this.#deps.vault.remove(keyOf(id));
  }

  /** The keys of one profile, and of no other: the only place where they are put together. */
  async credentials(id: ProfileId): Promise<Result<Credentials>> {
    const { store, vault, account } = this.#deps;
    const profile = store.find(id);
    if (!profile) return failed(failure('key-missing', 'the client was removed'));
    const apiKey = await vault.get({ kind: 'api-key', account });
    if (!apiKey.ok) return apiKey;
    if (profile.primary) return ok(this.#owned({ apiKey: apiKey.value }, id));
    const profileKey = await vault.get(keyOf(id));
    if (!profileKey.ok) return profileKey;
    return ok(this.#owned({ apiKey: apiKey.value, profileKey: profileKey.value }, id));
  }

  /** The profile that credentials were put together for. */
  ownerOf(credentials: Credentials): ProfileId | undefined {
    return this.#owners.get(credentials);
  }

  /**
   * After 401/403: one `/user` without Profile-Key decides whether the account's key is refused or only this
   * profile's. An answer that decides nothing (offline, 5xx) is returned itself.
   */
  async judgeRefusal(id: ProfileId, refused: Failure, signal: AbortSignal): Promise<Failure> {
    return this.#decided(id, await this.#accountOr(id, refused, signal));
  }

  /** Without a signal many refusals share one question about the account's key. */
  async #accountOr(id: ProfileId, refused: Failure, signal?: AbortSignal): Promise<Failure> {
    const profile = this.#deps.store.find(id);
    if (!profile || profile.primary) return failure('account-refused', refused.detail);
    return (await (signal ? this.#judge.ask(signal) : this.#judge.askOnce())) ?? refused;
  }

  #decided(id: ProfileId, verdict: Failure): Failure {
    if (verdict.code === 'key-rejected' || verdict.code === 'account-refused') this.#note(id, 'refused');
    return verdict;
  }

  #named(name: string, but?: ProfileId): boolean {
    return this.#deps.store.list().some((profile) => profile.name === name && profile.id !== but);
  }

  #clash(name: string, key: Secret): Refusal | undefined {
    const owner = this.#ownerOf(key);
    if (this.#named(name)) return refusal({ kind: 'name-taken' });
    return owner && refusal({ kind: 'key-known', profile: owner.name });
  }

  /** The client, as long as it is there and the key is no other's. */
  #mayGet(id: ProfileId, key: Secret): StoredProfile | Refusal {
    const profile = this.#deps.store.list().find((one) => one.id === id);
    const owner = this.#ownerOf(key);
    if (!profile) return refusal({ kind: 'gone' });
    return owner && owner.id !== id ? refusal({ kind: 'key-known', profile: owner.name }) : profile;
  }

  /** One key, one client: the same key under two names is how files end up in the wrong library. */
  #ownerOf(key: Secret): StoredProfile | undefined {
    const print = keyPrint(key);
    return this.#deps.store.list().find((profile) => profile.keyPrint === print);
  }

  #owned(credentials: Credentials, id: ProfileId): Credentials {
    this.#owners.set(credentials, id);
    return credentials;
  }

  #accept(id: ProfileId): void {
    this.#note(id, 'working');
    this.#deps.keyWorks(id);
  }

  #refuse(id: ProfileId, given: Failure): void {
    this.#note(id, given.code === 'key-missing' ? 'key-missing' : 'refused');
    this.#deps.keyRefused(id, given);
  }

  #note(id: ProfileId, state: StoredProfile['state']): void {
    this.#deps.store.setState(id, state);
    this.#deps.changed(id);
  }
}
