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

/** Asked of the bus itself: asking the service by its name would start a second, locked keyring in its place. */
const IS_OWNED = {
  call: [
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.secrets',
  ],
  answer: 'boolean true',
};

/** Where new secrets go, once the password has been read: "/" until then. */
const IS_UNLOCKED = {
  call: [
    '--dest=org.freedesktop.secrets',
    '/org/freedesktop/secrets',
    'org.freedesktop.Secret.Service.ReadAlias',
    'string:default',
  ],
  answer: 'collection/login',
};

/** Waits until our keyring is the bus's secret service and has its unlocked collection. */
async function secretsOnBus(env: NodeJS.ProcessEnv): Promise<void> {
  await answered(IS_OWNED, env);
  await answered(IS_UNLOCKED, env);
}

async function answered({ call, answer }: typeof IS_OWNED, env: NodeJS.ProcessEnv): Promise<void> {
  const args = ['--session', '--print-reply', ...call];
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const asked = await captureChild({
      command: 'dbus-send',
      args,
      options: { env: { ...process.env, ...env } },
    });
    if (asked.code === 0 && asked.output.includes(answer)) return;
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
