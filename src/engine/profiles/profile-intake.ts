import { failure } from '../../shared/failure.ts';
import { type AccountId, type ProfileId, profileId } from '../../shared/ids.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { Credentials } from '../api/http-door.ts';
import type { ApiUser, MediaApi } from '../api/media-api.ts';
import type { Random } from '../ports/clock.ts';
import { keyPrint, last4, type Secret } from '../secret.ts';
import type { ProfileStore, StoredProfile } from '../store/profile-store.ts';
import type { KeyVault } from './key-vault.ts';

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

  /** Adds a client without asking anyone. One key, one client; and each name once. */
  async take({ name, key, works }: TakenProfile): Promise<Outcome<StoredProfile>> {
    const { store, vault, random } = this.#deps;
    const taken = this.#clash(name, key);
    if (taken !== undefined) return taken;
    const id = profileId(random.id());
    const ref = { kind: 'profile-key', profile: id } as const;
    const kept = await vault.set(ref, key);
    if (!kept.ok) return { done: false, problem: { kind: 'failure', failure: kept.failure } };
    const takenMeanwhile = this.#clash(name, key);
    if (takenMeanwhile !== undefined) {
      await vault.remove(ref);
      return takenMeanwhile;
    }
    const marks = { keyLast4: last4(key), keyPrint: keyPrint(key) };
    store.insert({ id, name, primary: false, ...marks, state: 'unchecked', checkedAt: null });
    if (works) store.setState(id, 'working');
    this.#deps.changed(id);
    const added = store.find(id);
    if (added === undefined) throw new Error('a profile that was inserted is not there');
    return { done: true, value: added };
  }

  #clash(name: string, key: Secret): { readonly done: false; readonly problem: Clash } | undefined {
    const clients = this.#deps.store.list();
    if (clients.some((one) => one.name === name)) return { done: false, problem: { kind: 'name-taken' } };
    const print = keyPrint(key);
    const owner = clients.find((one) => one.keyPrint === print);
    return owner && { done: false, problem: { kind: 'key-known', profile: owner.name } };
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

type Clash = { readonly kind: 'name-taken' } | { readonly kind: 'key-known'; readonly profile: string };
