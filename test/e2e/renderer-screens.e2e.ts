import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

async function seriousFindings(): Promise<readonly string[]> {
  await over.page.evaluate(await readFile(AXE, 'utf8'));
  const violations = await over.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: AxeFinding[] }> } };
    return (await axe.run()).violations;
  });
  return violations
    .filter((found) => found.impact === 'serious' || found.impact === 'critical')
    .map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

interface AxeFinding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const SCREENS = ['Queue', 'Gallery', 'Folders', 'Clients', 'Activity', 'Settings'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(SCREENS)('%s has no serious accessibility finding', async (screen) => {
    await over.open('full', { theme });
    await over.goTo(screen);
    await over.page.getByRole('heading', { level: 1, name: screen }).waitFor();
    expect(await seriousFindings()).toEqual([]);
  });

  test.each(['first', 'first-no-store', 'empty', 'new', 'offline', 'partial'] as const)(
    'the scene "%s" has no serious accessibility finding',
    async (scene) => {
      await over.open(scene, { theme });
      await over.page.getByRole('heading').first().waitFor();
      expect(await seriousFindings()).toEqual([]);
    },
  );

  test('public links in every state, and their dialog, have no serious accessibility finding', async () => {
    await over.open('links', { theme });
    await over.goTo('Gallery');
    await over.page.getByText('Not reachable').waitFor();
    expect(await seriousFindings()).toEqual([]);
    await over.button('Add a link…').click();
    await over.page.getByRole('dialog').waitFor();
    expect(await seriousFindings()).toEqual([]);
  });

  test.each([
    ['full', 'Today'],
    ['new', 'Nothing has ended yet'],
    ['unread', 'The activity could not be read'],
  ] as const)('the activity of the scene "%s" has no serious accessibility finding', async (scene, told) => {
    await over.open(scene, { theme });
    await over.goTo('Activity');
    await over.page.getByRole('heading', { name: told }).waitFor();
    expect(await seriousFindings()).toEqual([]);
  });

  test('the activity has no serious accessibility finding while it is read, opened, searched and exported', async () => {
    await over.open('loading', { theme });
    await over.goTo('Activity');
    await over.page.locator('[aria-busy="true"] > *').first().waitFor();
    expect(await seriousFindings()).toEqual([]);
    await over.open('full', { theme });
    await over.goTo('Activity');
    for (const name of [/^spokes-closeup-08\.jpg/, /^smile-week-teaser\.mov/])
      await over.page.getByRole('button', { name }).click();
    await over.button('Copy link, spokes-closeup-08.jpg, Bramblewick Teas').waitFor();
    expect(await seriousFindings()).toEqual([]);
    await over.button('Export…').click();
    await over.page.getByRole('menuitem').first().waitFor();
    expect(await seriousFindings()).toEqual([]);
    await over.page.keyboard.press('Escape');
    await over.page.getByRole('textbox').fill('no such file');
    await over.page.getByRole('heading', { name: 'No entry matches here' }).waitFor();
    expect(await seriousFindings()).toEqual([]);
  });

  test('the gallery’s selection, details, filters and preview have no serious accessibility finding', async () => {
    await over.open('full', { theme });
    await over.goTo('Gallery');
    await over.page.locator('[data-day="5"]').click();
    await over.page.getByRole('gridcell').first().focus();
    await over.page.keyboard.press('Control+i');
    await over.page.keyboard.press('x');
    await over.page.getByRole('toolbar').waitFor();
    expect(await seriousFindings()).toEqual([]);
    await over.page.getByRole('gridcell').first().focus();
    await over.page.keyboard.press('Space');
    await over.page.getByRole('dialog').waitFor();
    expect(await seriousFindings()).toEqual([]);
  });

  test('the gallery’s headings, list, menu and film have no serious accessibility finding', async () => {
    await over.open('full', { theme });
    await over.goTo('Gallery');
    await over.page.getByRole('button', { name: /^Order/ }).click();
    await over.page.getByRole('menuitemradio', { name: 'Expiring first' }).click();
    await over.page.getByRole('heading', { name: 'Expires within a week' }).waitFor();
    expect(await seriousFindings()).toEqual([]);
    await over.button('List').click();
    await over.page.getByRole('grid').and(over.page.locator('[aria-colcount="1"]')).waitFor();
    await over.page.locator('[data-tile="1"]').click();
    expect(await seriousFindings()).toEqual([]);
    await over.page.locator('[data-tile="1"]').focus();
    await over.page.keyboard.press('Enter');
    await over.page.getByRole('menuitem', { name: 'Show original' }).waitFor();
    expect(await seriousFindings()).toEqual([]);
    await over.page.keyboard.press('Escape');
    await over.page.locator('[data-tile="0"]').focus();
    await over.page.keyboard.press('Space');
    await over.page.getByText(/This film cannot be played here/).waitFor();
    expect(await seriousFindings()).toEqual([]);
  });

  test('the open dialogs have no serious accessibility finding', async () => {
    await over.open('full', { theme });
    await over.goTo('Clients');
    await over.button('Add a client').click();
    await over.page.getByRole('dialog').waitFor();
    expect(await seriousFindings()).toEqual([]);
    await over.page.keyboard.press('Escape');
    await over.goTo('Folders');
    await over.button('Watch a folder').click();
    await over.page.getByRole('dialog').waitFor();
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('every width from the smallest window on', () => {
  test.each([900, 999, 1000, 1100, 1229, 1230, 1280])(
    'at %d px every control of a row lies inside its row',
    async (width) => {
      await over.open('full', { width });
      await over.page.getByRole('checkbox').first().waitFor();
      const cut = await over.page.evaluate(
        () =>
          [...document.querySelectorAll('[data-line]')].flatMap((line) => {
            const edge = line.getBoundingClientRect().right;
            const controls = [...line.querySelectorAll('button')];
            return controls.filter((one) => one.getBoundingClientRect().right > edge);
          }).length,
      );
      expect(cut).toBe(0);
    },
  );
});

describe('the words of a row', () => {
  test.each([900, 1230, 1280])('at %d px no stage, cause or advice is cut', async (width) => {
    await over.open('causes', { width, height: 2_600 });
    await over.page.getByText('Not sent: name and type differ').waitFor();
    const cut = await over.page.evaluate(() =>
      [...document.querySelectorAll('[data-line] [class*="s-"] span')]
        .filter((one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).overflow === 'hidden')
        .map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
    expect(await over.page.locator('[data-line]').count()).toBeGreaterThan(38);
  });

  test.each([900, 1230, 1280])('at %d px no client of ordinary length is cut', async (width) => {
    await over.open('full', { width, height: 1_200 });
    await over.page.getByRole('checkbox').first().waitFor();
    const cut = await over.page.evaluate(() =>
      [...document.querySelectorAll('[data-line] *')]
        .filter((one) => one.children.length === 0 && one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent)
        .filter((text) => /^(Northlume Velo|Bramblewick Teas|Fennelfold Dental)$/.test(text)),
    );
    expect(cut).toEqual([]);
  });
});

describe('a small window', () => {
  test.each(SCREENS)('%s fits 900 by 620 without scrolling sideways', async (screen) => {
    await over.open('full', { width: 900, height: 620 });
    await over.goTo(screen);
    await over.page.getByRole('heading', { level: 1, name: screen }).waitFor();
    const wide = await over.page.evaluate(
      () =>
        [...document.querySelectorAll('main, main *')].filter(
          (one) => one.getBoundingClientRect().right > innerWidth + 1,
        ).length,
    );
    expect(wide).toBe(0);
  });
});
