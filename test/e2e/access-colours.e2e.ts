import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';
import { graveFindings } from './support/accessibility.ts';
import { OPEN_SIGHTS, OTHER_SIGHTS, SCREEN_SIGHTS, SCREENS, see } from './support/all-there-is.ts';

/* Colours that the person's system chooses: forced ones (Windows contrast themes), and more contrast. */

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(async () => {
  await over.page.emulateMedia({ forcedColors: null, contrast: null, reducedMotion: null });
  expect(over.complaints).toEqual([]);
});

type Drawn = Readonly<Record<'background' | 'border' | 'outline', string>>;

/** How every shown element of a selector is drawn; a colour of the system is told by its name. */
const drawn = (selector: string): Promise<readonly Drawn[]> =>
  over.page.evaluate((wanted) => {
    const probe = document.body.appendChild(document.createElement('b'));
    probe.style.setProperty('forced-color-adjust', 'none');
    const names = new Map<string, string>();
    const forced = matchMedia('(forced-colors: active)').matches;
    for (const name of forced ? ['Canvas', 'CanvasText', 'Highlight', 'HighlightText'] : []) {
      probe.style.setProperty('color', name);
      names.set(getComputedStyle(probe).color, name);
    }
    probe.remove();
    const named = (colour: string): string => names.get(colour) ?? colour;
    const line = (style: string, width: string, colour: string): string =>
      style === 'none' || width === '0px' ? 'none' : `${style} ${named(colour)}`;
    return [...document.querySelectorAll(wanted)]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => {
        const style = getComputedStyle(one);
        return {
          background: named(style.backgroundColor),
          border: line(style.borderTopStyle, style.borderTopWidth, style.borderTopColor),
          outline: line(style.outlineStyle, style.outlineWidth, style.outlineColor),
        };
      });
  }, selector);

/** All of a selector, of which there is at least one. */
async function every(selector: string): Promise<readonly Drawn[]> {
  await expect.poll(async () => (await drawn(selector)).length, { message: selector }).toBeGreaterThan(0);
  return drawn(selector);
}

describe('With forced colours', () => {
  async function forced(screen?: string): Promise<void> {
    await over.page.emulateMedia({ forcedColors: 'active' });
    await over.open('full');
    if (screen !== undefined) await over.goTo(screen);
    await over.page.getByRole('heading', { level: 1 }).waitFor();
  }

  test('tabs of clients and of sleeves have a drawn edge, rows and sleeves a line', async () => {
    await forced();
    for (const selector of [
      '[data-upload] span[aria-hidden="true"][style]',
      '[data-line] h2',
      '[data-upload]',
    ])
      for (const one of await every(selector)) expect(one.border, selector).toBe('solid CanvasText');
  });

  test('the stage line is drawn with borders, and what is done with Highlight', async () => {
    await forced();
    const parts = await every('[data-upload] span[aria-hidden="true"] > i');
    for (const one of parts) expect(one.border).toMatch(/^solid /);
    expect(parts.some(({ background }) => background === 'Highlight')).toBe(true);
  });

  test('what is pressed and the main button are Highlight, the screen in view has its edge', async () => {
    await forced();
    for (const one of await every('main fieldset button[aria-pressed="true"]'))
      expect(one.background).toBe('Highlight');
    for (const one of await every('nav [aria-current]')) expect(one.border).toBe('solid Highlight');
    expect(await drawn('#add-files, header button:last-of-type')).toContainEqual(
      expect.objectContaining({ background: 'Highlight' }),
    );
    await over.goTo('Gallery');
    await over.page.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor();
    for (const one of await every('main fieldset button[aria-pressed="true"]'))
      expect(one.background).toBe('Highlight');
  });

  test('what is selected has an outline: a row, a tile, a folder, an entry of the palette', async () => {
    await forced();
    await over.page.getByRole('checkbox').first().click();
    expect((await every('[data-upload]:has(:checked)'))[0]?.outline).toBe('solid Highlight');
    expect((await every('[data-upload] :checked'))[0]?.background).toBe('Highlight');
    await over.page.keyboard.press('Control+k');
    await over.page.getByRole('dialog').waitFor();
    expect((await every('[role="option"][aria-selected="true"]'))[0]?.outline).toBe('solid Highlight');
    expect((await every('[role="dialog"]'))[0]?.border).toMatch(/^solid /);
    await forced('Folders');
    expect((await every('main button[aria-current]'))[0]?.outline).toBe('solid Highlight');
    await forced('Gallery');
    await over.page.locator('[data-tile="1"]').click();
    expect((await every('[data-tile="1"] *')).some(({ outline }) => outline === 'solid Highlight')).toBe(
      true,
    );
  });

  test('the focus has an outline on every screen', async () => {
    await forced();
    for (const screen of SCREENS) {
      await over.goTo(screen);
      await over.page.getByRole('heading', { level: 1, name: screen }).waitFor();
      await over.page.keyboard.press('Control+f');
      for (let step = 0; step < 6; step += 1) {
        await over.page.keyboard.press('Tab');
        const around = await drawn('*:focus, *:focus-within:has(> input:focus), *:focus > *');
        expect(
          around.some(({ outline }) => outline !== 'none'),
          `${screen}, stop ${step + 1}`,
        ).toBe(true);
      }
    }
  });
});

describe('With more contrast', () => {
  test.each([
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(0, 0, 0)'],
  ] as const)(
    'the %s theme has surfaces of one colour, and everything on them an edge',
    async (theme, plain) => {
      await over.page.emulateMedia({ contrast: 'more' });
      await over.open('full', { theme });
      expect((await every('main'))[0]).toMatchObject({
        background: plain,
        border: expect.stringMatching(/^solid/),
      });
      expect((await every('body'))[0]?.background).toBe(plain);
      await over.page.getByRole('checkbox').first().click();
      expect((await every('[data-upload]:has(:checked)'))[0]?.outline).toMatch(/^solid/);
      expect((await every('[data-upload] span[aria-hidden="true"] > i'))[0]?.outline).toMatch(/^solid/);
    },
  );

  test.each(['light', 'dark'] as const)('nothing in the %s theme has a grave finding', async (theme) => {
    await over.page.emulateMedia({ contrast: 'more' });
    for (const sight of [...SCREEN_SIGHTS, ...OTHER_SIGHTS.slice(0, 1), ...OPEN_SIGHTS.slice(0, 3)]) {
      await see(over, sight, { theme });
      expect(await graveFindings(over.page), sight.name).toEqual([]);
    }
  });
});

describe('With reduced motion', () => {
  /** Every element that takes its time, with its name and how long, marks before and after it included. */
  const moving = (): Promise<readonly string[]> =>
    over.page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((one) =>
        [null, '::before', '::after'].flatMap((part) => {
          const style = getComputedStyle(one, part);
          const times = [
            style.transitionDuration,
            style.animationName === 'none' ? '0s' : style.animationDuration,
          ];
          const takesTime = times.some((time) => time.split(',').some((each) => Number.parseFloat(each) > 0));
          return takesTime || style.scrollBehavior === 'smooth'
            ? [`${one.outerHTML.slice(0, 120)} ${times}`]
            : [];
        }),
      ),
    );

  test('nothing takes its time, on no screen and in nothing that opens', async () => {
    await over.open('full');
    expect(await moving()).not.toEqual([]);
    await over.page.emulateMedia({ reducedMotion: 'reduce' });
    for (const sight of [...SCREEN_SIGHTS, ...OTHER_SIGHTS, ...OPEN_SIGHTS]) {
      await see(over, sight);
      expect(await moving(), sight.name).toEqual([]);
    }
  });
});
