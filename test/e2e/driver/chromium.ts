import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findCommand } from '../../../scripts/provision/probe-machine.ts';

/** A headless Chromium with a profile of its own. */
export interface RunningChromium {
  readonly context: BrowserContext;
  readonly page: Page;
  /** "Chromium 140.0…", to be named in reports. */
  readonly browserName: string;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** No sandbox (root in a container), no graphics card, and no traffic of the browser's own. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The window's first size, as in design/. */
const VIEWPORT = { width: 1280, height: 820 };

/** Starts Debian's Chromium with one empty page. */
export async function launchChromium(): Promise<RunningChromium> {
  const executablePath = findCommand('chromium');
  if (executablePath === undefined) throw new Error('No chromium on the path: npm run provision test.');
  const profile = await mkdtemp(path.join(os.tmpdir(), 'hotfolder-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    viewport: VIEWPORT,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    browserName: `Chromium ${context.browser()?.version() ?? 'of unknown version'}`,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
