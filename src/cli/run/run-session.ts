import type { Engine } from '../../engine/engine.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Log } from '../../engine/ports/log.ts';
import type { KeyVault } from '../../engine/profiles/key-vault.ts';
import type { Fate } from '../../engine/watch/file-memory.ts';
import type { Change } from '../../shared/change.ts';
import type { RootId } from '../../shared/ids.ts';
import type { IgnoredView, UploadView } from '../../shared/model.ts';
import { EACH_CLIENT } from '../config/each-client.ts';
import type { RunConfig } from '../config/read-config.ts';
import { FollowedFiles, pathOf } from './followed-files.ts';
import type { Reporter } from './reporter.ts';
import { RunClients } from './run-clients.ts';
import type { Summary } from './summary.ts';
import { WaitingClients } from './waiting-clients.ts';
import { WatchedRoots } from './watched-roots.ts';

interface SessionDeps {
  readonly engine: Engine;
  readonly vault: KeyVault;
  /** Whether the app keeps its folders on the same list. */
  readonly shared: boolean;
  readonly config: RunConfig;
  readonly clock: Clock;
  readonly log: Log;
  readonly reporter: Reporter;
  readonly once: boolean;
}

/** One run of the engine under a configuration: sets it up, tells what happens, and counts. */
export class RunSession {
  readonly #deps: SessionDeps;
  readonly #files: FollowedFiles;
  readonly #roots: WatchedRoots;
  readonly #clients: RunClients;
  readonly #waiting: WaitingClients;
  #startedAt = 0;
  #unsubscribe: () => void = () => undefined;

  constructor(deps: SessionDeps) {
    this.#deps = deps;
    const { engine, vault, shared, clock, log, config } = deps;
    this.#clients = new RunClients(engine.profiles, vault);
    this.#waiting = new WaitingClients(engine.inbox, (line) => deps.reporter.inbox(line));
    this.#files = new FollowedFiles({
      clock,
      unsettledAfterMs: (root) => this.#stabilityMs(root) * config.limits.unsettledThresholds,
      lookAgain: () => engine.roots.rescan(),
    });
    this.#roots = new WatchedRoots({
      ...{ engine, clock, log, shared },
      retryMs: () => config.limits.rootMissingRetryMs,
      profileOf: ({ profile }) => (profile === EACH_CLIENT ? null : this.#clients.idOf(profile)),
      clientOf: (id) => this.#clients.nameOf(id),
      tell: ({ fullPath, profile }, status) => deps.reporter.root({ path: fullPath, profile, status }),
    });
  }

  /** Brings clients and folders up to date with the configuration, and lets the engine run. */
  async start(): Promise<void> {
    const { engine, config, once } = this.#deps;
    await this.#clients.follow(config);
    await this.#roots.begin();
    this.#followQueue();
    this.#unsubscribe = engine.subscribe((change) => this.#hear(change));
    engine.start();
    await this.#roots.watch(config.roots);
    this.#startedAt = this.#deps.clock.monotonic();
    await this.#letGo();
    this.#waiting.tell();
    if (!once) this.#roots.keepLooking();
  }

  /** Goes on under another configuration of the same account. Resolves with what keeps folders from being watched. */
  async follow(config: RunConfig): Promise<readonly string[]> {
    await this.#clients.follow(config);
    // Asks for no upload, and so only wakes the queue: slots that a new number frees fill at once.
    this.#deps.engine.queue.retry([]);
    const problems = await this.#roots.change(config.roots);
    await this.#letGo();
    return problems;
  }

  /** Whether every folder was looked at once, or is known not to be there. */
  get scanned(): boolean {
    return this.#roots.settled;
  }

  /** Whether every file that was there at the start has ended. */
  get ended(): boolean {
    if (!this.#roots.settled) return false;
    this.#files.complete();
    return this.#files.ended && !this.#nobodysSettle;
  }

  /** Files without a client are no rows of the queue while they settle; a run waits for them all the same, for a time. */
  get #nobodysSettle(): boolean {
    const { engine, clock, config } = this.#deps;
    if (!config.roots.some(({ profile }) => profile === EACH_CLIENT)) return false;
    const patienceMs = config.limits.stabilityMs * config.limits.unsettledThresholds;
    return engine.status().counts.active > 0 && clock.monotonic() - this.#startedAt < patienceMs;
  }

  /** The window decides about files of an account that it shows. */
  async #letGo(): Promise<void> {
    if (!this.#deps.shared) await this.#waiting.letGo();
  }

  /** Tells the summary, and nothing after it. */
  finish(): Summary {
    this.#roots.stop();
    this.#waiting.tell();
    this.#unsubscribe();
    const summary = this.#summary();
    this.#deps.reporter.summary(summary);
    return summary;
  }

  #summary(): Summary {
    const counts = this.#files.count();
    const roots = this.#deps.engine.roots.list();
    const fates = roots.map((root) => this.#deps.engine.roots.remembered(root.id));
    const sum = (fate: Fate['kind']): number => fates.reduce((total, of) => total + (of.get(fate) ?? 0), 0);
    const remembered = sum('upload') + sum('baseline');
    const followed = this.#files.rememberedIn(new Set(roots.map((root) => root.id)));
    return {
      done: counts.get('done') ?? 0,
      known: Math.max(0, remembered - followed) + (counts.get('known') ?? 0),
      failed: counts.get('failed') ?? 0,
      blocked: (counts.get('blocked') ?? 0) + this.#roots.absent + this.#waiting.count,
      ignored: sum('ignored'),
      waiting: counts.get('waiting') ?? 0,
      closed: counts.get('closed') ?? 0,
      unsettled: counts.get('unsettled') ?? 0,
    };
  }

  /** What earlier runs left in the queue is owed too. */
  #followQueue(): void {
    const { queue } = this.#deps.engine;
    for (let after: string | null | undefined; after !== null; ) {
      const page = queue.list(after);
      for (const view of page.uploads) this.#files.see(view);
      after = page.next;
    }
  }

  #hear(change: Change): void {
    this.#roots.hear(change);
    this.#files.hear(change);
    if (change.kind === 'upload') this.#tellUpload(change.upload);
    if (change.kind === 'ignored') this.#tellIgnored(change.entry);
    if (change.kind === 'inbox') this.#waiting.tell();
  }

  #tellUpload(view: UploadView): void {
    this.#deps.reporter.upload({ view, path: pathOf(view), profile: this.#clients.nameOf(view.profileId) });
  }

  #tellIgnored({ rootId, path, reason }: IgnoredView): void {
    const root = this.#deps.engine.roots.pathOf(rootId);
    const profile = this.#roots.wantedOf(rootId)?.profile ?? null;
    this.#deps.reporter.ignored({ path: `${root}/${path}`, profile, reason });
  }

  #stabilityMs(root: RootId | null): number {
    return this.#roots.wantedOf(root)?.stabilityMs ?? this.#deps.config.limits.stabilityMs;
  }
}
