import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { captureChild, childEnd } from '../process/run-child.ts';

/** A running X server without a screen, and how a program finds it. */
export interface VirtualDisplay {
  /** The display's name, such as `:1`. */
  readonly name: string;
  /** DISPLAY and XAUTHORITY for the programs that shall use it. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** As large as the window's first size (design/), in pixels and bits of colour. */
const SCREEN = '1280x820x24';

/** The file descriptor on which Xvfb tells the display number it found free. */
const DISPLAY_FD = 3;

/** Whether this process already has a display to draw on. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * Starts Xvfb as xvfb-run does (a free number, a cookie of its own), but without its shell between us and the
 * app, which would swallow signals and exit codes.
 */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hotfolder-display-'));
  const authority = path.join(folder, 'authority');
  const cookie = randomBytes(16).toString('hex');
  // The server reads the cookie whatever display it is filed under; the programs look it up by number.
  await fileCookie(authority, ':0', cookie);
  const args = [
    '-displayfd',
    String(DISPLAY_FD),
    '-screen',
    '0',
    SCREEN,
    '-nolisten',
    'tcp',
    '-auth',
    authority,
  ];
  // Its own process group: Ctrl-C reaches the app first, and the display goes after it.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  // A script that fails half-way still takes its display with it.
  const stop = (): boolean => server.kill('SIGTERM');
  process.once('exit', stop);
  const name = `:${await displayNumber(server)}`;
  await fileCookie(authority, name, cookie);
  return {
    name,
    env: { DISPLAY: name, XAUTHORITY: authority },
    async close() {
      process.off('exit', stop);
      const ended = childEnd(server);
      if (server.exitCode === null && stop()) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function fileCookie(authority: string, display: string, cookie: string): Promise<void> {
  const args = ['-q', '-f', authority, 'add', display, '.', cookie];
  const end = await captureChild({ command: 'xauth', args });
  if (end.code !== 0) throw new Error(`xauth failed: ${end.output}`);
}

function displayNumber(server: ChildProcess): Promise<string> {
  const numbers = server.stdio[DISPLAY_FD] as Readable;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended at once with ${code}.`)));
    let told = '';
    numbers.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.endsWith('\n')) resolve(told.trim());
    });
  });
}
