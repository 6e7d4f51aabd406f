import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildHarness } from '../renderer/harness/build.ts';
import { serveFolder } from '../renderer/harness/serve.ts';
import type { SceneName } from '../renderer/scenes.ts';

/** Debian's Chromium; another place is given by the variable. */
const CHROMIUM = process.env['HOTFOLDER_CHROMIUM'] ?? '/usr/bin/chromium';
const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
/** What the page complained about: refused styles and scripts, thrown errors. */
let complaints: string[] = [];
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotfolder-window-'));
  await buildHarness(folder);
  server = await serveFolder(folder);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET_FLAGS });
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

interface View {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

async function open(
  scene: SceneName,
  { theme = 'light', width = 1280, height = 820 }: View = {},
): Promise<Page> {
  complaints = [];
  page = await browser.newPage({ viewport: { width, height } });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Warning|Error:/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${server.url}?scene=${scene}&theme=${theme}`);
  await page.locator('main').waitFor();
  return page;
}

const goTo = (screen: string) => page.locator('nav button', { hasText: screen }).first().click();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const asked = (name: string) =>
  page.evaluate(
    (wanted) => window.fake.asked.filter((one) => one.name === wanted).map((one) => one.input),
    name,
  );

async function seriousFindings(): Promise<readonly string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const violations = await page.evaluate(async () => {
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

const SCREENS = ['Queue', 'Gallery', 'Folders', 'Clients', 'Settings'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(SCREENS)('%s has no serious accessibility finding', async (screen) => {
    await open('full', { theme });
    await goTo(screen);
    await page.getByRole('heading', { level: 1, name: screen }).waitFor();
    expect(await seriousFindings()).toEqual([]);
  });

  test.each(['first', 'first-no-store', 'empty', 'new', 'offline', 'partial'] as const)(
    'the scene "%s" has no serious accessibility finding',
    async (scene) => {
      await open(scene, { theme });
      await page.getByRole('heading').first().waitFor();
      expect(await seriousFindings()).toEqual([]);
    },
  );

  test('the open dialogs have no serious accessibility finding', async () => {
    await open('full', { theme });
    await goTo('Clients');
    await button('Add a client').click();
    await page.getByRole('dialog').waitFor();
    expect(await seriousFindings()).toEqual([]);
    await page.keyboard.press('Escape');
    await goTo('Folders');
    await button('Watch a folder').click();
    await page.getByRole('dialog').waitFor();
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('the window under its policy', () => {
  test('holds no style element and no inline script, with a menu and a dialog open too', async () => {
    await open('full');
    await page.getByRole('button', { name: /^Show clients/ }).click();
    await page.getByRole('menu').waitFor();
    expect(await page.locator('style, script:not([src])').count()).toBe(0);
    await page.keyboard.press('Escape');
    await button('Replace key').click();
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('style, script:not([src])').count()).toBe(0);
  });
});

describe('keys', () => {
  test('a refused API key keeps its text and the focus and says why; no key text stands in the document', async () => {
    await open('first');
    const field = page.getByLabel('API key');
    await field.fill('bad-key-0123456789');
    await page.keyboard.press('Enter');
    await page.getByText('Ayrshare refused the key.').waitFor();
    expect(await field.inputValue()).toBe('bad-key-0123456789');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await page.content()).not.toContain('bad-key-0123456789');
  });

  test('a working API key leads on to the clients, and is gone from the window', async () => {
    await open('first');
    await page.getByLabel('API key').fill('good-key-0123456789');
    await button('Check the key and continue').click();
    await page.getByRole('heading', { name: 'Clients' }).waitFor();
    await page.getByText('The key works. It may manage 43 client profiles.').first().waitFor();
    expect(await page.content()).not.toContain('good-key-0123456789');
  });

  test('a client is added by name and key; a taken name goes back to the name', async () => {
    await open('full');
    await goTo('Clients');
    await button('Add a client').click();
    await page.getByLabel('Name').fill('Northlume Velo');
    await page.getByLabel('Profile-Key').fill('good-key-0123456789');
    await page.keyboard.press('Enter');
    await page.getByText('Another client has this name.').waitFor();
    expect(await page.getByLabel('Name').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByLabel('Name').fill('Acme');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Acme/ }).waitFor();
    expect(await asked('profiles:add')).toHaveLength(2);
  });
});

describe('first run', () => {
  test('without an account the practice server starts and says so in the frame', async () => {
    await open('first');
    await button('Start with the practice server').click();
    await page.getByRole('heading', { name: 'Queue' }).waitFor();
    await page.getByText('Practice server', { exact: true }).waitFor();
  });

  test('without a key store the choice is session first, and weak only when chosen', async () => {
    await open('first-no-store');
    await page.getByLabel('API key').fill('good-key-0123456789');
    expect(await page.getByRole('radio', { name: 'Keep the key for this session' }).isChecked()).toBe(true);
    await page.getByText('Store it weakly protected').click();
    await button('Check the key and continue').click();
    await page.getByRole('heading', { name: 'Clients' }).waitFor();
    expect(await asked('account:connect')).toMatchObject([{ storage: 'weak' }]);
  });
});

describe('the queue', () => {
  test('every row names its client in text', async () => {
    await open('full');
    const rows = page.getByRole('checkbox');
    const names = await rows.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(name).toMatch(/, (Northlume Velo|Bramblewick Teas|Fennelfold Dental)$/);
  });

  test('keeps only the lines in view in the document, with ten thousand rows', async () => {
    await open('many');
    await page.getByText('All 10,000').waitFor();
    expect(await page.locator('[data-line]').count()).toBeLessThan(60);
    await page.getByRole('region', { name: 'Queue' }).evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await page.getByText('picture-09998', { exact: false }).first().waitFor();
    expect(await page.locator('[data-line]').count()).toBeLessThan(60);
  });

  test('retry, pause and cancel send ids; a copied link is told with file and client', async () => {
    await open('full');
    await button('Try now, first-flush-harvest.mp4, Bramblewick Teas').click();
    await button('Pause, steam-loop-square.gif, Bramblewick Teas').click();
    await button('Copy link, autumn-ride-story.png, Northlume Velo').click();
    await page.getByText('Link for autumn-ride-story.png of Northlume Velo copied').first().waitFor();
    expect(await asked('queue:retry')).toEqual([{ ids: ['u6'] }]);
    expect(await asked('queue:pause')).toEqual([{ scope: { kind: 'uploads', ids: ['u7'] } }]);
    expect(await asked('links:copy')).toEqual([{ uploads: ['u3'], format: 'plain' }]);
  });

  test('cancelling a selection asks first, names the client and the number, and keeps on Enter', async () => {
    await open('full');
    await page.getByRole('checkbox', { name: 'steam-loop-square.gif, Bramblewick Teas' }).click();
    await page.getByRole('checkbox', { name: 'gift-tins-carousel-03.png, Bramblewick Teas' }).click();
    await page.getByText('2 selected, Bramblewick Teas').waitFor();
    await button('Cancel 2').click();
    await page.getByText('Cancel 2 uploads for Bramblewick Teas?').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await asked('queue:cancel')).toEqual([]);
    await button('Cancel 2').click();
    await button('Cancel 2 uploads').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await asked('queue:cancel')).toEqual([{ ids: ['u5', 'u7'] }]);
  });

  test('a gap in the numbers makes the window ask for a snapshot and the queue again', async () => {
    await open('full');
    await page.getByText('Uploading, 62 %').waitFor();
    await page.evaluate(() => window.fake.emit([], 3));
    await expect.poll(() => asked('app:snapshot')).toHaveLength(2);
    await expect.poll(() => asked('queue:list')).toHaveLength(2);
  });

  test('progress shows within a beat of four a second', async () => {
    await open('full');
    await page.getByText('Uploading, 62 %').waitFor();
    await page.evaluate(() =>
      window.fake.emit([{ kind: 'progress', id: 'u1' as never, sentBytes: 370_800_000 }]),
    );
    await page.getByText('Uploading, 90 %').waitFor();
  });
});

describe('the keyboard', () => {
  test('Escape closes a dialog opened from a menu, and the focus returns to the menu’s dots', async () => {
    await open('full');
    await goTo('Clients');
    const dots = button('More for Cinderhall Hotels');
    await dots.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => dots.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('the gallery is one tab stop; arrows move in it and Mod+C copies the focused link', async () => {
    await open('full');
    await goTo('Gallery');
    await page.getByRole('gridcell').first().waitFor();
    expect(await page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1);
    await page.getByRole('gridcell').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-tile'));
    await expect.poll(focused).toBe('7');
    await page.keyboard.press('Control+c');
    await page.getByText('of Bramblewick Teas copied').first().waitFor();
    await page.keyboard.press('Control+End');
    await expect.poll(focused).toBe('59');
  });

  test('Mod and a digit go to a screen, Mod+F to the search', async () => {
    await open('full');
    await page.keyboard.press('Control+3');
    await page.getByRole('heading', { name: 'Folders', level: 1 }).waitFor();
    await page.keyboard.press('Control+f');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
  });
});

describe('folders', () => {
  test('no client is preselected when there are several, and an overlap is told in full', async () => {
    await open('full');
    await goTo('Folders');
    await button('Watch a folder').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(1);
    await dialog.getByRole('button', { name: 'Watch a folder' }).click();
    await dialog.getByText('Choose the client these files belong to.').waitFor();
    await dialog.getByText('Oskadoo Toys').click();
    await dialog.getByRole('button', { name: 'Watch for Oskadoo Toys' }).click();
    await dialog
      .getByText('This folder overlaps ~/Pictures, which is already watched.', { exact: false })
      .waitFor();
    expect(await asked('roots:add')).toEqual([{ grant: 'g1', profileId: 'p5', existing: 'leave' }]);
  });

  test('ignored files are listed with their reason in words', async () => {
    await open('full');
    await goTo('Folders');
    await page.getByText('notes.txt').waitFor();
    await page.getByText('Not a picture or a video').waitFor();
  });
});

describe('a small window', () => {
  test.each(SCREENS)('%s fits 900 by 620 without scrolling sideways', async (screen) => {
    await open('full', { width: 900, height: 620 });
    await goTo(screen);
    await page.getByRole('heading', { level: 1, name: screen }).waitFor();
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll('main, main *')].filter(
          (one) => one.getBoundingClientRect().right > innerWidth + 1,
        ).length,
    );
    expect(wide).toBe(0);
  });
});
