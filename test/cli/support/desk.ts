import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from '../../../src/engine/ports/system-clock.ts';
import type { Upload } from '../../../src/engine/queue/upload.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import type { FaultScript } from '../../../src/sandbox/faults/fault-script.ts';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../../src/sandbox/sandbox.ts';
import { accountId } from '../../../src/shared/ids.ts';
import { type CheckCounts, check } from '../../support/check.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';
import { type HotfolderEnd, type HotfolderProcess, startHotfolder } from './hotfolder-process.ts';
import { killLeftovers } from './processes.ts';
import { type SandboxProcess, startSandboxProcess } from './sandbox-process.ts';

/** The sandbox's made-up clients of these tests; null is the primary profile. */
export const TEAS = 'Bramblewick Teas';
export const VELO = 'Northlume Velo';
export type Client = typeof TEAS | typeof VELO | null;

const keyOf = (title: string): string =>
  SANDBOX_PROFILES.find((profile) => profile.title === title)?.profileKey ?? '';

/** The keys as the program is given them. */
export const KEYS = {
  HOTFOLDER_API_KEY: SANDBOX_API_KEY,
  TEAS_KEY: keyOf(TEAS),
  VELO_KEY: keyOf(VELO),
} as const;

const FOLDERS = [
  { folder: 'teas', client: TEAS },
  { folder: 'velo', client: VELO },
  { folder: 'own', client: null },
] as const;

/** Times short enough for a test; everything else is what ships. */
const QUICK_LIMITS = {
  stabilityMs: 200,
  verifyFirstDelayMs: 50,
  backoffFirstMs: 200,
  backoffMaxMs: 2_000,
  // A program that was ended while a last block left looks for it that long, not for ten minutes.
  verifyAbsentMs: 10_000,
  verifyMaxDelayMs: 1_000,
};

export interface Dropped {
  readonly path: string;
  readonly fileName: string;
  readonly client: Client;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One desk: a sandbox, three clients' folders, a configuration, and the command. */
export class Desk {
  readonly folder: TempFolder;
  readonly dataDir: string;
  readonly dropped: Dropped[] = [];
  readonly #sandbox: SandboxProcess;
  readonly #ends: Promise<HotfolderEnd>[] = [];
  /** The account's name in the store: where the program believes the API to be. */
  readonly #apiBase: string;

  private constructor(folder: TempFolder, sandbox: SandboxProcess, apiBase: string) {
    this.folder = folder;
    this.dataDir = path.join(folder.path, 'data');
    this.#sandbox = sandbox;
    this.#apiBase = apiBase;
  }

  /** `through` may stand a proxy between the program and the sandbox. */
  static async open(
    faults?: FaultScript,
    through: (sandbox: SandboxProcess) => Promise<string> = async ({ baseUrl }) => baseUrl,
  ): Promise<Desk> {
    const folder = await tempFolder();
    const sandbox = await startSandboxProcess(path.join(folder.path, 'sandbox'), faults);
    const desk = new Desk(folder, sandbox, await through(sandbox));
    for (const { folder: name } of FOLDERS) await folder.folder(`watched/${name}`);
    await desk.configure();
    return desk;
  }

  get sandbox(): SandboxProcess {
    return this.#sandbox;
  }

  folderOf(client: Client): string {
    const { folder = '' } = FOLDERS.find((one) => one.client === client) ?? {};
    return path.join(this.folder.path, 'watched', folder);
  }

  /** Writes the configuration: three roots, relative to it, unless the test says otherwise. */
  async configure(changes: Record<string, unknown> = {}): Promise<void> {
    const { limits, ...rest } = changes;
    const config = {
      apiBaseUrl: this.#apiBase,
      apiKeyEnv: 'HOTFOLDER_API_KEY',
      profiles: [
        { name: TEAS, keyEnv: 'TEAS_KEY' },
        { name: VELO, keyEnv: 'VELO_KEY' },
      ],
      roots: FOLDERS.map(({ folder, client }) => ({ path: `watched/${folder}`, profile: client })),
      limits: { ...QUICK_LIMITS, ...(limits as object | undefined) },
      ...rest,
    };
    await writeFile(this.configFile, JSON.stringify(config));
  }

  get configFile(): string {
    return path.join(this.folder.path, 'config.json');
  }

  /** A whole file appears in a client's folder. */
  async drop(client: Client, name: string, bytes: Buffer): Promise<Dropped> {
    const file = this.note(client, name, bytes);
    await mkdir(path.dirname(file.path), { recursive: true });
    await writeFile(file.path, bytes);
    return file;
  }

  /** Notes a whole content that a test writes by itself. */
  note(client: Client, name: string, bytes: Buffer): Dropped {
    const full = path.join(this.folderOf(client), name);
    const file = { path: full, fileName: path.basename(name), client, bytes, sha256: sha256(bytes) };
    this.dropped.push(file);
    return file;
  }

  /** Starts `run --json` with more arguments. */
  start(...more: string[]): HotfolderProcess {
    const args = ['run', '--config', this.configFile, '--data-dir', this.dataDir, '--json', ...more];
    const started = startHotfolder(args, KEYS);
    this.#ends.push(started.ended);
    return started;
  }

  /** Carries out another command on the same data directory. */
  command(name: string, ...more: string[]): Promise<HotfolderEnd> {
    const { ended } = startHotfolder([name, '--data-dir', this.dataDir, ...more], KEYS);
    this.#ends.push(ended);
    return ended;
  }

  /** Runs to the end with `--once`. */
  once(...more: string[]): Promise<HotfolderEnd> {
    return this.start('--once', ...more).ended;
  }

  /** The state of the newest upload of a file, as a killed program left it. */
  async stateOf(file: Dropped): Promise<string | undefined> {
    const name = path.relative(this.folderOf(file.client), file.path);
    const uploads = await this.uploadsLeft();
    return uploads.filter((upload) => upload.version.path === name).at(-1)?.state.kind;
  }

  /** Every upload as a killed program left it; read from a copy, so that nothing is mended by looking. */
  async uploadsLeft(): Promise<readonly Upload[]> {
    if (!existsSync(path.join(this.dataDir, 'hotfolder.db'))) return [];
    const copy = path.join(this.folder.path, 'copy');
    await rm(copy, { recursive: true, force: true });
    await cp(this.dataDir, copy, { recursive: true });
    const store = openStore({
      path: path.join(copy, 'hotfolder.db'),
      clock: systemClock(),
      log: memoryLog(),
    });
    try {
      return store.account(this.accountId).uploads.page({ afterOrder: 0, since: 0, limit: 10_000 });
    } finally {
      store.close();
    }
  }

  get accountId() {
    return accountId(new URL(this.#apiBase).origin);
  }

  /** Bytes of every body the sandbox is receiving now. */
  incomingBytes(): readonly number[] {
    const folder = path.join(this.sandbox.dataDir, 'incoming');
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((name) => statSync(path.join(folder, name)).size);
  }

  /** All promises of RELIABILITY.md, once every program has ended. */
  async check(nothingUploaded = false): Promise<CheckCounts> {
    const ends = await Promise.all(this.#ends);
    const log = memoryLog();
    const store = openStore({ path: path.join(this.dataDir, 'hotfolder.db'), clock: systemClock(), log });
    try {
      const account = store.account(this.accountId);
      const profiles = account.profiles.list();
      const titles = new Map(profiles.map(({ id, name, primary }) => [id, primary ? null : name]));
      return check({
        ledger: this.sandbox.ledger(),
        store: account,
        roots: account.roots.list().map((root) => ({ path: root.path, profile: root.profileId })),
        titles,
        written: this.#written(),
        secrets: Object.values(KEYS),
        dataDir: this.dataDir,
        logs: [...this.#logs(), ...ends.flatMap((end) => [end.stdout, end.stderr])],
        nothingUploaded,
      });
    } finally {
      store.close();
    }
  }

  async close(): Promise<void> {
    await killLeftovers();
    await this.folder.dispose();
  }

  #written(): Map<string, Set<string | null>> {
    const written = new Map<string, Set<string | null>>();
    for (const { sha256: hash, client } of this.dropped) {
      written.set(hash, (written.get(hash) ?? new Set()).add(client));
    }
    return written;
  }

  #logs(): readonly string[] {
    const folder = path.join(this.dataDir, 'logs');
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  }
}
