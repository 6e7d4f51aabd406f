import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FAKE_LANGUAGES } from '../renderer/fake-languages.ts';
import { WindowPage } from '../renderer/harness/window-page.ts';
import { SCENES } from '../renderer/scenes.ts';
import { graveFindings } from './support/accessibility.ts';
import { unspokenTexts } from './support/unspoken.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

const PSEUDO = 'ar-XB';
const SCREENS = ['queue', 'gallery', 'folders', 'clients', 'activity', 'settings'];
const html = () =>
  over.page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });
const goTo = async (screen: string) => {
  await over.page.keyboard.press(`Control+${SCREENS.indexOf(screen) + 1}`);
  await over.page.locator('main h1').waitFor();
};

/** Every text of the scene that a person or their computer has named. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namesIn);
}

const NAMES = namesIn(SCENES.full);

describe('The language in Settings', () => {
  test('is another at once: words, document, what is read out; the focus stays on the choice', async () => {
    await over.open('full');
    await goTo('settings');
    await over.page.getByLabel('Language').selectOption({ label: 'Deutsch' });
    await over.page.getByRole('heading', { name: 'Einstellungen', exact: true }).waitFor();
    const rail = over.page.locator('[data-pane="rail"]');
    expect(await rail.locator('button[title^="Warteschlange"]').count()).toBe(1);
    expect(await html()).toEqual({ lang: 'de', dir: 'ltr' });
    await over.page.getByText('Die Sprache ist jetzt Deutsch.').waitFor({ state: 'attached' });
    expect(await over.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Sprache',
    );
    expect(await over.asked('settings:set')).toEqual([{ language: 'de' }]);
    expect(await over.asked('language:read')).toEqual([{ tag: 'de' }]);
    await over.page.getByLabel('Sprache').selectOption({ label: 'English' });
    await over.page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
    expect(await html()).toEqual({ lang: 'en', dir: 'ltr' });
  });

  test('names each language in itself', async () => {
    await over.open('full', { language: 'de' });
    await goTo('settings');
    expect(await over.page.getByLabel('Sprache').locator('option').allTextContents()).toEqual([
      'Wie das System',
      ...FAKE_LANGUAGES.map((language) => language.name),
    ]);
  });

  test('of the last time is there before anything is shown', async () => {
    await over.open('full', { language: 'de' });
    await over.page.getByRole('heading', { name: 'Warteschlange', exact: true }).waitFor();
    expect(await html()).toEqual({ lang: 'de', dir: 'ltr' });
  });
});

describe('From right to left', () => {
  test('the rail stands at the right, the dialog in the middle, paths from left to right', async () => {
    await over.open('full', { language: PSEUDO });
    expect(await html()).toEqual({ lang: PSEUDO, dir: 'rtl' });
    const { page } = over;
    const rail = await page.locator('[data-pane="rail"]').boundingBox();
    expect((rail?.x ?? 0) + (rail?.width ?? 0)).toBe(1280);
    expect(await page.locator('main bdi[dir="ltr"]').count()).toBeGreaterThan(5);
    await page.keyboard.press('?');
    const dialog = await page.getByRole('dialog').boundingBox();
    expect((dialog?.x ?? 0) + (dialog?.width ?? 0) / 2).toBeCloseTo(640, 0);
    expect((dialog?.y ?? 0) + (dialog?.height ?? 0) / 2).toBeCloseTo(410, 0);
  });

  test.each(SCREENS)('%s says nothing that is no message, and has room for longer words', async (screen) => {
    await over.open('full', { language: PSEUDO });
    await goTo(screen);
    expect(await unspokenTexts(over.page, NAMES)).toEqual([]);
    expect(await graveFindings(over.page)).toEqual([]);
    await over.page.setViewportSize({ width: 900, height: 620 });
    expect(await over.page.evaluate(cutWords)).toEqual([]);
  });

  test.each([
    'first',
    'first-folders',
    'first-file',
    'first-link',
    'offered',
    'inbox',
    'causes',
    'empty',
  ] as const)(
    'the scene “%s” says nothing that is no message, and has room for longer words',
    async (name) => {
      await over.open(name, { language: PSEUDO });
      expect(await unspokenTexts(over.page, [...NAMES, ...namesIn(SCENES[name])])).toEqual([]);
      await over.page.setViewportSize({ width: 900, height: 620 });
      expect(await over.page.evaluate(cutWords)).toEqual([]);
    },
  );

  test.each([
    ['the palette', 'Control+K'],
    ['the list of clients', 'Control+P'],
    ['the sheet of keys', '?'],
  ])('%s says nothing that is no message', async (_what, key) => {
    await over.open('full', { language: PSEUDO });
    await over.page.keyboard.press(key);
    await over.page.getByRole('dialog').waitFor();
    expect(await unspokenTexts(over.page, NAMES)).toEqual([]);
    expect(await graveFindings(over.page)).toEqual([]);
  });
});

/** Runs in the page: what is cut off of buttons, labels and choices; `window` where the page itself is too wide. */
function cutWords(): readonly (string | null)[] {
  const cut = [...document.querySelectorAll('button, [role="radio"], label')]
    .filter((element) => element.getClientRects().length > 0 && element.closest('.hidden-text') === null)
    .filter((element) => element.textContent !== '' && element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.textContent);
  return document.documentElement.scrollWidth > window.innerWidth ? ['window', ...cut] : cut;
}
