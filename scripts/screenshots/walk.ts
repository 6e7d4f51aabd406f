import { rename } from 'node:fs/promises';
import path from 'node:path';
import { holdFiles } from '../../test/e2e/support/real-drop.ts';
import { firstRun } from './first-run.ts';
import type { WalkStage } from './stage.ts';
import {
  beginExport,
  putFilms,
  putFirstFiles,
  putShoot,
  putWronglyNamed,
  TEAS,
  VELO,
} from './stage-files.ts';

/** The way of a new person through the app, photographed at each step: nothing shown is made for the picture. */
export async function walk(stage: WalkStage): Promise<void> {
  const { person } = stage;
  await firstRun(stage);
  const first = await tenFilesAndAnError(stage);
  const count = first + (await dropAShoot(stage));
  await stage.doneIs(count);

  const exporting = await beginExport(stage.folderOf);
  const films = await putFilms(stage.folderOf);
  await filmsUnderWay(stage);
  await stage.shootInBothLights('queue');
  await leftAlone(stage);

  await exporting.finish();
  await person.goTo('Queue');
  await stage.doneIs(count + films + 1);
  await galleryWithACopiedLink(stage);
  await clientsActivitySettings(stage);
}

/** Nine more files; one of them bears another format's ending and is sent once it has its own. Resolves with all. */
async function tenFilesAndAnError({ person, folderOf, shoot, doneIs }: WalkStage): Promise<number> {
  const right = 1 + (await putFirstFiles(folderOf));
  const wrong = await putWronglyNamed(folderOf);
  await doneIs(right);
  await person.see('Not sent: name and type differ');
  await shoot('error-met');
  await rename(wrong.is, wrong.shouldBe);
  await doneIs(right + 1);
  await person.window.getByRole('button', { name: `Gallery ${right + 1}` }).waitFor();
  await shoot('error-solved');
  return right + 1;
}

/** Drops a folder: the question, the answer before anything is sent, and the hold. Resolves with how many go. */
async function dropAShoot({ person: { window, dialog }, home, shoot }: WalkStage): Promise<number> {
  const folder = path.join(home, 'Shoot week 47');
  const going = await putShoot(folder);
  const held = await holdFiles(window, [folder]);
  await held.over(window.getByRole('banner'));
  await window.getByText('Whose files are these?').first().waitFor();
  await shoot('drop');
  await held.letGo(window.getByRole('banner'));
  await dialog.getByText(TEAS).first().waitFor();
  await shoot('drop-preview');
  await dialog.getByRole('button', { name: `Send ${going} files to 2 clients` }).click();
  await window.getByText('Nothing has left this computer yet.').first().waitFor();
  await shoot('drop-hold');
  for (const client of [TEAS, VELO])
    await window.getByRole('button', { name: new RegExp(`^Send now: .*${client}`) }).click();
  return going;
}

/** Until two films are on their way, far enough to show it and to say how long it takes. */
async function filmsUnderWay({ person: { window } }: WalkStage): Promise<void> {
  await window.getByText('Waiting for the file to finish').first().waitFor();
  await window
    .getByText(/^Uploading, [1-9]\d %$/)
    .nth(1)
    .waitFor();
  await window
    .getByText(/(minute|min) left$/)
    .first()
    .waitFor();
}

async function leftAlone({ person, shoot }: WalkStage): Promise<void> {
  await person.goTo('Folders');
  const folders = person.window.getByRole('navigation', { name: 'Watched folders' });
  await folders.getByRole('button').filter({ hasText: TEAS }).click();
  await person.see('notes for the shoot.txt');
  await shoot('folders');
}

async function galleryWithACopiedLink({ person, shoot, shootInBothLights }: WalkStage): Promise<void> {
  const { window } = person;
  await person.goTo('Gallery');
  await window.getByRole('gridcell').locator('img').first().waitFor();
  await shootInBothLights('gallery');
  await window
    .getByRole('gridcell')
    .first()
    .click({ position: { x: 8, y: 8 } });
  await window.keyboard.press('Control+C');
  await person.see(/link copied|copied/i);
  await shoot('link-copied');
  await window.getByRole('button', { name: 'Dismiss' }).click();
}

async function clientsActivitySettings({ person, shoot }: WalkStage): Promise<void> {
  const { window } = person;
  await person.goTo('Clients');
  await window.getByRole('button', { name: 'Check all keys' }).click();
  await window.getByRole('main').getByText('Works', { exact: true }).nth(2).waitFor();
  await shoot('clients');
  await person.goTo('Activity');
  await window.getByText('gift-tins.jpg').first().waitFor();
  await shoot('activity');
  await person.goTo('Settings');
  await shoot('settings');
}
