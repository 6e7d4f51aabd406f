import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from 'playwright-core';
import { startVirtualDisplay } from '../../../scripts/display/virtual-display.ts';
import { launchFlags } from '../../../scripts/runtime/launch-flags.ts';
import { layRuntime } from '../../../scripts/runtime/lay-runtime.ts';
import {
  ensureRegistryElectron,
  REGISTRY_ELECTRON_VERSION,
} from '../../../scripts/runtime/registry-electron.ts';
import { withTries } from './with-tries.ts';

const WINDOW = fileURLToPath(new URL('../../renderer/harness/electron-main.cjs', import.meta.url));
const MANIFEST = JSON.stringify({ name: 'harness', version: '0.0.0', main: 'main.cjs' });
const MAIN = `require(${JSON.stringify(WINDOW)});\n`;

/** What would make two machines draw the same page differently: the scale, hints from the system's fonts, colours. */
const SAME_EVERYWHERE = [
  '--force-device-scale-factor=1',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--lang=en-GB',
];

/** How long it may take to show its window, in milliseconds. */
const LAUNCH_LIMIT_MS = 30_000;

/** An empty window of the registry-borne Electron, drawn by software and the same on every machine. */
export interface RegistryWindow {
  readonly page: Page;
  /** "Electron 22.3.25", to be named in reports. */
  readonly browserName: string;
  close(): Promise<void>;
}

/** Starts the registry-borne Electron, and no other: a picture of another Chromium would differ. */
export async function launchRegistryWindow(): Promise<RegistryWindow> {
  const executablePath = await layRuntime(await ensureRegistryElectron(), { manifest: MANIFEST, main: MAIN });
  return withTries(() => launchOnce(executablePath));
}

async function launchOnce(executablePath: string): Promise<RegistryWindow> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'hotfolder-electron-'));
  const display = await startVirtualDisplay();
  const end = async (): Promise<void> => {
    await display.close();
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const app = await _electron.launch({
      executablePath,
      args: [
        ...launchFlags({ uid: process.getuid?.(), virtualDisplay: true }),
        ...SAME_EVERYWHERE,
        `--user-data-dir=${profile}`,
      ],
      env: { ...(process.env as Record<string, string>), ...display.env, TZ: 'UTC' },
      timeout: LAUNCH_LIMIT_MS,
    });
    return {
      page: await app.firstWindow({ timeout: LAUNCH_LIMIT_MS }),
      browserName: `Electron ${REGISTRY_ELECTRON_VERSION}`,
      async close() {
        await app.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
