import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

const PREPARING = 'gift-tins-carousel-03.png';
const rowOf = (file: string) =>
  over.page.locator('[data-upload]').filter({
    has: over.page.getByRole('checkbox', { name: `${file}, Bramblewick Teas`, exact: true }),
  });
const tab = (name: string) => over.page.getByRole('button', { name: new RegExp(`^${name} `) });

/** The engine tells that this file is up. */
const end = (file: string) =>
  over.page.evaluate(async (name) => {
    const list = await window.fake.invoke('queue:list', {});
    const row = list.ok ? list.value.uploads.find((one) => one.fileName === name) : undefined;
    if (row === undefined) throw new Error(`no row of ${name}`);
    const ended = {
      ...row,
      stage: 'done',
      doneAt: Date.now(),
      accessUrl: 'https://media.example/a',
    } as const;
    window.fake.emit([{ kind: 'upload', upload: ended }]);
  }, file);

describe('a row that ends under a tab of what is under way', () => {
  test('stays under the pointer, with its link, and goes by itself', async () => {
    await over.open('full');
    await tab('Active').click();
    await rowOf(PREPARING).hover();
    await end(PREPARING);
    await rowOf(PREPARING).getByText('Done at').waitFor();
    await rowOf(PREPARING).waitFor({ state: 'detached' });
    await tab('Done').click();
    await rowOf(PREPARING).waitFor();
  });

  test('goes at once when the pointer leaves the list', async () => {
    await over.open('full');
    await tab('Active').click();
    await rowOf(PREPARING).hover();
    await end(PREPARING);
    await rowOf(PREPARING).getByText('Done at').waitFor();
    await tab('All').hover();
    await rowOf(PREPARING).waitFor({ state: 'detached' });
  });
});

describe('a queue that is flung past', () => {
  const fling = (frames: number) =>
    over.page.getByRole('region', { name: 'Queue' }).evaluate(async (box, count) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let left = count; left > 0; left -= 1) {
        box.scrollTop += 600;
        await frame();
      }
      await frame();
      const rows = [...box.querySelectorAll('[data-upload]')];
      return rows.map((row) => row.textContent);
    }, frames);

  test('says of every row what it is, whose and how far; where it comes to rest each can be used', async () => {
    await over.open('many');
    const passed = await fling(20);
    expect(passed.length).toBeGreaterThan(10);
    for (const row of passed)
      expect(row).toMatch(
        /picture-\d{5}\.jpg.*(Teas|Velo|Dental|Ceramics|Hotels|Toys|Glass).*(Queued|Done|expired)/,
      );
    const rows = over.page.locator('[data-upload]');
    await expect
      .poll(async () => (await rows.count()) - (await rows.locator('[aria-haspopup="menu"]').count()))
      .toBe(0);
  });

  test('is used at once where one leap ends', async () => {
    await over.open('many');
    const dots = await over.page.getByRole('region', { name: 'Queue' }).evaluate(async (box) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      box.scrollTop = 40_000;
      for (let left = 2; left > 0; left -= 1) await frame();
      return [...box.querySelectorAll('[data-upload]')].map((row) => row.querySelectorAll('button').length);
    });
    expect(Math.min(...dots)).toBeGreaterThan(0);
  });
});

describe('the place in a long queue', () => {
  const list = () => over.page.getByRole('region', { name: 'Queue' });
  const top = () => list().evaluate((box) => box.scrollTop);

  test('is found again on coming back from another screen, with the focus where it was', async () => {
    await over.open('many');
    await list().evaluate((box) => {
      box.scrollTop = 40_000;
    });
    const box = over.page.getByRole('checkbox', { name: /^picture-00810\.jpg, / });
    await box.focus();
    const before = await top();
    await over.page.keyboard.press('Control+2');
    await over.page.getByRole('heading', { name: 'Gallery' }).waitFor();
    await over.page.keyboard.press('Control+1');
    await box.waitFor();
    await expect
      .poll(() => box.evaluate((one) => one === document.activeElement), { timeout: 20_000 })
      .toBe(true);
    expect(await top()).toBe(before);
  });

  test('begins at the start again where the search shows something else', async () => {
    await over.open('many');
    await list().evaluate((box) => {
      box.scrollTop = 40_000;
    });
    await over.goTo('Gallery');
    await over.page.getByRole('textbox').first().fill('picture');
    await over.goTo('Queue');
    await over.page.getByRole('checkbox', { name: /^picture-00000\.jpg, / }).waitFor();
    expect(await top()).toBe(0);
  });
});
