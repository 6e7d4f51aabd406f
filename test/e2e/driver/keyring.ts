import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { captureChild } from '../../../scripts/process/run-child.ts';

/** A session bus with an unlocked gnome-keyring, so that safeStorage has a real place for its key. */
export interface Keyring {
  /** For the app's environment; together with KEYRING_SWITCH. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Makes Chromium use the keyring without a desktop that would name one. */
export const KEYRING_SWITCH = '--password-store=gnome-libsecret';

/** The same password for every start on one home: a wrong one would hang Electron with a dialog. */
const PASSWORD = 'keyring of a test';

/** Starts a keyring whose secrets lie below `home`; the same home gives the same secrets again. */
export async function startKeyring(home: string): Promise<Keyring> {
  const runtimeFolder = path.join(home, 'runtime');
  await mkdir(path.join(home, 'keyrings'), { recursive: true });
  await mkdir(runtimeFolder, { recursive: true, mode: 0o700 });
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const env = {
    DBUS_SESSION_BUS_ADDRESS: await firstLine(bus.stdout),
    XDG_DATA_HOME: home,
    XDG_RUNTIME_DIR: runtimeFolder,
  };
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keyring.stdin.end(PASSWORD);
  await secretsOnBus(env);
  return {
    env,
    async close() {
      await ended(keyring);
      await ended(bus);
    },
  };
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('dbus-daemon told no address.');
}

/** Waits, on the bus itself, until the secret service answers there. */
async function secretsOnBus(env: NodeJS.ProcessEnv): Promise<void> {
  const args = ['--session', '--print-reply', '--dest=org.freedesktop.secrets', '/org/freedesktop/secrets'];
  const ping = [...args, 'org.freedesktop.DBus.Peer.Ping'];
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const options = { env: { ...process.env, ...env } };
    if ((await captureChild({ command: 'dbus-send', args: ping, options })).code === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('gnome-keyring did not come up on its bus.');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
