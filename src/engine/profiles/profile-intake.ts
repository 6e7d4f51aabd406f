import { failure } from '../../shared/failure.ts';
import { type AccountId, type ProfileId, profileId } from '../../shared/ids.ts';
import type { Outcome, Problem } from '../../shared/outcome.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { Credentials } from '../api/http-door.ts';
import type { ApiUser, MediaApi } from '../api/media-api.ts';
import type { Random } from '../ports/clock.ts';
import { keyPrint, last4, type Secret } from '../secret.ts';
import type { ProfileStore, StoredProfile } from '../store/profile-store.ts';
import type { KeyRef, KeyVault } from './key-vault.ts';

interface IntakeDeps {
  readonly account: AccountId;
  readonly store: ProfileStore;
  readonly vault: KeyVault;
  readonly random: Random;
  readonly api: MediaApi;
  changed(profile: ProfileId): void;
}

/** A client to take in as it is, its key asked about before or not at all. */
export interface TakenProfile {
  readonly name: string;
  readonly key: Secret;
  /** The key was accepted a moment ago. */
  readonly works: boolean;
}

/** Many clients at once: keys are asked about first, taken in later, and nothing is noted between. */
export class ProfileIntake {
  readonly #deps: IntakeDeps;

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
  }

  /** The clients that are there, with what tells their keys apart. */
  known(): readonly Pick<StoredProfile, 'name' | 'primary' | 'keyPrint'>[] {
    return this.#deps.store
      .list()
      .map((one) => ({ name: one.name, primary: one.primary, keyPrint: one.keyPrint }));
  }

  /** One read-only call with this Profile-Key. A refusal may still be meant for the API key: `askAccount` decides. */
  ask(key: Secret, signal: AbortSignal): Promise<Result<ApiUser> | 'aborted'> {
    return this.#user((apiKey) => ({ apiKey, profileKey: key }), signal);
  }

  /** One read-only call with the API key alone. */
  askAccount(signal: AbortSignal): Promise<Result<ApiUser> | 'aborted'> {
    return this.#user((apiKey) => ({ apiKey }), signal);
  }

  /**
   * Adds clients without asking anyone: one key, one client, and each name once. All of them cost two durable writes,
   * and each is answered for in its place. Throws, with none of them added, when the store cannot write.
   */
  async take(clients: readonly TakenProfile[]): Promise<readonly Outcome<StoredProfile>[]> {
    const { store, vault, random } = this.#deps;
    const wanted = this.#judged(clients).map((one) => ({ ...one, id: profileId(random.id()) }));
    const free = wanted.filter((one) => one.clash === undefined);
    const kept = await vault.setAll(free.map(({ id, client }) => [refOf(id), client.key]));
    if (!kept.ok) {
      return wanted.map(({ clash }) => clash ?? refused({ kind: 'failure', failure: kept.failure }));
    }
    // Another may have taken a name or a key while this one's was being kept.
    const now = this.#judged(free.map(({ client }) => client));
    const late = new Map(free.map(({ id }, at) => [id, now[at]?.clash]));
    for (const [id, clash] of late) if (clash !== undefined) await vault.remove(refOf(id));
    const ids = free.filter(({ id }) => late.get(id) === undefined);
    store.atOnce(() => {
      for (const { id, client } of ids) this.#insert(id, client);
    });
    for (const { id } of ids) this.#deps.changed(id);
    return wanted.map(({ id, clash }) => clash ?? late.get(id) ?? { done: true, value: this.#added(id) });
  }

  #insert(id: ProfileId, { name, key, works }: TakenProfile): void {
    const { store } = this.#deps;
    const marks = { keyLast4: last4(key), keyPrint: keyPrint(key) };
    store.insert({ id, name, primary: false, ...marks, state: 'unchecked', checkedAt: null });
    if (works) store.setState(id, 'working');
  }

  #added(id: ProfileId): StoredProfile {
    const added = this.#deps.store.find(id);
    if (added === undefined) throw new Error('a profile that was inserted is not there');
    return added;
  }

  /** Each with what is in its way: a client that is there, or one before it among the given. */
  #judged(clients: readonly TakenProfile[]): readonly Judged[] {
    const there = this.#deps.store.list();
    const names = new Set(there.map((one) => one.name));
    const owners = new Map(there.map((one) => [one.keyPrint, one.name]));
    return clients.map((client) => {
      const print = keyPrint(client.key);
      const owner = owners.get(print);
      if (names.has(client.name)) return { client, clash: refused({ kind: 'name-taken' }) };
      if (owner !== undefined) return { client, clash: refused({ kind: 'key-known', profile: owner }) };
      names.add(client.name);
      owners.set(print, client.name);
      return { client, clash: undefined };
    });
  }

  async #user(
    credentials: (apiKey: Secret) => Credentials,
    signal: AbortSignal,
  ): Promise<Result<ApiUser> | 'aborted'> {
    const { api, vault, account } = this.#deps;
    const apiKey = await vault.get({ kind: 'api-key', account });
    if (!apiKey.ok) return failed(failure('key-missing', 'the API key is not there'));
    return api.user(credentials(apiKey.value), signal);
  }
}

interface Judged {
  readonly client: TakenProfile;
  readonly clash: Outcome<never> | undefined;
}

const refOf = (profile: ProfileId): KeyRef => ({ kind: 'profile-key', profile });
const refused = (problem: Problem): Outcome<never> => ({ done: false, problem });
