import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';
import { OTHER_SIGHTS, SCREEN_SIGHTS, see } from './support/all-there-is.ts';
import { walkByKeyboard } from './support/walk-by-keyboard.ts';

/* Every control by Tab and arrows alone, on every screen and in every step (WCAG 2.2, 2.1.1, 2.1.2, 2.4.7 and 2.4.11). */

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

const WALKED = [...SCREEN_SIGHTS, ...OTHER_SIGHTS].map((sight) => [sight.name, sight] as const);

describe('By keyboard alone', () => {
  test.each(WALKED)(
    'every enabled control is reached and seen, and nothing holds the focus: %s',
    async (_, sight) => {
      await see(over, sight);
      const { stops, left, unseen, unreached } = await walkByKeyboard(over.page);
      expect(stops).toBeGreaterThan(2);
      expect({ unseen, unreached, left }).toEqual({ unseen: [], unreached: [], left: true });
    },
  );

  test('a control that no key came to would be found, and so would a focus nobody sees', async () => {
    await over.open('full');
    await over.goTo('Settings');
    await over.page.evaluate(() => {
      const [passed, bare] = [document.createElement('button'), document.createElement('button')];
      passed.tabIndex = -1;
      passed.textContent = 'passed by';
      bare.textContent = 'without a ring';
      bare.style.setProperty('outline', 'none', 'important');
      document.querySelector('main')?.append(passed, bare);
    });
    const { unseen, unreached } = await walkByKeyboard(over.page);
    expect(unreached).toEqual([expect.stringContaining('passed by')]);
    expect(unseen).toEqual([expect.stringContaining('without a ring')]);
  });

  test('in the smallest window the focus is never under anything', async () => {
    for (const sight of SCREEN_SIGHTS) {
      await see(over, sight, { width: 900, height: 620 });
      expect((await walkByKeyboard(over.page)).unseen, sight.name).toEqual([]);
    }
  });
});

describe('Whatever opens', () => {
  const focused = (): Promise<string> =>
    over.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );

  test.each([
    ['Queue', 'Replace key'],
    ['Clients', 'Add a client'],
    ['Clients', 'Import'],
    ['Folders', 'Watch a folder'],
    ['Settings', 'Set a proxy'],
  ])('takes the focus, keeps it going round, and gives it back: on %s, %s', async (screen, verb) => {
    await over.open('full');
    await over.goTo(screen);
    const opener = over.button(verb);
    await opener.focus();
    await over.page.keyboard.press('Enter');
    const dialog = over.page.getByRole('dialog');
    await dialog.waitFor();
    const isInside = () => dialog.evaluate((one) => one.contains(document.activeElement));
    await expect.poll(isInside).toBe(true);
    for (let step = 0; step < 30; step += 1) {
      await over.page.keyboard.press('Tab');
      await expect.poll(isInside, { message: `stop ${step + 1}` }).toBe(true);
    }
    await over.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test.each([
    ['Control+k', 'the palette'],
    ['?', 'the list of keys'],
  ])('%s opens %s, and Escape leaves the focus where it was', async (key) => {
    await over.open('full');
    await over.button('Pause all').focus();
    await over.page.keyboard.press(key);
    await over.page.getByRole('dialog').waitFor();
    await over.page.keyboard.press('Escape');
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Pause all');
  });
});
