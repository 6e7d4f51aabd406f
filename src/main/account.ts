import type { HttpDoor } from '../engine/api/http-door.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../engine/ports/log.ts';
import { last4, type Secret } from '../engine/secret.ts';
import type { Change } from '../shared/change.ts';
import type { KeyStorage, Outcome } from '../shared/contract.ts';
import type { EngineStatus } from '../shared/model.ts';
import type { Result } from '../shared/result.ts';
import { type AccountSpec, ayrshareAccount, SANDBOX_ACCOUNT } from './account-spec.ts';
import type { Environment } from './environment.ts';
import { addMadeUpClients, openSandboxAccount, type SandboxAccountParts } from './sandbox-account.ts';
import { canKeep } from './vault.ts';

/** What a connected key may tell: how many clients it has, where the API says so. */
export interface CheckedKey {
  readonly profileCount: number | null;
}

export interface AccountParts extends SandboxAccountParts {
  readonly environment: Environment;
  readonly log: Log;
  readonly buildEngine: (spec: AccountSpec) => { readonly engine: Engine; readonly http: HttpDoor };
  /** One read-only call with the key; nothing is stored. */
  readonly checkKey: (apiKey: Secret, baseUrl: string) => Promise<Result<CheckedKey>>;
  readonly onChange: (change: Change) => void;
  /** Another account, or none: everything the window knew is void. */
  readonly onSwitch: () => void;
}

/** The engine of the account in use, with what must end with it. */
interface Running {
  readonly engine: Engine;
  readonly http: HttpDoor;
  readonly stop: () => Promise<void>;
}

/** The name of the account's own profile until the person gives another. */
const PRIMARY_NAME = 'My account';

/** Which account is in use, and its engine. At most one engine runs; switches happen one after the other. */
export class Account {
  readonly #parts: AccountParts;
  #running: Running | undefined;
  #apiKeyLast4: string | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: AccountParts) {
    this.#parts = parts;
  }

  /** The engine, once there is an account. */
  get engine(): Engine | undefined {
    return this.#running?.engine;
  }

  get http(): HttpDoor | undefined {
    return this.#running?.http;
  }

  /** The last characters of the API key in use; null without one, and for the sandbox's made-up key. */
  get apiKeyLast4(): string | null {
    return this.#apiKeyLast4;
  }

  status(): EngineStatus {
    return this.#running?.engine.status() ?? withoutAccount(this.#parts.environment);
  }

  /** Takes up the account of the last run. A key that is gone shows as the engine's failure, not here. */
  resume(): Promise<void> {
    return this.#inTurn(async () => {
      const { account } = this.#parts.settings.read();
      const spec = ayrshareAccount(this.#parts.environment);
      if (account.kind === 'sandbox') await this.#startSandbox();
      // Under another API address the last account stays asleep: its key must not go there.
      if (account.kind === 'ayrshare' && account.id === spec.id) await this.#startAyrshare(spec);
    });
  }

  /** Checks the key before anything is stored, then makes its account the one in use. */
  connect(apiKey: Secret, storage: KeyStorage): Promise<Outcome<CheckedKey>> {
    return this.#inTurn(async () => {
      const { vault, settings, environment, checkKey } = this.#parts;
      if (!canKeep(await vault.strength(), storage))
        return { done: false, problem: { kind: 'no-key-store' } };
      const spec = ayrshareAccount(environment);
      const checked = await checkKey(apiKey, spec.baseUrl);
      if (!checked.ok) return { done: false, problem: { kind: 'failure', failure: checked.failure } };
      vault.keepIn(storage, apiKey);
      const kept = await vault.set({ kind: 'api-key', account: spec.id }, apiKey);
      if (!kept.ok) return { done: false, problem: { kind: 'failure', failure: kept.failure } };
      settings.update({ account: { kind: 'ayrshare', id: spec.id } });
      await this.#startAyrshare(spec);
      return { done: true, value: checked.value };
    });
  }

  /** Starts the embedded sandbox and its made-up clients. Does nothing when it is in use already. */
  trySandbox(): Promise<Outcome> {
    return this.#inTurn(async () => {
      if (this.status().account !== 'sandbox') {
        await addMadeUpClients(await this.#startSandbox());
        // Last: a kill before this leaves the first-run page, and trying again finds the clients in place.
        this.#parts.settings.update({ account: { kind: 'sandbox', id: SANDBOX_ACCOUNT } });
      }
      return { done: true, value: null };
    });
  }

  /** Ends the engine and the sandbox. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#stopRunning());
  }

  async #startSandbox(): Promise<Engine> {
    await this.#stopRunning();
    const { spec, stop } = await openSandboxAccount(this.#parts);
    return this.#start(spec, stop);
  }

  async #startAyrshare(spec: AccountSpec): Promise<void> {
    await this.#stopRunning();
    const key = await this.#parts.vault.get({ kind: 'api-key', account: spec.id });
    this.#apiKeyLast4 = key.ok ? last4(key.value) : null;
    const engine = await this.#start(spec, async () => {});
    const hasPrimary = engine.profiles.list().some((profile) => profile.primary);
    if (!hasPrimary) await engine.profiles.add({ name: PRIMARY_NAME, key: null });
  }

  async #start(spec: AccountSpec, stopFarEnd: () => Promise<void>): Promise<Engine> {
    const { engine, http } = this.#parts.buildEngine(spec);
    const unsubscribe = engine.subscribe(this.#parts.onChange);
    const stop = async (): Promise<void> => {
      unsubscribe();
      await engine.stop();
      await stopFarEnd();
    };
    this.#running = { engine, http, stop };
    await engine.start();
    this.#parts.onSwitch();
    return engine;
  }

  async #stopRunning(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    this.#apiKeyLast4 = null;
    await running?.stop();
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}

function withoutAccount(environment: Environment): EngineStatus {
  return {
    account: 'none',
    apiBase: environment.apiBase,
    apiBaseOverridden: environment.apiBaseOverridden,
    online: true,
    paused: false,
    accountFailure: null,
    counts: { active: 0, waiting: 0, attention: 0, done: 0 },
    bytesPerSecond: 0,
    bytesLeft: 0,
  };
}
