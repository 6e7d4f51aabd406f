import type { Engine } from '../../engine/engine.ts';
import type { KeyVault } from '../../engine/profiles/key-vault.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { RunConfig } from '../config/read-config.ts';

/** The name the primary profile has in the store; in what is printed it is null. */
const PRIMARY_NAME = 'Primary profile';

/** The clients of a configuration, by the names it gives them; null is the primary profile. */
export class RunClients {
  readonly #profiles: Engine['profiles'];
  readonly #vault: KeyVault;
  readonly #ids = new Map<string | null, ProfileId>();
  readonly #names = new Map<ProfileId, string | null>();

  constructor(profiles: Engine['profiles'], vault: KeyVault) {
    this.#profiles = profiles;
    this.#vault = vault;
  }

  /** Brings clients and keys up to date. A client that left takes its key along. */
  async follow(config: Pick<RunConfig, 'apiKey' | 'profiles'>): Promise<void> {
    const wanted = [
      { name: PRIMARY_NAME, primary: true, key: config.apiKey },
      ...config.profiles.map((profile) => ({ ...profile, primary: false })),
    ];
    const before = new Map(this.#ids);
    this.#ids.clear();
    for (const profile of wanted) {
      const { id } = await this.#profiles.ensure(profile);
      this.#ids.set(profile.primary ? null : profile.name, id);
    }
    for (const [name, id] of before) {
      if (!this.#ids.has(name)) await this.#vault.remove({ kind: 'profile-key', profile: id });
    }
    for (const { id, name, primary } of this.#profiles.list()) this.#names.set(id, primary ? null : name);
  }

  idOf(name: string | null): ProfileId {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error('a folder of a client that was not made');
    return id;
  }

  nameOf(id: ProfileId): string | null {
    return this.#names.get(id) ?? null;
  }
}
