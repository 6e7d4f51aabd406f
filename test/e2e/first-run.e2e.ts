import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { loggedBugs } from './support/app-log.ts';
import { endAll } from './support/end-all.ts';
import { PATIENCE_MS } from './support/person.ts';
import { put, realFile } from './support/real-files.ts';
import { reportRuntime } from './support/runtime-report.ts';
import { shoot } from './support/shots.ts';
import { walkStepByStep } from './support/walk.ts';

const VELO = 'Northlume Velo';

describe('first run in the practice server, cut off at every step', () => {
  let folder: TempFolder;
  let home: string;
  let dataDir: string;
  let running: RunningApp;

  const folderOf = (client: string): string => path.join(home, 'Hotfolder practice', client);
  const start = async (): Promise<void> => {
    running = await launchApp({ dataDir, env: { HOME: home, HOTFOLDER_API_BASE: undefined } });
  };
  const killAndStart = async (): Promise<void> => {
    await running.kill();
    await start();
  };
  const heading = (name: string): Promise<void> =>
    running.window.getByRole('heading', { level: 1, name }).waitFor({ timeout: PATIENCE_MS });
  const press = (name: string): Promise<void> =>
    running.window.getByRole('button', { name, exact: true }).click();

  walkStepByStep(() => running.window);

  beforeAll(async () => {
    folder = await tempFolder();
    home = await folder.folder('home');
    dataDir = await folder.folder('app');
    await start();
    reportRuntime(running);
  });

  afterAll(() =>
    endAll(
      () => running?.kill(),
      () => folder?.dispose(),
    ),
  );

  test('a kill while clients are looked at goes on there, with the clients', async () => {
    await press('Start with the practice server');
    await heading('Who are your clients?');
    await running.window.getByRole('region', { name: '3 clients are here' }).waitFor();
    await killAndStart();
    await heading('Who are your clients?');
    for (const { title } of SANDBOX_PROFILES) await running.window.getByText(title).waitFor();
  });

  test('a kill before folders are agreed to has made none', async () => {
    await press('Continue with 3 clients');
    await heading('A folder for each client');
    await running.window.getByText(path.join('~', 'Hotfolder practice', VELO), { exact: true }).waitFor();
    await killAndStart();
    await heading('A folder for each client');
    expect(existsSync(path.join(home, 'Hotfolder practice'))).toBe(false);
  });

  test('the folders agreed to are there and watched, and a kill then waits for the first file', async () => {
    await press('Create 3 folders');
    await heading('Put a first file into a folder');
    for (const { title } of SANDBOX_PROFILES) expect(existsSync(folderOf(title))).toBe(true);
    await killAndStart();
    await heading('Put a first file into a folder');
    await running.window.getByText('No file yet.', { exact: false }).waitFor();
    await shoot(running.window, 'first-run-first-file');
  });

  test('the first file goes up by itself, and its link is there also after a kill, to be copied', async () => {
    await put(folderOf(VELO), realFile(VELO, 'first of all.jpg', 'photo-landscape.jpg'));
    await running.window.getByRole('heading', { name: 'It is up' }).waitFor({ timeout: PATIENCE_MS });
    await killAndStart();
    await running.window.getByRole('heading', { name: 'It is up' }).waitFor({ timeout: PATIENCE_MS });
    await running.window
      .getByText(`first of all.jpg is in the library of ${VELO}.`, { exact: false })
      .first()
      .waitFor();
    await press('Copy link');
    const copied = () => running.app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    await shoot(running.window, 'first-run-link');
  });

  test('what is over is not shown again', async () => {
    await press('Go to the queue');
    await heading('Queue');
    await running.close();
    await start();
    await heading('Queue');
    expect(loggedBugs(dataDir)).toEqual([]);
  });
});
