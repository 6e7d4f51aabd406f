import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';
import { graveFindings } from './support/accessibility.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

const sleeve = () => over.page.getByRole('region', { name: 'No client yet' });
const group = (name: string) => sleeve().getByRole('region', { name, exact: true });
const asked = (name: string) =>
  over.page.evaluate((wanted) => window.fake.asked.filter((one) => one.name === wanted).at(-1)?.input, name);

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(['inbox', 'inbox-alone'] as const)(
    'the queue of the scene "%s" has no serious accessibility finding, nor has the question whose files they are',
    async (scene) => {
      await over.open(scene, { theme });
      await sleeve().waitFor();
      expect(await graveFindings(over.page)).toEqual([]);
      await sleeve().getByRole('button', { name: 'Choose a client, IMG_2232.jpg' }).click();
      await over.page.getByRole('dialog').waitFor();
      expect(await graveFindings(over.page)).toEqual([]);
    },
  );

  test('a folder with a sub-folder per client has none either', async () => {
    await over.open('inbox', { theme });
    await over.page.getByRole('button', { name: /^Folders/ }).click();
    await over.page.getByRole('list', { name: 'Sub-folders' }).waitFor();
    expect(await graveFindings(over.page)).toEqual([]);
  });
});

test('What waits says its sentence, counts as needing attention, and is hidden while one client is shown', async () => {
  await over.open('inbox');
  await sleeve()
    .getByText('9 files in folders that no rule covers. They stay here until you choose.')
    .waitFor();
  await over.page.getByText('9 files need a client.').waitFor();
  const attention = over.page.getByRole('button', { name: /^Needs attention/ });
  await attention.click();
  await sleeve().waitFor();
  await over.page.getByRole('button', { name: /^Done/ }).click();
  await sleeve().waitFor({ state: 'detached' });
});

test('A whole sub-folder is assigned by keyboard, for later files too, and the hold names the client', async () => {
  await over.open('inbox');
  const button = group('_from-phone in ~/Hotfolder').getByRole('button', {
    name: 'Assign folder “_from-phone” in ~/Hotfolder',
  });
  await button.focus();
  await over.page.keyboard.press('Enter');
  const dialog = over.page.getByRole('dialog', { name: 'Whose files are these?' });
  await dialog.getByRole('button', { name: 'Send', exact: true }).press('Enter');
  await dialog.getByText('Choose the client these files belong to.').waitFor();
  await dialog.getByRole('radio', { name: /Bramblewick Teas/ }).press('Space');
  await dialog.getByRole('radio', { name: /Also for later files/ }).press('Space');
  await dialog.getByRole('button', { name: 'Send 3 files to Bramblewick Teas' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await asked('inbox:assign')).toMatchObject({
    of: { group: 'phone' },
    profileId: 'p0',
    remember: true,
  });
  await over.page.getByText('Nothing has left this computer yet.').first().waitFor();
  await sleeve().getByText('6 files in folders that no rule covers.').waitFor();
});

test('Ticked files are assigned together, one alone, and others are left after a question', async () => {
  await over.open('inbox');
  for (const file of ['a.jpg', 'b.jpg']) {
    await sleeve()
      .getByRole('checkbox', { name: `${file}, no client yet` })
      .press('Space');
  }
  await sleeve().getByText('2 selected').waitFor();
  await sleeve().getByRole('button', { name: 'Choose a client', exact: true }).first().press('Enter');
  const dialog = over.page.getByRole('dialog');
  await dialog.getByText('2 files,', { exact: false }).waitFor();
  expect(await dialog.getByRole('radio', { name: /Also for later files/ }).count()).toBe(0);
  await over.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await group('~/Hotfolder').getByRole('button', { name: 'Leave it where it is' }).press('Enter');
  await dialog.getByRole('button', { name: 'Leave 1 file' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await asked('inbox:leave')).toEqual({ of: { group: 'loose' } });
  await group('~/Hotfolder').waitFor({ state: 'detached' });
});

test('A sub-folder gets a client where its name does not say it, and its name decides again', async () => {
  await over.open('inbox');
  await over.page.getByRole('button', { name: /^Folders/ }).click();
  const list = over.page.getByRole('list', { name: 'Sub-folders' });
  await list.getByRole('button', { name: 'Choose a client, _from-phone' }).press('Enter');
  const dialog = over.page.getByRole('dialog', { name: 'Whose are the files in “_from-phone”?' });
  await dialog.getByRole('radio', { name: /Bramblewick Teas/ }).press('Space');
  await dialog.getByRole('button', { name: 'Assign to Bramblewick Teas' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await list.getByRole('button', { name: 'Let its name decide, _from-phone' }).press('Enter');
  await over.page.getByText('The name of _from-phone decides again').first().waitFor();
});

test('Files that are offered can wait in the inbox instead', async () => {
  await over.open('offered-loose');
  const dialog = over.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Decide later, keep in the inbox' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await asked('offers:send')).toMatchObject({ keep: 'everything' });
  await over.page.getByText('3 files wait in the inbox. Nothing of them was sent.').first().waitFor();
});
