import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commandGroups } from '../../src/shared/commands/command-groups.ts';
import { WindowPage } from '../renderer/harness/window-page.ts';
import { graveFindings } from './support/accessibility.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

const press = (keys: string) => over.page.keyboard.press(keys);
const type = (text: string) => over.page.keyboard.type(text);
const palette = () => over.page.getByRole('combobox', { name: 'Find a command, client or link' });
const clients = () => over.page.getByRole('combobox', { name: 'Switch to a client' });
const options = () => over.page.getByRole('option');
/** The line that Enter would run, as the field names it to a screen reader. */
const chosen = () =>
  over.page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.textContent ?? '') : '';
  });
const focused = () =>
  over.page.evaluate(() => {
    const active = document.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent ?? active?.tagName;
  });

describe('the palette', () => {
  test('opens on Ctrl K, goes to what a few letters name, and puts what was used before first', async () => {
    await over.open('full');
    await press('Control+k');
    await palette().waitFor();
    expect(await chosen()).toMatch(/^Queue/);
    await type('gllry');
    expect(await chosen()).toMatch(/^Gallery/);
    await press('Enter');
    await over.page.getByRole('heading', { name: 'Gallery', level: 1 }).waitFor();
    await press('Control+k');
    await over.page.getByText('Used before').waitFor();
    expect(await chosen()).toMatch(/^Gallery/);
    await press('ArrowDown');
    expect(await chosen()).toMatch(/^Queue/);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(await options().last().getAttribute('aria-selected')).toBe('true');
  });

  test('gives the focus back on Esc, and closes on Ctrl K again', async () => {
    await over.open('full');
    await over.button('Pause all').focus();
    for (const key of ['Escape', 'Control+k']) {
      await press('Control+k');
      await palette().waitFor();
      expect(await focused()).toBe('Find a command, client or link');
      await press(key);
      await palette().waitFor({ state: 'detached' });
      await expect.poll(focused).toBe('Pause all');
    }
  });

  test('says that nothing matches, and what to do', async () => {
    await over.open('full');
    await press('Control+k');
    await type('zzzz');
    await over.page.getByText('Try fewer letters').waitFor();
    expect(await options().count()).toBe(0);
    expect(await palette().getAttribute('aria-expanded')).toBe('false');
    await press('Enter');
    expect(await palette().count()).toBe(1);
  });

  test('copies one of the last links, found by its client’s name, and says whose it is', async () => {
    await over.open('lived');
    await press('Control+k');
    await type('.jpg');
    const line = options().first();
    expect(await line.textContent()).toMatch(/Copy link/);
    await press('Enter');
    await expect.poll(() => over.asked('links:copy')).toHaveLength(1);
    await over.page
      .getByText(/^Link for .+ of .+ copied$/)
      .first()
      .waitFor();
  });

  test('copies a link of what has left the queue’s list, too', async () => {
    await over.open('full');
    await expect.poll(() => over.asked('history:list')).toEqual([{ result: 'up' }]);
    await press('Control+k');
    await type('spokes-closeup-08');
    await expect.poll(chosen).toMatch(/^spokes-closeup-08\.jpg/);
    await press('Enter');
    await expect.poll(() => over.asked('links:copy')).toEqual([{ uploads: ['h0'], format: 'plain' }]);
  });

  test('asks main for what is the window’s own, and pauses everything', async () => {
    await over.open('full');
    await press('Control+k');
    await type('larger');
    await press('Enter');
    await expect.poll(() => over.asked('app:carry-out')).toEqual([{ command: 'window.zoomIn' }]);
    await press('Control+k');
    await type('pause');
    await press('Enter');
    await expect.poll(() => over.asked('queue:pause')).toEqual([{ scope: { kind: 'all' } }]);
  });

  test('runs a command from where the focus was: search takes it, a dialog gives it back', async () => {
    await over.open('full');
    await press('Control+k');
    await type('search');
    await press('Enter');
    await expect.poll(focused).toBe('Search the queue by file or folder');
    await over.button('Pause all').focus();
    await press('Control+k');
    await type('keyboard');
    await press('Enter');
    await over.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await press('Escape');
    await expect.poll(focused).toBe('Pause all');
  });

  test('holds clients alone on Ctrl P, and shows the queue of the one that is chosen', async () => {
    await over.open('full');
    await press('Control+6');
    await press('Control+p');
    await clients().waitFor();
    expect(await options().count()).toBe(9);
    expect(await chosen()).toMatch(/^All clients/);
    const name = (await options().nth(2).locator('[dir="auto"]').textContent()) ?? '';
    await type(name.slice(0, 5));
    await press('Enter');
    await over.page.getByRole('button', { name: new RegExp(`^Show clients:.*${name}`) }).waitFor();
    await over.page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
  });

  test('says when there is no client yet', async () => {
    await over.open('new');
    await press('Control+p');
    await over.page.getByText('There is no client yet.').waitFor();
  });
});

describe('the sheet of keys', () => {
  test('opens on ? outside of text fields, names every menu, and gives the focus back', async () => {
    await over.open('full');
    await over.button('Pause all').focus();
    await press('?');
    const sheet = over.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.waitFor();
    const titles = await sheet.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(titles).toEqual(commandGroups().map((group) => group.title));
    expect(titles).toEqual(expect.arrayContaining(['File', 'Help', 'In the queue']));
    await press('Escape');
    await expect.poll(focused).toBe('Pause all');
    await press('Control+f');
    await type('?');
    expect(await over.page.locator('#search').inputValue()).toBe('?');
    expect(await sheet.count()).toBe(0);
  });

  test('opens in the first run too, where the palette has nothing to find', async () => {
    await over.open('first');
    await over.page.locator('body').click({ position: { x: 4, y: 4 } });
    await press('Control+k');
    await press('?');
    await over.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await palette().count()).toBe(0);
  });
});

describe('F6', () => {
  test('goes round the parts of the window and comes back to where it was in each', async () => {
    await over.open('full');
    const part = () =>
      over.page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));
    await over.button('Pause all').focus();
    const round: unknown[] = [];
    for (let step = 0; step < 4; step += 1) {
      await press('F6');
      round.push(await part());
    }
    expect(round).toEqual(['top', 'rail', 'sheet', 'status']);
    expect(await focused()).toBe('Pause all');
    await press('Shift+F6');
    expect(await part()).toBe('sheet');
    await press('Shift+F6');
    expect(await focused()).toMatch(/^Queue/);
    await over.goTo('Gallery');
    await press('Control+i');
    await over.page.locator('aside').waitFor();
    const inAside = () => over.page.evaluate(() => document.activeElement?.closest('aside') !== null);
    const rounds: boolean[] = [];
    for (let step = 0; step < 5; step += 1) {
      await press('F6');
      rounds.push(await inAside());
    }
    expect(rounds).toEqual([false, true, false, false, false]);
    expect(await part()).toBe('rail');
  });
});

describe('a right click', () => {
  test('opens a row’s own menu where it was asked for, and Esc gives the focus to its dots', async () => {
    await over.open('full');
    const row = over.page.locator('[data-line]', { hasText: 'autumn-ride-story.png' });
    await row.click({ button: 'right', position: { x: 300, y: 20 } });
    const menu = over.page.getByRole('menu');
    await menu.getByText('Copy link').waitFor();
    const at = await menu.boundingBox();
    const line = await row.boundingBox();
    expect(Math.abs((at?.x ?? 0) - (line?.x ?? 0) - 300)).toBeLessThan(12);
    await press('Escape');
    await menu.waitFor({ state: 'detached' });
    await expect.poll(focused).toMatch(/^More, autumn-ride-story\.png/);
    await press('Shift+F10');
    await menu.waitFor();
    await press('Escape');
    await over.goTo('Clients');
    await over.page
      .locator('tbody tr')
      .first()
      .click({ button: 'right', position: { x: 60, y: 12 } });
    await menu.getByText('Check the key').waitFor();
  });
});

describe('copying links in the queue', () => {
  test('takes the chosen rows, and never a text that is being edited', async () => {
    await over.open('full');
    await over.page.getByRole('button', { name: /^Done/ }).first().click();
    const boxes = over.page.getByRole('checkbox', { name: /\./ });
    await boxes.first().click();
    await press('Control+k');
    await type('copy');
    expect(await chosen()).toMatch(/^Copy 1 link of \S/);
    await press('Enter');
    await expect.poll(() => over.asked('links:copy')).toHaveLength(1);
    await press('Control+c');
    await expect.poll(() => over.asked('links:copy')).toHaveLength(2);
    await press('Control+f');
    await press('Control+c');
    expect(await over.asked('links:copy')).toHaveLength(2);
    await boxes.first().click();
    await boxes.nth(1).focus();
    await press('Control+c');
    await expect.poll(() => over.asked('links:copy')).toHaveLength(3);
    const [chosenRow, , focusedRow] = (await over.asked('links:copy')) as { uploads: string[] }[];
    expect(focusedRow?.uploads).toHaveLength(1);
    expect(focusedRow?.uploads).not.toEqual(chosenRow?.uploads);
  });
});

test.each([
  ['light', 1280, 820],
  ['dark', 900, 620],
] as const)('palette and sheet pass axe, %s and %i px wide', async (theme, width, height) => {
  await over.open('lived', { theme, width, height });
  await press('Control+k');
  await palette().waitFor();
  expect(await graveFindings(over.page)).toEqual([]);
  await type('a');
  expect(await graveFindings(over.page)).toEqual([]);
  await press('Escape');
  await palette().waitFor({ state: 'detached' });
  await press('?');
  await over.page.getByRole('dialog').waitFor();
  expect(await graveFindings(over.page)).toEqual([]);
});

describe('what a notification opens', () => {
  const command = (name: 'attention' | 'gallery', client: string | null) =>
    over.page.evaluate(
      ([asked, of]) => window.fake.emit([{ kind: 'command', name: asked, client: of as never }]),
      [name, client] as const,
    );
  const filter = (name: RegExp) => over.page.getByRole('button', { name });

  test('is that client’s, whatever was filtered and searched before', async () => {
    await over.open('full');
    await filter(/^Show clients/).click();
    await over.page.getByRole('menuitemradio', { name: /Marloquay/ }).click();
    await over.page.getByRole('textbox').fill('no such file');
    await over.page.getByText('No file matches here').waitFor();
    await command('attention', 'p2');
    await filter(/^Show clients.*Fennelfold Dental/).waitFor();
    await over.page.getByText('No file matches here').waitFor({ state: 'detached' });
    expect(await over.page.getByRole('textbox').inputValue()).toBe('');
    await over.page.getByRole('textbox').fill('no such file');
    await command('gallery', 'p4');
    await over.page.getByRole('heading', { name: 'Gallery', level: 1 }).waitFor();
    await filter(/^Show clients.*Northlume Velo/).waitFor();
    await over.page.getByRole('gridcell').first().waitFor();
    await command('attention', null);
    await filter(/^Show clients.*All clients/).waitFor();
    // Of a client who is gone it shows everybody's.
    await command('attention', 'gone');
    await filter(/^Show clients.*All clients/).waitFor();
  });
});
