import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../renderer/harness/window-page.ts';
import { WindowPage } from '../renderer/harness/window-page.ts';
import type { SceneName } from '../renderer/scenes.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

interface AxeFinding {
  readonly id: string;
  readonly impact: string;
}

/** The serious findings of axe about the page as it stands. */
async function seriousFindings(): Promise<readonly string[]> {
  await over.page.evaluate(await readFile(AXE, 'utf8'));
  const violations = await over.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: AxeFinding[] }> } };
    return (await axe.run()).violations;
  });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

const area = () => over.page.getByLabel('Names and keys');
const row = (name: string) => over.page.getByRole('dialog').getByRole('row', { name });
const hasFocus = (name: string) => over.button(name).evaluate((one) => one === document.activeElement);

async function openImport(scene: SceneName = 'full', view: View = {}): Promise<void> {
  await over.open(scene, view);
  await over.goTo('Clients');
  await over.button(scene === 'new' ? 'Import a list' : 'Import').click();
  await area().waitFor();
}

/** As the system's clipboard would. */
const paste = (text: string): Promise<void> =>
  area().evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

describe.each(['light', 'dark'] as const)('the import in the %s theme', (theme) => {
  test('has no serious accessibility finding, before a list and with one', async () => {
    await openImport('full', { theme });
    expect(await seriousFindings()).toEqual([]);
    await over.button('Choose a CSV file').click();
    await over.page.getByRole('heading', { name: 'Import clients from agency-keys.csv' }).waitFor();
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('a list of clients', () => {
  test('pasted into the empty field is judged at once; its keys are gone from the window', async () => {
    await openImport();
    await paste('Acme,good-key-0123456789\nBeta,bad-key-0123456789\nGamma');
    await row('Acme').getByText('Works').waitFor();
    await row('Beta').getByText('Refused by Ayrshare').waitFor();
    await row('Gamma').getByText('No key in this line').waitFor();
    expect(await over.page.content()).not.toMatch(/good-key|bad-key/);
    const state = '1 works, 2 lines need you.';
    await over.page.getByRole('dialog').getByText(state).waitFor();
    expect(await over.page.getByRole('status').textContent()).toBe(state);
  });

  test('is added by the true number; what is bad stays with line and reason, and can be saved', async () => {
    await openImport();
    await paste('Acme,good-1\n\nBeta,bad-1\nGamma,good-2');
    await over.button('Add 2 clients').click();
    await over.page.getByText('2 clients were added.').first().waitFor();
    expect(await over.asked('clients:import-add')).toEqual([{ id: 'i1', lines: [1, 4], storage: 'system' }]);
    const left = over.page.getByRole('dialog').getByRole('row');
    expect(await left.count()).toBe(2);
    expect(await left.nth(1).getByRole('rowheader').textContent()).toBe('3');
    expect(await over.button('Add 0 clients').isDisabled()).toBe(true);
    await over.button('Save the 1 bad line').click();
    await over.page
      .getByText(/^1 line saved\. .* only the last four characters\.$/)
      .first()
      .waitFor();
    await over.button('Close').click();
    await over.page.getByRole('row', { name: /Gamma/ }).waitFor();
    expect(await over.asked('clients:import-discard')).toEqual([{ id: 'i1' }]);
  });

  test('that is good throughout closes the dialog, and the focus is back where it came from', async () => {
    await openImport();
    await paste('Acme,good-1\nBeta,good-2');
    await over.button('Add 2 clients').click();
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await hasFocus('Import')).toBe(true);
  });

  test('whose keys could not be checked is added when the person says so', async () => {
    await openImport('partial');
    await paste('Acme,good-1\nBeta,off-1\nGamma,off-2');
    await over.button('Add 1 client').waitFor();
    await over.page.getByRole('checkbox', { name: /^Also add the 2 clients/ }).click();
    await over.button('Add 3 clients').click();
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await over.asked('clients:import-add')).toMatchObject([{ lines: [1, 2, 3], storage: 'session' }]);
  });

  test('a key whose profile has another name at Ayrshare says so', async () => {
    await openImport();
    await paste('Acme,other-1\nBeta,good-2');
    await row('Acme').getByText('At Ayrshare: Someone Else').waitFor();
  });

  test('ends with Esc, and leaves nothing behind', async () => {
    await openImport();
    await over.button('Choose a CSV file').click();
    await row('Dunmarrow Bikes').waitFor();
    await over.page.keyboard.press('Escape');
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await over.asked('clients:import-discard')).toEqual([{ id: 'i1' }]);
    expect(await hasFocus('Import')).toBe(true);
  });

  test('that main let go of leads back to the field, and says why', async () => {
    await openImport();
    await paste('Acme,good-1\nBeta,good-2');
    await over.button('Add 2 clients').waitFor();
    await over.page.evaluate(() => window.fake.emit([{ kind: 'import-closed', id: 'i1' as never }]));
    await over.page
      .getByRole('alert')
      .getByText(/^The list was let go of/)
      .waitFor();
    expect(await area().inputValue()).toBe('');
  });

  test('of nothing is not read: the field keeps the focus and says why', async () => {
    await openImport('new');
    await over.button('Read the list').click();
    await over.page.getByText('Paste a list first, or choose a file.').waitFor();
    expect(await area().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('of five hundred lines stands there with every line', async () => {
    await openImport();
    await paste(Array.from({ length: 500 }, (_, index) => `Client ${index},good-${index}`).join('\n'));
    await over.button('Add 500 clients').waitFor();
    const table = over.page.getByRole('dialog').getByRole('table');
    expect(await table.getAttribute('aria-rowcount')).toBe('501');
    // Only what is in view is drawn; the end of the list comes with the End key.
    expect(await table.getByRole('row').count()).toBeLessThan(60);
    await over.page.getByRole('region', { name: 'Lines of the list' }).press('End');
    await row('Client 499').waitFor();
    expect(await row('Client 499').getAttribute('aria-rowindex')).toBe('501');
  });
});

test('In the smallest window the dialog fits, and nothing scrolls sideways', async () => {
  await openImport('partial', { width: 880, height: 600 });
  await paste('Acme,good-1\nBeta,off-1\nGamma,bad-2\nDelta');
  await over.button('Add 1 client').waitFor();
  const wide = await over.page.evaluate(() =>
    [...document.querySelectorAll('[role="dialog"] *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto')
      .map((one) => one.className),
  );
  expect(wide).toEqual([]);
  const box = await over.page.getByRole('dialog').boundingBox();
  expect(box && box.y >= 0 && box.y + box.height <= 600).toBe(true);
});
