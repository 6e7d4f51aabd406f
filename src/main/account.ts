import type { NodeHttpDoor } from '../engine/api/node-http-door.ts';
import type { Engine } from '../engine/engine.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { Log } from '../engine/ports/log.ts';
import { last4, type Secret } from '../engine/secret.ts';
import type { ApiAddress } from '../shared/api-address.ts';
import type { Change } from '../shared/change.ts';
import type { KeyStorage } from '../shared/contract.ts';
import type { Failure } from '../shared/failure.ts';
import { createTurns } from '../shared/in-turn.ts';
import { words } from '../shared/language/words.ts';
import type { EngineStatus } from '../shared/model.ts';
import type { Outcome } from '../shared/outcome.ts';
import { SECOND } from '../shared/units.ts';
import { type AccountSpec, SANDBOX_ACCOUNT } from './account-spec.ts';
import type { ApiChoice } from './api-choice.ts';
import { firstRunOnConnect } from './first-run/first-run-on-connect.ts';
import { goOnElsewhere } from './go-on-elsewhere.ts';
import { inTime } from './in-time.ts';
import type { CheckedKey, KeyCheck } from './key-check.ts';
import { statusWithoutAccount } from './no-account-status.ts';
import { addMadeUpClients, openSandboxAccount, type SandboxAccountParts } from './sandbox-account.ts';
import { toldStatus } from './told-status.ts';
import { canKeep } from './vault.ts';

/** An engine that does not run yet, and its own way out. */
export interface BuiltEngine {
  readonly engine: Engine;
  readonly http: NodeHttpDoor;
}

export interface AccountParts extends SandboxAccountParts {
  readonly api: ApiChoice;
  readonly log: Log;
  readonly clock: Clock;
  readonly buildEngine: (spec: AccountSpec) => BuiltEngine;
  readonly checkKey: KeyCheck;
  readonly onChange: (change: Change) => void;
  /** Another account, or none: everything the window knew is void. */
  readonly onSwitch: () => void;
}

/** The engine of the account in use, with what must end with it. */
interface Running {
  readonly engine: Engine;
  readonly http: NodeHttpDoor;
  readonly stop: () => Promise<void>;
}

/** How long the first picture of a window may wait for the key store, milliseconds. */
const KEY_WAIT_MS = 2 * SECOND;

/** Which account is in use, and its engine. At most one engine runs; switches happen one after the other. */
export class Account {
  readonly #parts: AccountParts;
  #running: Running | undefined;
  #apiKeyLast4: string | null = null;
  #keyFailure: Failure | null = null;
  readonly #inTurn = createTurns();

  constructor(parts: AccountParts) {
    this.#parts = parts;
  }

  /** The engine, once there is an account. */
  get engine(): Engine | undefined {
    return this.#running?.engine;
  }

  get http(): NodeHttpDoor | undefined {
    return this.#running?.http;
  }

  /** The last characters of the API key in use; null without one, and for the sandbox's made-up key. */
  get apiKeyLast4(): string | null {
    return this.#apiKeyLast4;
  }

  status(): EngineStatus {
    const status = this.#running?.engine.status();
    return status ? this.#told(status) : statusWithoutAccount(this.#parts.api.spec());
  }

  /** The API key was replaced through the account's own profile: the window and the other clients learn of it. */
  apiKeyReplaced(key: Secret): void {
    this.#noteApiKey(key);
    this.#parts.onSwitch();
    if (this.engine) this.#askAgain(this.engine);
  }

  /** Takes up the account of the last run. A key that is gone shows as the engine's failure, not here. */
  resume(): Promise<void> {
    return this.#inTurn(async () => {
      const { account } = this.#parts.settings.read();
      const spec = this.#parts.api.spec();
      if (account.kind === 'sandbox') await this.#startSandbox();
      // Under another API address the last account stays asleep: its key must not go there.
      if (account.kind === 'ayrshare' && account.id === spec.id) await this.#takeUp(spec);
    });
  }

  /**
   * Takes the account to the other of Ayrshare's addresses: same clients, same queue. What runs is broken off
   * and goes on there; what may have arrived is looked for at its link first, as after a restart.
   */
  moveTo(address: ApiAddress): Promise<void> {
    return this.#inTurn(async () => {
      const { api, clock, log, onSwitch } = this.#parts;
      if (!api.choose(address)) return;
      if (this.status().account !== 'ayrshare') return onSwitch();
      const engine = await this.#takeUp(api.spec());
      goOnElsewhere(engine, { clock, log, isCurrent: () => this.engine === engine });
    });
  }

  /** Checks the key before anything is stored, then makes its account the one in use. */
  connect(apiKey: Secret, storage: KeyStorage): Promise<Outcome<CheckedKey>> {
    return this.#inTurn(async () => {
      const { vault, settings, api, checkKey } = this.#parts;
      if (!canKeep(await vault.strength(), storage))
        return { done: false, problem: { kind: 'no-key-store' } };
      const spec = api.spec();
      const checked = await checkKey(apiKey, spec.baseUrl);
      if (!checked.ok) return { done: false, problem: { kind: 'failure', failure: checked.failure } };
      vault.keepIn(storage, apiKey);
      const kept = await vault.set({ kind: 'api-key', account: spec.id }, apiKey);
      if (!kept.ok) return { done: false, problem: { kind: 'failure', failure: kept.failure } };
      const firstRun = firstRunOnConnect(settings.read(), spec.id);
      settings.update({ account: { kind: 'ayrshare', id: spec.id }, firstRun });
      const engine = await this.#startAyrshare(spec);
      this.#skipFirstRunWhereKnown(engine);
      await this.#learnKey(spec, engine);
      this.#askAgain(engine);
      return { done: true, value: checked.value };
    });
  }

  /** Starts the embedded sandbox and its made-up clients. Does nothing when it is in use already. */
  trySandbox(): Promise<Outcome> {
    return this.#inTurn(async () => {
      if (this.status().account !== 'sandbox') {
        const { settings } = this.#parts;
        settings.update({ firstRun: firstRunOnConnect(settings.read(), SANDBOX_ACCOUNT) });
        const engine = await this.#startSandbox();
        this.#skipFirstRunWhereKnown(engine);
        await addMadeUpClients(engine);
        // Last: a kill before this leaves the first-run page, and trying again finds the clients in place.
        settings.update({ account: { kind: 'sandbox', id: SANDBOX_ACCOUNT } });
      }
      return { done: true, value: null };
    });
  }

  /** Ends the engine and the sandbox. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#stopRunning());
  }

  /** Starts the account's engine. The key store may be asking for a password: the window does not wait for that. */
  async #takeUp(spec: AccountSpec): Promise<Engine> {
    const engine = await this.#startAyrshare(spec);
    await inTime(this.#parts.clock, KEY_WAIT_MS, this.#learnKey(spec, engine));
    return engine;
  }

  async #startSandbox(): Promise<Engine> {
    await this.#stopRunning();
    const { spec, stop } = await openSandboxAccount(this.#parts);
    return this.#start(spec, stop);
  }

  async #startAyrshare(spec: AccountSpec): Promise<Engine> {
    await this.#stopRunning();
    return this.#start(spec, async () => {});
  }

  /** Without the key the queue shows all the same, with the reason why it waits. */
  async #learnKey(spec: AccountSpec, engine: Engine): Promise<void> {
    const key = await this.#parts.vault.get({ kind: 'api-key', account: spec.id });
    if (this.engine !== engine) return;
    if (key.ok) this.#noteApiKey(key.value);
    else this.#keyFailure = key.failure;
    // Only once: this also lifts holds, and a refused key must stay refused over a restart.
    if (key.ok && engine.profiles.primary() === undefined) {
      // By this name until the person gives another.
      await engine.profiles.ensure({ name: words.clients.myAccount, primary: true, key: key.value });
    }
    this.#parts.onSwitch();
  }

  /** An account with folders was set up before, whatever the settings have lost: nothing is to be shown again. */
  #skipFirstRunWhereKnown(engine: Engine): void {
    if (engine.roots.list().length > 0) this.#parts.settings.update({ firstRun: null });
  }

  #noteApiKey(key: Secret): void {
    this.#apiKeyLast4 = last4(key);
    this.#keyFailure = null;
  }

  /** A new key may be what every client of the account was waiting for. */
  #askAgain(engine: Engine): void {
    const ids = engine.profiles.list().map((profile) => profile.id);
    engine.profiles
      .verify(ids, true)
      .catch((error: unknown) => this.#parts.log.bug('verify-with-new-key', error));
  }

  #start(spec: AccountSpec, stopFarEnd: () => Promise<void>): Engine {
    const { engine, http } = this.#parts.buildEngine(spec);
    const unsubscribe = engine.subscribe((change) => this.#tell(change));
    const stop = async (): Promise<void> => {
      unsubscribe();
      await engine.stop();
      http.close();
      await stopFarEnd();
    };
    this.#running = { engine, http, stop };
    engine.start();
    this.#parts.onSwitch();
    return engine;
  }

  #tell(change: Change): void {
    const { onChange } = this.#parts;
    onChange(change.kind === 'status' ? { kind: 'status', status: this.#told(change.status) } : change);
  }

  #told(status: EngineStatus): EngineStatus {
    return toldStatus(status, { settings: this.#parts.settings, keyFailure: this.#keyFailure });
  }

  async #stopRunning(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    this.#apiKeyLast4 = null;
    this.#keyFailure = null;
    await running?.stop();
  }
}
