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

const NEWER = 'https://api.ayrshare.com/api';
const OLDER = 'https://app.ayrshare.com/api';
const radio = (name: string) => over.page.getByRole('radio', { name });

/** The serious findings of axe about the page as it stands. */
async function seriousFindings(): Promise<readonly string[]> {
  await over.page.evaluate(await readFile(AXE, 'utf8'));
  const violations = await over.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: AxeFinding[] }> } };
    return (await axe.run()).violations;
  });
  return violations
    .filter((found) => found.impact === 'serious' || found.impact === 'critical')
    .map((found) => found.id);
}

interface AxeFinding {
  readonly id: string;
  readonly impact: string;
}

describe('Ayrshare’s address in Settings', () => {
  test('the newer one stands chosen; a check names what came of it, and nothing is switched by it', async () => {
    await over.open('full');
    await over.goTo('Settings');
    expect(await radio(NEWER).isChecked()).toBe(true);
    expect(await over.button('Use this address').count()).toBe(0);
    await over.button('Check').click();
    await over.page.getByText('The newer address works: it took the API key.').waitFor();
    await radio(OLDER).click();
    expect(await over.page.getByText('The newer address works').count()).toBe(0);
    await over.button('Check').click();
    await over.page
      .getByText('The older address answered with a web page instead of data.', { exact: false })
      .waitFor();
    expect(await over.asked('address:check')).toEqual([{ address: 'newer' }, { address: 'older' }]);
    expect(await over.asked('address:use')).toEqual([]);
    expect(await seriousFindings()).toEqual([]);
  });

  test('another one is used at once, by its name only', async () => {
    await over.open('full');
    await over.goTo('Settings');
    await radio(OLDER).click();
    await over.button('Use this address').click();
    await over.page.getByText('The older address is in use.').first().waitFor();
    await over.button('Use this address').waitFor({ state: 'detached' });
    expect(await radio(OLDER).isChecked()).toBe(true);
    expect(await over.asked('address:use')).toEqual([{ address: 'older' }]);
  });

  test('set from outside it is only shown, with the reason', async () => {
    await over.open('fixed-address');
    await over.goTo('Settings');
    await over.page.getByText(/^Set from outside by HOTFOLDER_API_BASE/).waitFor();
    await over.page.locator('main').getByText('https://media.example/api').waitFor();
    expect(await over.page.getByRole('radio', { name: OLDER }).count()).toBe(0);
    expect(await over.button('Check').count()).toBe(0);
    expect(await seriousFindings()).toEqual([]);
  });

  test('a queue that waits for a web page leads there', async () => {
    await over.open('web-page');
    await over.page.getByText('Ayrshare’s older address answered with a web page.').waitFor();
    await over.button('Open Settings').click();
    await radio(NEWER).waitFor();
  });
});

describe('what happened to a file', () => {
  const more = () => over.page.getByRole('button', { name: /^More, spokes/ }).first();

  test('is listed from the row’s menu with times and causes, and the focus comes back', async () => {
    await over.open('full');
    await more().click();
    await over.page.getByRole('menuitem', { name: 'What happened…' }).click();
    const dialog = over.page.getByRole('dialog', { name: /^What happened to spokes/ });
    await dialog.waitFor();
    const steps = dialog.getByRole('list').getByRole('listitem');
    await steps.first().waitFor();
    expect(await steps.first().textContent()).toMatch(/Joined the queue$/);
    expect(await steps.nth(1).textContent()).toMatch(/Ayrshare had a fault of its own: HTTP 503/);
    expect(await steps.first().locator('time').getAttribute('datetime')).toMatch(/^\d{4}-.*Z$/);
    expect(await seriousFindings()).toEqual([]);
    await over.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => more().evaluate((dots) => dots === document.activeElement)).toBe(true);
    const [asked] = await over.asked('queue:events');
    expect(asked).toEqual({ id: expect.any(String) });
  });

  test('says so where nothing is kept', async () => {
    await over.open('lived');
    const known = over.page.locator('[data-line]', { hasText: 'Already in the library' }).first();
    await known.getByRole('button', { name: /^More/ }).click();
    await over.page.getByRole('menuitem', { name: 'What happened…' }).click();
    await over.page.getByText('No steps are kept of this file.').waitFor();
  });
});

describe('diagnostics in Settings', () => {
  test('a report is saved by the system’s dialog; the window sends no path and says where it is', async () => {
    await over.open('full');
    await over.goTo('Settings');
    await over.button('Save diagnostics…').click();
    await over.page.getByText(/^Saved in ~\/Documents\/hotfolder-diagnostics/).waitFor();
    await over.button('Show logs folder').click();
    expect(await over.asked('diagnostics:save')).toEqual([{}]);
    expect(await over.asked('diagnostics:show-logs')).toEqual([{}]);
    expect(await seriousFindings()).toEqual([]);
  });
});
