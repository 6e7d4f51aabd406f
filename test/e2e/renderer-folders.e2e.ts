import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';
import { graveFindings } from './support/accessibility.ts';

const SHOOTS = '~/Pictures/2026/Autumn campaign/Northlume shoots';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

const rules = () => over.page.getByRole('region', { name: 'Rules', exact: true });
const tester = () => over.page.getByRole('region', { name: 'Try the rules' });
const field = (list: 'Take only' | 'Leave out') => over.page.getByLabel(`Add a pattern to ${list}`);

async function openFolders(folder = SHOOTS): Promise<void> {
  await over.open('full');
  await over.goTo('Folders');
  await over.page.getByRole('navigation', { name: 'Watched folders' }).getByText(folder).click();
}

async function leaveOut(pattern: string): Promise<void> {
  await field('Leave out').fill(pattern);
  await over.page.keyboard.press('Enter');
}

async function pasteLines(text: string): Promise<void> {
  await over.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await over.page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await over.page.keyboard.press('ControlOrMeta+V');
}

test('rules are tried while they change, and count once they are saved', async () => {
  await over.open('full');
  await over.goTo('Folders');
  expect(await over.asked('roots:try-rules')).toEqual([]);
  await leaveOut('drafts/**');
  await leaveOut('*_raw.*');
  await rules().getByText('25 left out: drafts/** 19, *_raw.* 6.').waitFor();
  await tester().getByText('Goes to Northlume Velo').first().waitFor();
  expect(await tester().getByText('Excluded by drafts/**').count()).toBe(3);
  await rules()
    .getByText(/^Not saved yet\. Would take 215 of 240 files/)
    .waitFor();
  expect(await over.asked('roots:set-rules')).toEqual([]);
  await over.button('Save rules').click();
  await over.page.getByText(`Rules of ${SHOOTS} for Northlume Velo are saved`).first().waitFor();
  const saved = { include: [], exclude: ['drafts/**', '*_raw.*'], minBytes: null, maxBytes: null };
  expect(await over.asked('roots:set-rules')).toEqual([{ id: 'r0', rules: saved }]);
  expect(await over.button('Save rules').count()).toBe(0);
});

test('changes are kept over a change of screen until they are discarded; removing one goes back to the field', async () => {
  await over.open('full');
  await over.goTo('Folders');
  await leaveOut('drafts/**');
  await over.goTo('Clients');
  await over.goTo('Folders');
  await over.page.getByText('rules not saved').waitFor();
  await over.button('Remove drafts/** from Leave out').click();
  expect(await field('Leave out').evaluate((input) => input === document.activeElement)).toBe(true);
  await over.button('Save rules').waitFor({ state: 'detached' });
  await leaveOut('drafts/**');
  await over.button('Discard').click();
  await over.button('Save rules').waitFor({ state: 'detached' });
  expect(await over.page.getByText('rules not saved').count()).toBe(0);
});

test('pasted lines are added one by one; what cannot be taken stays in the field with the reason', async () => {
  await over.open('full');
  await over.goTo('Folders');
  await field('Leave out').focus();
  await pasteLines('drafts/**\n*_raw.*\nDrafts/**\n[x');
  await over.button('Remove *_raw.* from Leave out').waitFor();
  await rules().getByText('Drafts/** is there already.', { exact: false }).waitFor();
  expect(await field('Leave out').inputValue()).toBe('Drafts/** [x');
  await over.button('Save rules').click();
  await rules().getByText('has a bracket that is not closed', { exact: false }).first().waitFor();
  expect(await over.asked('roots:set-rules')).toEqual([]);
});

test('a typed path is explained, and the exclusion that keeps it out can be removed', async () => {
  await over.open('full');
  await over.goTo('Folders');
  await leaveOut('drafts/**');
  await over.page.getByLabel('Try a path').fill(`${SHOOTS}/drafts/kiln-opening_v2.mp4`);
  await tester().getByText('This file stays where it is.').waitFor();
  expect(await tester().getByRole('list', { name: 'What was looked at' }).textContent()).toContain(
    'Excluded by drafts/**',
  );
  await over.button('Remove this exclusion').click();
  await tester().getByText('It goes to Northlume Velo.').waitFor();
  await over.page.getByLabel('Try a path').fill('/somewhere/else.jpg');
  await tester().getByText('Does not lie in').first().waitFor();
  await over.page.getByLabel('Try a path').fill('stories/old-shoot.jpg');
  await tester().getByText('Was there before the folder was watched').first().waitFor();
});

test('sizes that leave nothing between them are refused in words; rules that take nothing are warned of', async () => {
  await over.open('full');
  await over.goTo('Folders');
  await over.page.getByLabel('At most', { exact: true }).fill('1');
  await over.page.getByLabel('At least', { exact: true }).fill('2');
  await rules().getByText('The largest size is below the smallest.').waitFor();
  expect(await over.button('Save rules').isDisabled()).toBe(true);
  await over.page.getByLabel('At most', { exact: true }).fill('');
  await rules().getByRole('group', { name: 'Unit of At least' }).getByRole('button', { name: 'GB' }).click();
  await rules().getByText('These rules take none of the 240 files in the folder now.').waitFor();
  expect(await over.button('Save rules').isDisabled()).toBe(false);
});

test('a folder that cannot be read says why it was not counted, and a very large one how far it was', async () => {
  await openFolders('~/Desktop/for Oskadoo');
  await leaveOut('drafts/**');
  await rules().getByText('Hotfolder may not read the folder', { exact: false }).waitFor();
  await over.page.getByLabel('Try a path').fill('drafts/a.jpg');
  await tester().getByText('This file stays where it is.').waitFor();
  await over.page
    .getByRole('navigation', { name: 'Watched folders' })
    .getByText('~/Exports/Cinderhall')
    .click();
  await leaveOut('drafts/**');
  await tester().getByText('Would take 221 of the first 240 files', { exact: false }).waitFor();
});

test('a trial that takes its time shows grey shapes, and never old numbers', async () => {
  await over.open('full');
  await over.goTo('Folders');
  await leaveOut('drafts/**');
  await rules().getByText('19 left out', { exact: false }).waitFor();
  await over.page.evaluate(() => window.fake.troubles.set('roots:try-rules', 'silent'));
  await leaveOut('*.gif');
  await tester().locator('[aria-busy="true"]').waitFor();
  expect(await rules().getByText('19 left out', { exact: false }).count()).toBe(0);
});

test('rules can be chosen with the folder, and go with it', async () => {
  await over.open('full');
  await over.goTo('Folders');
  await over.button('Watch a folder').click();
  const dialog = over.page.getByRole('dialog');
  await dialog.getByText('Oskadoo Toys').click();
  await dialog.getByRole('button', { name: 'Choose which files are taken' }).click();
  await dialog.getByText('Would take 240 of 240 files', { exact: false }).waitFor();
  await dialog.getByLabel('Add a pattern to Take only').fill('final/**');
  await over.page.keyboard.press('Enter');
  await dialog.getByText('Goes to Oskadoo Toys').first().waitFor();
  const final = { of: { grant: 'g1' }, rules: { include: ['final/**'] } };
  await expect.poll(() => over.asked('roots:try-rules').then((all) => all.at(-1))).toMatchObject(final);
  await dialog.getByText('54 that no pattern takes.').waitFor();
  expect(await graveFindings(over.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Watch for Oskadoo Toys' }).click();
  await expect.poll(() => over.asked('roots:add')).toMatchObject([{ rules: { include: ['final/**'] } }]);
});

test('a client without a folder is told apart from nobody having one, and is chosen for a new folder', async () => {
  await over.open('full');
  await over.page.getByRole('button', { name: /^Show clients/ }).click();
  await over.page.getByRole('menuitemradio', { name: /Fennelfold Dental/ }).click();
  await over.goTo('Folders');
  await over.page.getByRole('heading', { name: 'No folder is watched for Fennelfold Dental' }).waitFor();
  expect(await over.page.getByText('No folder is watched yet').count()).toBe(0);
  await over.button('Watch a folder').click();
  const dialog = over.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Fennelfold Dental/, checked: true }).waitFor();
  await dialog.getByRole('button', { name: 'Watch for Fennelfold Dental' }).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await over.button('Show all clients').click();
  await over.page.getByRole('navigation', { name: 'Watched folders' }).getByText(SHOOTS).waitFor();
  await over.button('Watch a folder').click();
  await dialog.getByRole('button', { name: 'Watch a folder' }).waitFor();
  expect(await dialog.getByRole('radio', { name: /Fennelfold Dental/, checked: true }).count()).toBe(0);
});

test('files left alone are narrowed to one reason, with its number', async () => {
  await over.open('full');
  await over.goTo('Folders');
  const reasons = over.page.getByRole('group', { name: 'Show by reason' });
  await reasons.getByRole('button', { name: 'Hidden 1' }).click();
  await over.page.getByText('notes.txt').waitFor({ state: 'detached' });
  await over.page.getByText('reels/.DS_Store').waitFor();
  await reasons.getByRole('button', { name: 'Hidden 1', pressed: true }).click();
  await over.page.getByText('notes.txt').waitFor();
});

test('one folder is paused by itself', async () => {
  await over.open('full');
  await over.goTo('Folders');
  const detail = over.page.getByRole('region', { name: SHOOTS });
  await detail.getByRole('button', { name: 'Pause', exact: true }).click();
  await detail.getByText('New files wait until you go on.').waitFor();
  await detail.getByRole('button', { name: 'Go on', exact: true }).click();
  await detail.getByText('New files are uploaded by themselves.').waitFor();
  expect(await over.asked('queue:pause')).toEqual([{ scope: { kind: 'root', id: 'r0' } }]);
});

test.each(['light', 'dark'] as const)('in %s, nobody is kept out of the rules', async (theme) => {
  await over.open('full', { theme });
  await over.goTo('Folders');
  await leaveOut('drafts/**');
  await leaveOut('[x');
  await over.button('How patterns work').click();
  await over.page.getByLabel('Try a path').fill('drafts/a.mp4');
  await tester().getByText('This file stays where it is.').waitFor();
  expect(await graveFindings(over.page)).toEqual([]);
});

test('at 900 px what has the focus is never under the bar that saves, and nothing is wider than its pane', async () => {
  await over.open('full', { width: 900, height: 620 });
  await over.goTo('Folders');
  await leaveOut('drafts/**');
  await rules().getByText('19 left out', { exact: false }).waitFor();
  const hidden: string[] = [];
  await over.page.getByRole('region', { name: SHOOTS }).getByRole('button').first().focus();
  for (let step = 0; step < 20; step += 1) {
    await over.page.keyboard.press('Tab');
    hidden.push(...(await over.page.evaluate(coveredFocus)));
  }
  expect(hidden).toEqual([]);
  const wide = await over.page
    .getByRole('region', { name: SHOOTS })
    .evaluate((pane) => pane.scrollWidth - pane.clientWidth);
  expect(wide).toBe(0);
});

/** Runs in the page: the name of what has the focus, where something else lies over the middle of it. */
function coveredFocus(): readonly string[] {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused.closest('section') === null) return [];
  const { left, top, width, height } = focused.getBoundingClientRect();
  const met = document.elementFromPoint(left + width / 2, top + height / 2);
  const name = focused.getAttribute('aria-label') ?? focused.textContent ?? focused.tagName;
  return met === null || focused.contains(met) || met.contains(focused) ? [] : [name];
}
