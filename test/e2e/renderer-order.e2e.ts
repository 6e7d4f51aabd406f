import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

/** The files of Bramblewick Teas as they stand: one is being prepared, three wait. */
const FIRST = ['gift-tins-carousel-03.png', 'first-flush-harvest.mp4', 'steam-loop-square.gif'];
const LONG = 'a-very-long-name-for-a-picture-that-somebody-exported-twice_final_v12.jpeg';
const START = [...FIRST, LONG];
const [PREPARING, HARVEST, STEAM] = FIRST as [string, string, string];

const boxOf = (file: string) =>
  over.page.getByRole('checkbox', { name: `${file}, Bramblewick Teas`, exact: true });
const order = () =>
  over.page
    .getByRole('checkbox', { name: /, Bramblewick Teas$/ })
    .evaluateAll((boxes) =>
      boxes.map((box) => box.getAttribute('aria-label')?.replace(/, [^,]*$/, '') ?? ''),
    );
const said = (words: string) => over.page.getByRole('status').filter({ hasText: words }).first().waitFor();
const handleOf = (file: string) =>
  over.page
    .locator('[data-line]')
    .filter({ has: boxOf(file) })
    .locator('[data-handle]');

async function openQueue(): Promise<void> {
  await over.open('full');
  await boxOf(STEAM).waitFor();
  expect(await order()).toEqual(START);
}

describe('the order of a sleeve by keyboard', () => {
  test('Alt and the arrows move the focused row, it keeps the focus, and its new place is said', async () => {
    await openQueue();
    await boxOf(LONG).focus();
    await over.page.keyboard.press('Alt+ArrowUp');
    await said(`${LONG} is now 2nd of 3 for Bramblewick Teas`);
    await over.page.keyboard.press('Alt+ArrowUp');
    await said(`${LONG} is now first of 3 for Bramblewick Teas`);
    expect(await order()).toEqual([PREPARING, LONG, HARVEST, STEAM]);
    await over.page.keyboard.press('Alt+ArrowDown');
    await said(`${LONG} is now 2nd of 3 for Bramblewick Teas`);
    expect(await order()).toEqual([PREPARING, HARVEST, LONG, STEAM]);
    expect(await boxOf(LONG).evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test('quick presses are all carried out, each from the order of the one before', async () => {
    await openQueue();
    await boxOf(LONG).focus();
    for (let press = 0; press < 4; press += 1) await over.page.keyboard.press('Alt+ArrowUp');
    await said(`${LONG} is already the first of these files`);
    expect(await order()).toEqual([PREPARING, LONG, HARVEST, STEAM]);
    expect(await over.asked('queue:move')).toHaveLength(2);
  });

  test('the selection goes together; a row that runs stays where it is and says why', async () => {
    await openQueue();
    await boxOf(STEAM).click();
    await boxOf(LONG).click();
    await boxOf(LONG).focus();
    await over.page.keyboard.press('Alt+ArrowUp');
    await said('2 files are now at places 1 to 2 of 3 for Bramblewick Teas');
    expect(await order()).toEqual([PREPARING, STEAM, LONG, HARVEST]);
    await boxOf(PREPARING).focus();
    await over.page.keyboard.press('Alt+ArrowDown');
    await said('Only files that wait can be moved.');
    expect(await over.asked('queue:move')).toHaveLength(1);
  });

  test('a row’s menu sends it first, and moves it up and down; the focus comes back to its dots', async () => {
    await openQueue();
    const dots = over.button(`More, ${LONG}, Bramblewick Teas`);
    const choose = async (item: string) => {
      await dots.focus();
      await over.page.keyboard.press('Enter');
      await over.page.getByRole('menuitem', { name: item }).click();
    };
    await choose('Send first');
    await said(`${LONG} is now first of 3 for Bramblewick Teas`);
    await choose('Move down');
    await said(`${LONG} is now 2nd of 3 for Bramblewick Teas`);
    await choose('Move up');
    await said(`${LONG} is now first of 3 for Bramblewick Teas`);
    await expect.poll(() => dots.evaluate((one) => one === document.activeElement)).toBe(true);
    await over.button(`More, ${PREPARING}, Bramblewick Teas`).click();
    await over.page.getByRole('menuitem', { name: 'Cancel' }).waitFor();
    expect(await over.page.getByRole('menuitem', { name: 'Send first' }).count()).toBe(0);
  });

  test('a row that is sent first from far down is followed there', async () => {
    await over.open('many');
    const region = over.page.getByRole('region', { name: 'Queue' });
    await over.page.getByText('picture-00001.jpg').first().waitFor();
    await region.evaluate((box) => box.scrollTo(0, 6_000));
    const name = 'picture-00124.jpg';
    const dots = over.page.getByRole('button', { name: new RegExp(`^More, ${name}`) });
    await dots.click();
    await over.page.getByRole('menuitem', { name: 'Send first' }).click();
    await said(`${name} is now first of`);
    await expect.poll(() => region.evaluate((box) => box.scrollTop)).toBeLessThan(1_000);
    await expect.poll(() => dots.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe('the order of a sleeve by pointer', () => {
  const middle = async (file: string) => {
    const box = await over.page
      .locator('[data-line]')
      .filter({ has: boxOf(file) })
      .boundingBox();
    if (box === null) throw new Error(`no row of ${file}`);
    return { x: box.x + 6, y: box.y + box.height / 2, height: box.height };
  };

  test('a row is dragged by its handle to the drawn line, within its sleeve only', async () => {
    await openQueue();
    const from = await middle(LONG);
    await over.page.mouse.move(from.x, from.y);
    await over.page.mouse.down();
    // Far above the sleeve: the line stays in it.
    await over.page.mouse.move(from.x, from.y - 600, { steps: 5 });
    await over.page.locator('[data-drop-line]').waitFor();
    await over.page.mouse.up();
    await said(`${LONG} is now first of 3 for Bramblewick Teas`);
    expect(await order()).toEqual([PREPARING, LONG, HARVEST, STEAM]);
    expect(await over.asked('queue:move')).toEqual([{ ids: ['u8'], before: 'u6' }]);
  });

  test('letting go where it stands, or Escape, moves nothing', async () => {
    await openQueue();
    const from = await middle(STEAM);
    await over.page.mouse.move(from.x, from.y);
    await over.page.mouse.down();
    await over.page.mouse.move(from.x, from.y + 10);
    await over.page.mouse.up();
    await over.page.mouse.down();
    await over.page.mouse.move(from.x, from.y - 60, { steps: 3 });
    await over.page.keyboard.press('Escape');
    await over.page.mouse.up();
    expect(await order()).toEqual(START);
    expect(await over.asked('queue:move')).toEqual([]);
  });

  test('only rows that wait have a handle', async () => {
    await openQueue();
    expect(await handleOf(PREPARING).count()).toBe(0);
    expect(await handleOf(STEAM).count()).toBe(1);
    expect(await over.page.locator('[data-handle]').count()).toBe(5);
  });
});

describe('the order that is shown', () => {
  test('is another than the queue’s only to look at: rows cannot be moved by hand then', async () => {
    await over.open('full');
    const handles = over.page.locator('[data-handle]');
    await over.page.getByRole('checkbox').first().waitFor();
    const before = await handles.count();
    expect(before).toBeGreaterThan(0);
    await over.page.getByRole('button', { name: 'Order shown: Queue order' }).click();
    await over.page.getByRole('menuitemradio', { name: 'Largest first' }).click();
    await expect.poll(() => handles.count()).toBe(0);
    await over.page.getByRole('button', { name: 'Order shown: Largest first' }).click();
    await over.page.getByRole('menuitemradio', { name: 'Queue order' }).click();
    await expect.poll(() => handles.count()).toBe(before);
  });
});
