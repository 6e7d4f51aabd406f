import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  hasDisplay,
  startVirtualDisplay,
  type VirtualDisplay,
} from '../../scripts/display/virtual-display.ts';
import { readLedger } from '../../src/sandbox/ledger.ts';
import type { AcceptedObject } from '../../src/sandbox/ledger-entries.ts';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { type SandboxProcess, startSandboxProcess } from '../cli/support/sandbox-process.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp } from './driver/launch.ts';
import { writeAppData } from './packed/app-data.ts';
import { openPackedPage } from './packed/devtools.ts';
import { type PackedApp, packApp } from './packed/pack-app.ts';
import { type PackedProcess, runPacked, startPacked } from './packed/packed-process.ts';
import { holdToPromises } from './support/hold-to-promises.ts';
import { folderDialog, PATIENCE_MS, personAt } from './support/person.ts';
import { put, type RealFile, realFile } from './support/real-files.ts';

const CLIENT = 'Bramblewick Teas';
const CLIENT_KEY = SANDBOX_PROFILES.find(({ title }) => title === CLIENT)?.profileKey ?? '';
const SECRETS = [SANDBOX_API_KEY, ...SANDBOX_PROFILES.map(({ profileKey }) => profileKey)];
const VERSION = '0.1.0';

/** A fuse's state in the executable: the digit 0 or 1 as text. */
const [OFF, ON] = [0x30, 0x31];

let packed: PackedApp;
let display: VirtualDisplay | undefined;
let folder: TempFolder;

const withDisplay = (env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({ ...display?.env, ...env });

beforeAll(async () => {
  folder = await tempFolder();
  display = hasDisplay() ? undefined : await startVirtualDisplay();
  packed = await packApp();
});

afterAll(async () => {
  await display?.close();
  await folder.dispose();
});

/** The stored object of a file, once the practice server has taken it. */
async function acceptedAs(sandboxDir: string, file: RealFile): Promise<AcceptedObject> {
  const find = (): AcceptedObject | undefined =>
    readLedger(sandboxDir).accepted.find(({ sha256 }) => sha256 === file.sha256);
  await expect.poll(find, { timeout: PATIENCE_MS }).toBeDefined();
  return find() as AcceptedObject;
}

async function bytesAt(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

describe('the package', () => {
  const archive = (): string => path.join(packed.folder, 'resources', 'app.asar');

  test('holds the bundle, its description and the pictures it shows, and no node_modules', async () => {
    const top = listPackage(archive(), { isPack: false }).map((entry) => entry.split('/')[1]);
    const expected = ['assets', 'out', 'package.json', ...(packed.standIn ? ['stand-in-runtime.cjs'] : [])];
    expect([...new Set(top)].sort()).toEqual(expected);
    const about = JSON.parse(extractFile(archive(), 'package.json').toString());
    expect(about).toMatchObject({ version: VERSION, desktopName: 'hotfolder.desktop' });
  });

  test('carries the shims only for an Electron that needs them', async () => {
    const resources = await readdir(path.join(packed.folder, 'resources'));
    expect(resources.includes('stand-in-runtime')).toBe(packed.standIn);
    const { main } = JSON.parse(extractFile(archive(), 'package.json').toString());
    expect(main).toBe(packed.standIn ? 'stand-in-runtime.cjs' : 'out/main/index.cjs');
  });

  test('has the fuses blown that would let another program in', async () => {
    const wire = await getCurrentFuseWire(packed.executable);
    const states = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.OnlyLoadAppFromAsar,
    ].map((fuse) => wire[fuse]);
    expect(states).toEqual([OFF, OFF, OFF, ON]);
    // Pages from files are given nothing more than any page. The stand-in has no such fuse.
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(packed.standIn ? undefined : OFF);
  });

  test('stays itself whatever the environment, the arguments and a folder beside its archive say', async () => {
    const stranger = path.join(packed.folder, 'resources', 'app');
    await mkdir(stranger);
    await writeFile(path.join(stranger, 'package.json'), '{"main":"main.js"}');
    await writeFile(path.join(stranger, 'main.js'), 'console.log("a stranger"); process.exit(9);');
    try {
      const env = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require ./no-such-file.js' };
      const end = await runPacked(packed.executable, ['--version'], {
        env: withDisplay(env),
        switches: ['--inspect=0'],
      });
      expect(end).toMatchObject({ code: 0, out: `${VERSION}\n` });
      expect(end.err).not.toContain('Debugger listening');
    } finally {
      await rm(stranger, { recursive: true });
    }
  });
});

describe('the packed app with its window', () => {
  const file = realFile(CLIENT, 'dropped beside the packed app.jpg', 'photo-landscape.jpg');
  let dataDir: string;
  let watched: string;
  let running: PackedProcess;

  beforeAll(async () => {
    dataDir = await folder.folder('app');
    watched = await folder.folder('watched');
    // The system's folder dialog can be answered only where a driver is let in: in the same bundle, unpacked.
    const before = await launchApp({ dataDir });
    const person = personAt(before.window, folderDialog(before.app));
    await person.tryWithoutAccount();
    await person.watch(watched, CLIENT);
    await before.close();
    running = startPacked(packed.executable, [], {
      env: withDisplay({ HOTFOLDER_DATA_DIR: dataDir }),
      switches: ['--remote-debugging-port=0'],
    });
  });

  afterAll(() => void running.child.kill('SIGKILL'));

  test('uploads a file dropped into a watched folder, every byte of it', async () => {
    await put(watched, file);
    const object = await acceptedAs(path.join(dataDir, 'sandbox'), file);
    expect(object).toMatchObject({ profile: CLIENT, fileName: file.name });
    expect((await bytesAt(object.accessUrl)).equals(file.bytes)).toBe(true);
  });

  test('shows it as done in its window', async () => {
    const told = /DevTools listening on (ws:\S+)/;
    await expect.poll(() => running.printed().err, { timeout: PATIENCE_MS }).toMatch(told);
    const page = await openPackedPage(told.exec(running.printed().err)?.[1] ?? '');
    const words = (): Promise<unknown> => page.evaluate('document.body.innerText');
    await expect.poll(words, { timeout: PATIENCE_MS }).toMatch(/Done\s*1/);
    await page.shoot('packed');
    page.close();
  });

  test('ends when it is asked to, and has kept every promise', async () => {
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    const { out, err } = running.printed();
    const counts = holdToPromises({
      dataDir,
      account: 'sandbox',
      sandboxDir: path.join(dataDir, 'sandbox'),
      files: [file],
      secrets: SECRETS,
      printed: out + err,
    });
    expect(counts).toMatchObject({ uploads: 1, done: 1, accepted: 1 });
  });
});

describe('the packed app as a command', () => {
  const first = realFile(CLIENT, 'by the command.png', 'square-1080.png');
  const second = realFile(CLIENT, 'by the command, with keys of the app.png', 'alpha.png');
  const third = realFile(CLIENT, 'while it watches.jpg', 'photo-portrait.jpg');
  let sandbox: SandboxProcess;
  let watched: string;

  beforeAll(async () => {
    sandbox = await startSandboxProcess(await folder.folder('far'));
    watched = await folder.folder('by-command');
  });

  afterAll(() => sandbox.stop());

  /** A configuration whose keys come from the environment, or are not named at all. */
  const configure = (keys: 'named' | 'unnamed'): Promise<string> => {
    const api = keys === 'named' ? { apiKeyEnv: 'API_KEY' } : {};
    const own = keys === 'named' ? { keyEnv: 'CLIENT_KEY' } : {};
    const config = {
      ...{ apiBaseUrl: sandbox.baseUrl, ...api, profiles: [{ name: CLIENT, ...own }] },
      roots: [{ path: watched, profile: CLIENT, stabilityMs: 200 }],
      limits: { verifyFirstDelayMs: 50 },
    };
    return folder.file(`${keys}.json`, JSON.stringify(config));
  };
  const run = async (keys: 'named' | 'unnamed', dataDir: string, env: NodeJS.ProcessEnv = {}) => {
    const args = ['run', '--config', await configure(keys), '--data-dir', dataDir, '--once', '--json'];
    return runPacked(packed.executable, args, { env: withDisplay(env) });
  };

  test('uploads as hotfolder run does: same options, same lines, same exit code', async () => {
    await put(watched, first);
    const keys = { API_KEY: SANDBOX_API_KEY, CLIENT_KEY };
    const end = await run('named', await folder.folder('data'), keys);
    const events = end.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(end.code).toBe(0);
    expect(events.at(-1)).toMatchObject({ event: 'summary', done: 1 });
    const object = await acceptedAs(sandbox.dataDir, first);
    expect((await bytesAt(object.accessUrl)).equals(first.bytes)).toBe(true);
    await rm(path.join(watched, first.name));
  });

  test('needs no key of a client whom the app knows in the same data folder', async () => {
    const appData = await folder.folder('data-of-the-app');
    const { origin } = new URL(sandbox.baseUrl);
    await writeAppData(appData, origin, { title: CLIENT, profileKey: CLIENT_KEY });
    await put(watched, second);
    const end = await run('unnamed', appData);
    expect(end).toMatchObject({ code: 0 });
    expect(await acceptedAs(sandbox.dataDir, second)).toMatchObject({ profile: CLIENT });
    expect(SECRETS.filter((secret) => (end.out + end.err).includes(secret))).toEqual([]);
  });

  test('refuses with exit code 2 what names no keys and has none', async () => {
    const end = await run('unnamed', await folder.folder('data-of-nobody'));
    expect(end.code).toBe(2);
    expect(end.err).toContain('apiKeyEnv: expected the name of an environment variable');
  });

  test('watches until it is asked to end, and then ends well', async () => {
    const keys = { API_KEY: SANDBOX_API_KEY, CLIENT_KEY };
    const data = path.join(folder.path, 'data');
    const args = ['--headless', 'run', '--config', await configure('named'), '--data-dir', data];
    const running = startPacked(packed.executable, args, { env: withDisplay(keys) });
    await put(watched, third);
    await acceptedAs(sandbox.dataDir, third);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });
});
