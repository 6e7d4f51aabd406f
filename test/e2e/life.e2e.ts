import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchFlags } from '../../scripts/runtime/launch-flags.ts';
import { systemClock } from '../../src/engine/ports/system-clock.ts';
import { openStore } from '../../src/engine/store/open-store.ts';
import { memoryLog } from '../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp, testRuntime } from './driver/launch.ts';
import { loggedBugs } from './support/app-log.ts';
import { endOf } from './support/clean-end.ts';
import { folderDialog, type Person, personAt } from './support/person.ts';
import { reportRuntime } from './support/runtime-report.ts';

const PLACE = { x: 40, y: 30, width: 1_040, height: 700 };

describe('one program, from start to end', () => {
  let folder: TempFolder;
  let dataDir: string;
  let running: RunningApp;
  let person: Person;

  const start = async (): Promise<void> => {
    running = await launchApp({ dataDir, env: { HOTFOLDER_API_BASE: undefined } });
    person = personAt(running.window, folderDialog(running.app));
  };
  const place = () =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

  beforeAll(async () => {
    folder = await tempFolder();
    dataDir = await folder.folder('app');
  });

  afterEach(() => running.kill());

  afterAll(() => folder.dispose());

  test('account, theme, density and the window’s place survive a restart', async () => {
    await start();
    reportRuntime(running);
    await person.tryWithoutAccount();
    await person.chooseTheme('Dark');
    await person.window.getByRole('button', { name: 'Compact' }).click();
    await running.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      PLACE,
    );
    await expect.poll(place).toEqual(PLACE);
    await running.close();

    await start();
    await person.window.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    await person.window.locator('html[data-theme="dark"][data-density="compact"]').waitFor();
    expect(await place()).toEqual(PLACE);
    await person.goTo('Clients');
    await person.see('Northlume Velo');
  });

  test('a second start shows the window of the first, and ends at once', async () => {
    await start();
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const second = await startBeside(dataDir);
    expect(await endOf(second)).toBe(0);
    const shown = () =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.isVisible()),
      );
    await expect.poll(shown).toEqual([true]);
  });

  test('quitting while idle is clean: exit code 0, no crash file, no bug, the store free', async () => {
    await start();
    await person.window.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    await running.close();
    expect(await endOf(running.process)).toBe(0);
    expect(whatIsLeft(dataDir)).toEqual({ crashFiles: [], bugs: [], store: 'free' });
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it in the same clean way', async (signal) => {
    await start();
    await person.window.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    running.process.kill(signal);
    expect(await endOf(running.process)).toBe(0);
    expect(whatIsLeft(dataDir)).toEqual({ crashFiles: [], bugs: [], store: 'free' });
  });
});

/** The same program again, without a driver. */
async function startBeside(dataDir: string): Promise<ChildProcess> {
  const runtime = await testRuntime();
  const flags = launchFlags({ uid: process.getuid?.(), virtualDisplay: true });
  return spawn(runtime.executable, [...flags, ...runtime.appArgs], {
    env: { ...process.env, HOTFOLDER_DATA_DIR: dataDir },
    stdio: 'ignore',
  });
}

/** What an app that has ended left in its data folder. Opening the store throws while anyone holds it. */
function whatIsLeft(dataDir: string): {
  crashFiles: readonly string[];
  bugs: readonly string[];
  store: 'free';
} {
  openStore({ path: path.join(dataDir, 'hotfolder.db'), clock: systemClock(), log: memoryLog() }).close();
  const crashFiles = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.dmp$|^core(\.\d+)?$/.test(name),
  );
  return { crashFiles, bugs: loggedBugs(dataDir), store: 'free' };
}
