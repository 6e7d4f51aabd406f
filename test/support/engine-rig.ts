import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HttpDoor } from '../../src/engine/api/http-door.ts';
import type { Limits } from '../../src/engine/api/limits.ts';
import { LIMITS } from '../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../src/engine/api/node-http-door.ts';
import type { UploadRate } from '../../src/engine/api/upload-rate.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import type { FilePort } from '../../src/engine/files/file-port.ts';
import { nodeFilePort } from '../../src/engine/files/node-file-port.ts';
import { memoryVault } from '../../src/engine/profiles/memory-vault.ts';
import type { Trash } from '../../src/engine/queue/originals.ts';
import { Secret } from '../../src/engine/secret.ts';
import { type OpenStoreOptions, openStore } from '../../src/engine/store/open-store.ts';
import type { Store } from '../../src/engine/store/store.ts';
import {
  SANDBOX_API_KEY,
  SANDBOX_PROFILES,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../src/sandbox/sandbox.ts';
import { accountId, type ProfileId } from '../../src/shared/ids.ts';
import type { ExistingRule, ProfileView, RootView, UploadView } from '../../src/shared/model.ts';
import { atTheEnd } from './at-the-end.ts';
import { type CheckCounts, check } from './check.ts';
import { countingRandom, type FakeClock, fakeClock } from './fake-clock.ts';
import { memoryLog } from './memory-log.ts';
import { countOpenFiles } from './open-files.ts';
import { tempFolder } from './temp-folder.ts';

/** What a test may put in place of a port. */
export interface RigOptions {
  readonly limits?: Partial<Record<keyof Limits, number>>;
  wrapFiles?(files: FilePort): FilePort;
  wrapHttp?(door: HttpDoor): HttpDoor;
  readonly trash?: Trash;
  /** The far end: TLS, URL life and the like. */
  readonly sandbox?: Partial<Omit<SandboxOptions, 'dataDir' | 'now'>>;
  /** The far end tells the time of the rig's clock. */
  readonly sandboxFollowsClock?: boolean;
  /** Certificates the engine trusts, PEM. */
  readonly ca?: string;
  /** Numbers and a limit that are changed while the engine runs. */
  pace?(clock: FakeClock, engine: () => Engine): { readonly limits: Limits; readonly rate: UploadRate };
  /** The engine's data directory; a folder of the rig when left out. */
  readonly dataDir?: string;
  openStore?(options: OpenStoreOptions): Store;
}

/** A client of the rig: its profile, its watched folder, and the sandbox's name for it. */
export interface RigClient {
  readonly title: string;
  readonly profile: ProfileView;
  readonly root: RootView;
  readonly folder: string;
}

const ACCOUNT = accountId('sandbox');
const TEST_LIMITS = { stabilityMs: 500, verifyAbsentMs: 60_000, rescanMs: 60_000 };
const media = (name: string): Buffer => readFileSync(new URL(`../media/${name}`, import.meta.url));

/** Media bytes that no other call gives: a real picture with a tail of its own. */
export function distinctPicture(tag: string, bytes = 0): Buffer {
  return Buffer.concat([media('photo-landscape.jpg'), Buffer.from(`<${tag}>`), Buffer.alloc(bytes, tag)]);
}

/** The whole engine over a real store, real files and the real sandbox, under a clock turned by hand. */
export class EngineRig {
  readonly #options: RigOptions;
  readonly #clients = new Map<string, { folder: string; profile: ProfileId }>();
  readonly #shared = new Set<string>();
  readonly #written = new Map<string, Set<string | null>>();
  readonly #vault = memoryVault();
  readonly #random = countingRandom(7);
  readonly #files: ReturnType<typeof countOpenFiles>;
  readonly folder: Awaited<ReturnType<typeof tempFolder>>;
  readonly #hearers = new Set<(online: boolean) => void>();
  readonly clock: FakeClock;
  readonly dataDir: string;
  readonly log = memoryLog();
  sandbox: Sandbox;
  store: Store;
  engine: Engine;

  private constructor(
    folder: EngineRig['folder'],
    far: { readonly sandbox: Sandbox; readonly clock: FakeClock },
    options: RigOptions,
  ) {
    this.#options = options;
    this.#files = countOpenFiles(options.wrapFiles?.(nodeFilePort()) ?? nodeFilePort());
    this.folder = folder;
    this.sandbox = far.sandbox;
    this.clock = far.clock;
    this.dataDir = options.dataDir ?? join(folder.path, 'data');
    this.store = this.#openStore();
    this.engine = this.#createEngine();
  }

  static async start(options: RigOptions = {}): Promise<EngineRig> {
    const folder = await tempFolder();
    const clock = fakeClock(Date.now());
    const sandbox = await startSandbox({
      ...options.sandbox,
      ...(options.sandboxFollowsClock ? { now: () => clock.now() } : {}),
      dataDir: join(folder.path, 'sandbox'),
    });
    const rig = new EngineRig(folder, { sandbox, clock }, options);
    await rig.engine.profiles.ensure({ name: 'Primary', primary: true, key: new Secret(SANDBOX_API_KEY) });
    rig.engine.start();
    return rig;
  }

  /** A client with a watched folder; files may be in it already. */
  async client(index: 0 | 1 | 2, existing: ExistingRule = 'upload'): Promise<RigClient> {
    const { title, profileKey } = SANDBOX_PROFILES[index] as (typeof SANDBOX_PROFILES)[number];
    const folder = join(this.folder.path, 'watched', title);
    await mkdir(folder, { recursive: true });
    const profile = await this.engine.profiles.ensure({
      name: title,
      primary: false,
      key: new Secret(profileKey),
    });
    const added = await this.engine.roots.add({ path: folder, profileId: profile.id, existing });
    if (!added.done) throw new Error(JSON.stringify(added.problem));
    this.#clients.set(title, { folder, profile: profile.id });
    return { title, profile, root: added.value, folder };
  }

  /** A watched folder of which each sub-folder belongs to a client; files may be in it already. */
  async sharedFolder(existing: ExistingRule = 'upload'): Promise<{ root: RootView; folder: string }> {
    const folder = join(this.folder.path, 'watched', 'all clients');
    await mkdir(folder, { recursive: true });
    const added = await this.engine.roots.add({ path: folder, profileId: null, existing });
    if (!added.done) throw new Error(JSON.stringify(added.problem));
    this.#shared.add(folder);
    return { root: added.value, folder };
  }

  /** Writes a whole file for a client and remembers what was written. */
  async drop(
    client: Pick<RigClient, 'folder' | 'title'>,
    name: string,
    content: Uint8Array,
  ): Promise<string> {
    const path = join(client.folder, name);
    await mkdir(dirname(path), { recursive: true });
    this.note(client, content);
    await writeFile(path, content);
    return path;
  }

  /** Remembers a content as one that was whole and meant for a client. */
  note(client: Pick<RigClient, 'title'>, content: Uint8Array): string {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const meantFor = this.#written.get(sha256) ?? new Set();
    meantFor.add(client.title);
    this.#written.set(sha256, meantFor);
    return sha256;
  }

  uploads(): readonly UploadView[] {
    return this.engine.queue.list().uploads;
  }

  /** The newest row of a file name. */
  upload(fileName: string): UploadView | undefined {
    return this.uploads().findLast((upload) => upload.fileName === fileName);
  }

  /** Turns the clock until the condition holds. */
  until(condition: () => boolean, maxMs = 7_200_000): Promise<void> {
    return this.clock.advanceUntil(condition, { stepMs: 250, maxMs, maxRealMs: 60_000 });
  }

  /** Turns the clock until a file's row has the stage. */
  untilStage(fileName: string, stage: UploadView['stage'], maxMs?: number): Promise<void> {
    return this.until(() => this.upload(fileName)?.stage === stage, maxMs);
  }

  /** The system says that the network is there, or that it is gone. */
  networkChanged(online: boolean): void {
    for (const hear of this.#hearers) hear(online);
  }

  /** Stops the engine and starts another over the same data directory, as after a restart. */
  async restart(): Promise<void> {
    await this.stopEngine();
    this.reopen();
  }

  /** Starts an engine over what the last one left. */
  reopen(): void {
    this.store = this.#openStore();
    this.engine = this.#createEngine();
    this.engine.start();
  }

  async stopEngine(): Promise<void> {
    await this.engine.stop();
    this.store.close();
  }

  /** Ends everything and holds the run against the promises. Always call it, also for tests about failures. */
  async finish(expected: { readonly nothingUploaded?: boolean } = {}): Promise<CheckCounts> {
    try {
      await this.engine.stop();
      this.#statusIsTrue();
      this.#filesAreClosed();
      const profiles = this.engine.profiles.list();
      const counts = check({
        ledger: this.sandbox.ledger,
        store: this.store.account(ACCOUNT),
        roots: this.#watched().map((path) => ({ path })),
        titles: new Map(profiles.map((profile) => [profile.id, profile.primary ? null : profile.name])),
        written: this.#written,
        secrets: [SANDBOX_API_KEY, ...SANDBOX_PROFILES.map((profile) => profile.profileKey)],
        dataDir: this.dataDir,
        logs: this.log.lines,
        ...atTheEnd({
          uploads: this.uploads(),
          folder: this.folder.path,
          own: [this.dataDir, join(this.folder.path, 'sandbox'), ...this.#watched()],
        }),
        now: this.clock.now(),
        signedUrlMaxAgeMs: this.#options.limits?.signedUrlMaxAgeMs ?? LIMITS.signedUrlMaxAgeMs,
        ...expected,
      });
      process.stdout.write(`check ${JSON.stringify(counts)}\n`);
      return counts;
    } finally {
      this.store.close();
      await this.sandbox.stop();
      await this.folder.dispose();
    }
  }

  /** What a crash between `done` and the move leaves behind. Call while the engine is stopped. */
  pretendPending(fileName: string): void {
    const store = this.#openStore();
    const parts = store.account(ACCOUNT);
    for (const upload of parts.uploads.page({ afterOrder: 0, since: 0, limit: 1_000 })) {
      if (upload.version.path === fileName) parts.originals.set(upload.id, 'pending');
    }
    store.close();
  }

  #watched(): readonly string[] {
    return [...[...this.#clients.values()].map(({ folder }) => folder), ...this.#shared];
  }

  /** The counts that are kept in memory are those of the rows. */
  #statusIsTrue(): void {
    const rows = this.store.account(ACCOUNT).due.counts();
    const done = rows.reduce((sum, row) => (row.state === 'done' ? sum + row.count : sum), 0);
    const told = this.engine.status().counts.done;
    if (told !== done) throw new Error(`the status tells ${told} done uploads, the store holds ${done}`);
  }

  #filesAreClosed(): void {
    const left = this.#files.left();
    if (left.length > 0) throw new Error(`the engine left files open: ${left.join(', ')}`);
  }

  #openStore(): Store {
    const open = this.#options.openStore ?? openStore;
    return open({ path: join(this.dataDir, 'hotfolder.db'), clock: this.clock, log: this.log });
  }

  #createEngine(): Engine {
    const pace = this.#options.pace?.(this.clock, () => this.engine);
    const limits = Object.assign(pace?.limits ?? { ...LIMITS }, TEST_LIMITS, this.#options.limits);
    const door = nodeHttpDoor({
      baseUrl: this.sandbox.baseUrl,
      clock: this.clock,
      limits,
      ...(pace && { rate: pace.rate }),
      ...(this.#options.ca === undefined ? {} : { ca: this.#options.ca }),
    });
    return createEngine(
      {
        clock: this.clock,
        random: this.#random,
        files: this.#files.files,
        http: this.#options.wrapHttp?.(door) ?? door,
        store: this.store,
        vault: this.#vault,
        log: this.log,
        network: {
          online: () => true,
          onChange: (hear) => {
            this.#hearers.add(hear);
            return () => this.#hearers.delete(hear);
          },
        },
        limits,
      },
      {
        account: { id: ACCOUNT, kind: 'sandbox', baseUrl: this.sandbox.baseUrl, overridden: false },
        ...(this.#options.trash ? { trash: this.#options.trash } : {}),
      },
    );
  }
}
