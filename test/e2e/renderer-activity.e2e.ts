import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

async function openActivity(scene: 'full' | 'unread' = 'full'): Promise<void> {
  await over.open(scene);
  await over.goTo('Activity');
  await over.page.getByRole('heading', { name: 'Activity', level: 1 }).waitFor();
}
const row = (name: RegExp) => over.page.getByRole('button', { name }).first();
const focused = () =>
  over.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
const scroller = () => over.page.getByRole('list', { name: 'What has ended, newest first' });
const scrollBy = (px: number) => scroller().evaluate((list, top) => list.parentElement?.scrollBy(0, top), px);

describe('the activity', () => {
  test('names file, client, result and time in every row, also of a client who was removed', async () => {
    await openActivity();
    await row(/^spokes-closeup-08\.jpg\b.*Bramblewick Teas\b.*, Up\b.*\d\d:\d\d$/).waitFor();
    await row(/^smile-week-teaser\.mov\b.*Fennelfold Dental\b.*Not sent: refused by Ayrshare/).waitFor();
    await row(/^lobby-evening\.jpg\b.*Wrenhollow Press\b.*, Up\b/).waitFor();
  });

  test('keeps only the lines in view in the document, reads older pages as they are reached, and the day stays in view', async () => {
    await openActivity();
    await over.page.getByText('The newest 200 files that have ended.').waitFor();
    await scrollBy(20_000);
    await over.page.getByText('The newest 400 files that have ended.').waitFor();
    expect(await over.page.locator('[data-line]').count()).toBeLessThan(60);
    await expect
      .poll(
        async () => {
          await scrollBy(100_000);
          return over.page.getByText('430 files have ended.').count();
        },
        { timeout: 45_000 },
      )
      .toBe(1);
    const head = over.page.locator('[data-line] h2').first();
    const [stays, top] = await Promise.all([
      head.evaluate((one) => one.getBoundingClientRect().top),
      scroller().evaluate((list) => list.parentElement?.getBoundingClientRect().top),
    ]);
    expect(Math.round(stays)).toBe(Math.round(top ?? 0));
  });

  test('stands where it was left: its part, the open entry, how far down, and the focus', async () => {
    await openActivity();
    await over.page.getByText('The newest 200 files that have ended.').waitFor();
    await over.button('Up').click();
    const box = scroller().locator('..');
    const top = () => box.evaluate((one) => one.scrollTop);
    const openRows = () => over.page.locator('main [aria-expanded="true"][data-stop]');
    await row(/, Up\b/).focus();
    for (let page = 0; page < 3; page += 1) await over.page.keyboard.press('PageDown');
    await over.page.keyboard.press('ArrowRight');
    await openRows().waitFor();
    await over.page.keyboard.press('ArrowDown');
    await expect.poll(top).toBeGreaterThan(500);
    const [name, before] = [await focused(), await top()];
    await over.page.keyboard.press('Control+1');
    await over.page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
    await over.page.keyboard.press('Control+5');
    await expect.poll(focused).toBe(name);
    expect(await top()).toBe(before);
    expect(await openRows().count()).toBe(1);
    await over.page.getByRole('button', { name: 'Up', exact: true, pressed: true }).waitFor();
  });

  test('sends what was not sent once more, and says where it went', async () => {
    await openActivity();
    await over.page.getByText('smile-week-teaser.mov').first().click();
    await over.page.getByRole('button', { name: /^Try now.*smile-week-teaser\.mov/ }).click();
    await over.page
      .getByText('smile-week-teaser.mov of Fennelfold Dental is in the queue again.')
      .first()
      .waitFor();
    expect(await over.asked('queue:retry')).toHaveLength(1);
  });

  test('is narrowed by result and by client, and exported under the same filters', async () => {
    await openActivity();
    await over.button('Not sent').click();
    await row(/^kiln-door-03\.jpg/).waitFor();
    expect(await row(/, Up\b/).count()).toBe(0);
    await over.page.getByRole('button', { name: /^Show clients/ }).click();
    await over.page.getByRole('menuitemradio', { name: /Marloquay/ }).click();
    await over.page.getByText(/for Marloquay Ceramics .*not sent\.$/).waitFor();
    await over.button('Export…').click();
    await over.page.getByText('Not sent, Marloquay Ceramics').waitFor();
    await over.page.getByRole('menuitem', { name: 'CSV, for spreadsheets' }).click();
    await over.page
      .getByText(/entries were exported\.$/)
      .first()
      .waitFor();
    expect(await over.asked('history:export')).toEqual([
      { format: 'csv', profileId: 'p3', result: 'not-up' },
    ]);
  });

  test('a search looks through what was read, says so, and older entries are searched when they are asked for', async () => {
    await openActivity();
    await over.page.getByRole('textbox').fill('lobby-evening-295');
    await over.page.getByText('The newest 200 entries were searched.').waitFor();
    await over.button('Search older entries').click();
    await row(/^lobby-evening-295\.jpg/).waitFor();
    expect(await over.page.getByRole('heading', { level: 1 }).textContent()).toBe('Activity');
    await over.page.getByText('1 of the newest 400 entries matches.').waitFor();
    await over.page.getByRole('textbox').fill('nowhere at all');
    await over.button('Show all activity').click();
    await row(/^spokes-closeup-08\.jpg/).waitFor();
  });

  test('an end that comes while it is open stands on top, and whoever reads further down keeps the place', async () => {
    await openActivity();
    await row(/^spokes-closeup-08\.jpg/).waitFor();
    const cancel = (id: string) =>
      over.page.evaluate((one) => window.fake.invoke('queue:cancel', { ids: [one] }), id);
    await cancel('u7');
    await row(/^steam-loop-square\.gif\b.*Bramblewick Teas\b.*Cancelled/).waitFor();
    await scrollBy(1_500);
    const place = () =>
      row(/^glass-shelf-34\.png/).evaluate((one) => Math.round(one.getBoundingClientRect().top));
    await row(/^glass-shelf-34\.png/).waitFor();
    const before = await place();
    await cancel('u6');
    await expect.poll(() => over.page.evaluate(() => window.fake.asked.length)).toBeGreaterThan(0);
    await over.page.getByText('The newest 202 files that have ended.').waitFor();
    expect(await place()).toBe(before);
  });

  test('a failed answer says what is known, and is asked for again', async () => {
    await openActivity('unread');
    await over.page.getByText('Nothing was lost').waitFor();
    await over.page.getByText('What has ended cannot be shown now.').waitFor();
    await over.page.evaluate(() => window.fake.troubles.delete('history:list'));
    await over.button('Try again').click();
    await row(/^spokes-closeup-08\.jpg/).waitFor();
  });
});

describe('the keyboard in the activity', () => {
  test('one tab stop; arrows move over the heads of days, right and Enter open, left closes', async () => {
    await openActivity();
    await row(/^spokes-closeup-08\.jpg/).focus();
    expect(await over.page.locator('[role="list"] [tabindex="0"]').count()).toBe(1);
    for (let step = 0; step < 3; step += 1) {
      await over.page.keyboard.press('ArrowDown');
      await expect.poll(focused).not.toBe('');
    }
    await expect.poll(focused).toMatch(/^kiln-door-03\.jpg/);
    await over.page.keyboard.press('ArrowUp');
    await expect.poll(focused).toMatch(/^smile-week-teaser\.mov/);
    await over.page.keyboard.press('Enter');
    await over.page.getByText('HTTP 400 code 137: no').first().waitFor();
    await over.page.keyboard.press('ArrowLeft');
    await expect.poll(() => row(/^smile-week-teaser\.mov/).getAttribute('aria-expanded')).toBe('false');
    await over.page.keyboard.press('Home');
    await expect.poll(focused).toMatch(/^spokes-closeup-08\.jpg/);
  });

  test('an open entry shows its steps and its link; the link is copied from there and from the row', async () => {
    await openActivity();
    await row(/^spokes-closeup-08\.jpg/).focus();
    await over.page.keyboard.press('ArrowRight');
    await over.page.getByText('Done: its link works').waitFor();
    await over.page.getByText('https://media.example/uploads/2026/11/spokes-closeup-08.jpg').waitFor();
    await over.page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe('Copy link, spokes-closeup-08.jpg, Bramblewick Teas');
    await over.page.keyboard.press('Enter');
    await over.page.getByText('Link for spokes-closeup-08.jpg of Bramblewick Teas copied').first().waitFor();
    await over.page.keyboard.press('ArrowLeft');
    await expect.poll(focused).toMatch(/^spokes-closeup-08\.jpg/);
    await over.page.keyboard.press('Control+c');
    await expect.poll(() => over.asked('links:copy')).toHaveLength(2);
  });

  test('the end of a long list is reached by a key, and the focus is never under the head that stays', async () => {
    await openActivity();
    await row(/^spokes-closeup-08\.jpg/).focus();
    await over.page.keyboard.press('PageDown');
    await over.page.keyboard.press('PageDown');
    await expect.poll(focused).not.toMatch(/^spokes-closeup-08\.jpg/);
    for (let step = 0; step < 8; step += 1) await over.page.keyboard.press('ArrowUp');
    await expect
      .poll(() =>
        over.page.evaluate(() => {
          const head = document.querySelector('[data-line] h2')?.getBoundingClientRect().bottom ?? 0;
          return (document.activeElement?.getBoundingClientRect().top ?? 0) >= head;
        }),
      )
      .toBe(true);
  });

  test('Mod+5 goes to the activity', async () => {
    await over.open('full');
    await over.page.keyboard.press('Control+5');
    await over.page.getByRole('heading', { name: 'Activity', level: 1 }).waitFor();
  });
});
