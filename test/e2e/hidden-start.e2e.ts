import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { endAll } from './support/end-all.ts';
import { chooseInMenu } from './support/native-desktop.ts';

const SHORTCUTS = 'help.shortcuts';

let folder: TempFolder;
let running: RunningApp | undefined;

beforeAll(async () => {
  folder = await tempFolder();
});
afterAll(() =>
  endAll(
    () => running?.kill(),
    () => folder.dispose(),
  ),
);

test('after a start without a window, what opens the window is also done in it', async () => {
  let windowsBefore = -1;
  running = await launchApp({
    dataDir: await folder.folder('app'),
    args: ['--hidden'],
    async openWindow(app) {
      // The program's own menu is there once it is put together; before that Electron has one.
      const hasMenu = () =>
        app.evaluate(({ Menu }, id) => Boolean(Menu.getApplicationMenu()?.getMenuItemById(id)), SHORTCUTS);
      await expect.poll(hasMenu).toBe(true);
      windowsBefore = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
      await chooseInMenu(app, SHORTCUTS);
    },
  });
  expect(windowsBefore).toBe(0);
  await running.window.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
});
