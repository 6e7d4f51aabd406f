import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';

const LINK = 'https://media.example/pasted-poster.jpg';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

/** Puts a text on the clipboard and pastes it by the keyboard into what has the focus. */
async function paste(text: string): Promise<void> {
  await over.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await over.page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await over.page.keyboard.press('ControlOrMeta+V');
}

const dialog = () => over.page.getByRole('dialog');
const tile = (name: string) => over.page.getByRole('gridcell').filter({ hasText: name });

test('a link pasted over the gallery asks for its client, joins that gallery and tells its state', async () => {
  await over.open('full');
  await over.goTo('Gallery');
  await paste(LINK);
  await dialog().waitFor();
  expect(await over.page.getByLabel('Link', { exact: true }).inputValue()).toBe(LINK);
  await over.button('Add the link').click();
  await over.page.getByText('Choose a client.').waitFor();
  expect(await over.asked('public-links:add')).toEqual([]);
  await over.page.getByRole('radio', { name: /Fennelfold Dental/ }).click();
  await over.button('Add to Fennelfold Dental').click();
  await over.page
    .getByRole('dialog', { name: 'pasted-poster.jpg was added to the gallery of Fennelfold Dental' })
    .waitFor();
  await dialog().getByText('The link is being checked.').waitFor();
  await over.button('Close').click();
  await tile('pasted-poster.jpg').getByText('Public link').waitFor();
  expect(await tile('pasted-poster.jpg').textContent()).toMatch(/Fennelfold Dental[\s\S]*Checking link/);
});

test('the client of last time is never a default; the client in view is', async () => {
  await over.open('full');
  await over.goTo('Gallery');
  await paste(LINK);
  await over.page.getByRole('radio', { name: /Fennelfold Dental/ }).click();
  await over.button('Add to Fennelfold Dental').click();
  await over.button('Add another link').click();
  await over.button('Add the link').waitFor();
  expect(await over.page.getByRole('radio', { checked: true }).count()).toBe(0);
  await over.button('Cancel').click();
  await over.page.getByRole('button', { name: /^Show clients/ }).click();
  await over.page.getByRole('menuitemradio', { name: /Northlume Velo/ }).click();
  await over.button('Add a link…').click();
  await over.button('Add to Northlume Velo').waitFor();
});

test('a refused link keeps its text and the focus, and says why', async () => {
  await over.open('full');
  await over.goTo('Gallery');
  await over.button('Add a link…').click();
  const field = over.page.getByLabel('Link', { exact: true });
  await field.fill('http://media.example/a.jpg');
  await over.page.getByRole('radio', { name: /Fennelfold Dental/ }).click();
  await over.button('Add to Fennelfold Dental').click();
  await over.page.getByText(/Posts need https:\/\//).waitFor();
  expect(await field.inputValue()).toBe('http://media.example/a.jpg');
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
});

test('what is pasted into a field stays there', async () => {
  await over.open('full');
  await over.goTo('Gallery');
  const search = over.page.getByPlaceholder(/^Search/);
  await search.focus();
  await paste(LINK);
  await expect.poll(() => search.inputValue()).toBe(LINK);
  expect(await dialog().count()).toBe(0);
});

test('by keyboard alone a tile’s link is checked, and removed after a question that says what stays', async () => {
  await over.open('links');
  await over.goTo('Gallery');
  await tile('reachable-poster.jpg').focus();
  await over.page.keyboard.press('Enter');
  await over.page.getByRole('menuitem', { name: 'Check link' }).waitFor();
  await over.page.keyboard.press('ArrowDown');
  await over.page.keyboard.press('Enter');
  const id = 'reachable-poster.jpg-link';
  await expect.poll(() => over.asked('public-links:check')).toEqual([{ ids: [id] }]);
  await over.button('More, reachable-poster.jpg, Cinderhall Hotels').click();
  await over.page.getByRole('menuitem', { name: 'Remove from gallery' }).click();
  await dialog()
    .getByText(/Nothing is deleted where the file lies/)
    .waitFor();
  await over.page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'detached' });
  expect(await over.asked('public-links:remove')).toEqual([]);
  await over.button('More, reachable-poster.jpg, Cinderhall Hotels').click();
  await over.page.getByRole('menuitem', { name: 'Remove from gallery' }).click();
  await over.button('Remove from gallery').click();
  await dialog().waitFor({ state: 'detached' });
  expect(await over.asked('public-links:remove')).toEqual([{ ids: [id] }]);
});

test.each([900, 1280])(
  'at %d px a public link’s tile is as wide as its neighbours, and its state is not cut',
  async (width) => {
    await over.open('links', { width });
    await over.goTo('Gallery');
    await over.page.getByText('Not reachable').waitFor();
    const widths = await over.page
      .getByRole('gridcell')
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.scrollWidth)));
    expect(new Set(widths).size).toBe(1);
    const cut = await over.page.evaluate(() =>
      [...document.querySelectorAll('[role="gridcell"] [class*="s-"] .clip')]
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
  },
);
