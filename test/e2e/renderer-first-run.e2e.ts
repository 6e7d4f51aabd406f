import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';
import { graveFindings } from './support/accessibility.ts';

const KEY = 'good-key-0123456789';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

const heading = (name: string): Locator => over.page.getByRole('heading', { level: 1, name });
const hasFocus = (thing: Locator): Promise<boolean> =>
  thing.evaluate((element) => element === document.activeElement);
const stepShown = (): Promise<string | null> => over.page.locator('[aria-current="step"]').textContent();

/** Pastes as a person does: the text comes whole, by the clipboard's own event. */
async function paste(text: string, label = 'API key'): Promise<void> {
  const field = over.page.getByLabel(label);
  await field.focus();
  await field.evaluate((input: HTMLInputElement, pasted) => {
    input.select();
    document.execCommand('insertText', false, '');
    input.value = pasted;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
}

describe('the language', () => {
  test('is chosen at the first step, at once; the focus stays there, and the later steps do without', async () => {
    await over.open('first');
    const choice = over.page.getByRole('combobox', { name: 'Language' });
    await choice.selectOption({ label: 'Deutsch' });
    const german = over.page.getByRole('combobox', { name: 'Sprache' });
    await german.waitFor();
    await over.page.getByText('Die Sprache ist jetzt Deutsch.').waitFor({ state: 'attached' });
    expect(await hasFocus(german)).toBe(true);
    expect(await over.asked('settings:set')).toEqual([{ language: 'de' }]);
    expect(await stepShown()).toBe('1 Schlüssel');
    expect(await graveFindings(over.page)).toEqual([]);
    await paste(KEY, 'API-Schlüssel');
    await over.page.keyboard.press('Enter');
    await heading('Wer sind Ihre Kunden?').waitFor();
    expect(await german.count()).toBe(0);
  });
});

describe('the key', () => {
  test('that is pasted is checked without a button, and nothing is connected by that', async () => {
    await over.open('first');
    await paste(KEY);
    await over.page.getByText('The key works. It may manage 43 client profiles.').first().waitFor();
    expect(await over.asked('account:check')).toEqual([{ apiKey: KEY }]);
    expect(await over.asked('account:connect')).toEqual([]);
    expect(await hasFocus(over.page.getByLabel('API key'))).toBe(true);
    await over.page.keyboard.press('Enter');
    await heading('Who are your clients?').waitFor();
    expect(await over.page.content()).not.toContain(KEY);
  });

  test('that is refused keeps its text and the focus, says why, and is forgotten once it is changed', async () => {
    await over.open('first');
    await paste('bad-key-0123456789');
    await over.page.getByText(/^Ayrshare refused this key/).waitFor();
    const field = over.page.getByLabel('API key');
    expect(await field.inputValue()).toBe('bad-key-0123456789');
    expect(await hasFocus(field)).toBe(true);
    await over.page.keyboard.press('Backspace');
    await over.page.getByText(/^Ayrshare refused this key/).waitFor({ state: 'detached' });
  });

  test('that was kept for one session is asked for again, and it goes on at its step', async () => {
    await over.open('first-key-gone');
    await over.page.getByText(/^Your key is not on this computer any more/).waitFor();
    expect(await stepShown()).toBe('1 Key');
    await paste(KEY);
    await over.button('Continue to clients').click();
    await heading('A folder for each client').waitFor();
  });

  test('that is typed is asked about once the typing rests, and too short a one never', async () => {
    await over.open('first');
    await over.page.getByLabel('API key').focus();
    await over.page.keyboard.type('good');
    await over.page.keyboard.type('-key-typed');
    await over.page.getByText('The key works. It may manage 43 client profiles.').first().waitFor();
    expect(await over.asked('account:check')).toEqual([{ apiKey: 'good-key-typed' }]);
  });
});

describe('the steps', () => {
  test('lead by keyboard from the key to the first file, each taking the focus to its heading and saying so', async () => {
    await over.open('first');
    expect(await stepShown()).toBe('1 Key');
    await paste(KEY);
    await over.page.keyboard.press('Enter');
    await heading('Who are your clients?').waitFor();
    expect(await hasFocus(heading('Who are your clients?'))).toBe(true);
    expect(await stepShown()).toBe('2 Clients');

    await over.button('Add a client').click();
    await over.page.getByLabel('Name').fill('Acme');
    await over.page.getByLabel('Profile-Key').fill(KEY);
    await over.page.keyboard.press('Enter');
    await over.page.getByRole('region', { name: '1 client is here' }).getByText('Acme').waitFor();
    await over.button('Continue with 1 client').press('Enter');

    await heading('A folder for each client').waitFor();
    expect(await hasFocus(heading('A folder for each client'))).toBe(true);
    await over.page.getByText('~/Hotfolder/Acme', { exact: true }).waitFor();
    await over.page.getByRole('checkbox', { name: 'Create a folder for My account' }).press('Space');
    await over.button('Create 1 folder').press('Enter');

    await heading('Put a first file into a folder').waitFor();
    expect(await stepShown()).toBe('4 First file');
    const made = (await over.asked('first-run:make-folders')) as { profileIds: readonly string[] }[];
    expect(made.map(({ profileIds }) => profileIds.length)).toEqual([1]);
    await over.button('Open the folder of Acme').press('Enter');
    expect(await over.asked('roots:show')).toHaveLength(1);
    expect(await over.asked('first-run:go')).toEqual([{ step: 'folders' }, { step: 'first-file' }]);
  });

  test('go back one by one, and the key that is in use needs no second pasting', async () => {
    await over.open('first-folders');
    await over.button('Back').click();
    await heading('Who are your clients?').waitFor();
    await over.button('Back').click();
    await over.page.getByText('The key that ends in 4QXZ is in use.').waitFor();
    expect(await hasFocus(over.page.getByRole('heading', { level: 1 }))).toBe(true);
    await over.button('Continue to clients').click();
    await heading('Who are your clients?').waitFor();
    expect(await over.asked('account:connect')).toEqual([]);
  });

  test.each(['first-clients', 'first-folders', 'first-file'] as const)(
    'of the scene "%s" can be left for later, and the window opens',
    async (scene) => {
      await over.open(scene);
      await over.page.getByRole('button', { name: /later$/ }).click();
      await over.page.getByRole('navigation', { name: 'Main' }).waitFor();
      expect(await over.asked('first-run:go')).toEqual([{ step: null }]);
    },
  );

  test('say where the person stands to whoever hears the window', async () => {
    await over.open('first-folders');
    await over.page.locator('[aria-live="polite"]', { hasText: 'Step 3 of 4' }).waitFor();
  });

  test('hold screens’ shortcuts back: nothing happens behind them', async () => {
    await over.open('first-folders');
    await over.page.keyboard.press('Control+2');
    await over.page.keyboard.press('Control+K');
    await over.button('Set up later').click();
    await heading('Queue').waitFor();
    expect(await over.page.getByRole('dialog').count()).toBe(0);
  });
});

describe('folders', () => {
  test('are skipped for one client, chosen for another, and those that fail keep the reason', async () => {
    await over.open('first-folders');
    await over.button('Choose another folder for Cinderhall Hotels').click();
    await over.page.getByText('~/Pictures/New shoots', { exact: true }).first().waitFor();
    await over.page.getByRole('checkbox', { name: 'Create a folder for every client' }).click();
    await over.button('Continue without folders').waitFor();
    await over.page.getByRole('checkbox', { name: 'Create a folder for Fennelfold Dental' }).click();
    await over.button('Choose another folder for Cinderhall Hotels').click();
    await over.button('Watch 2 folders').click();
    await over.page
      .getByText(/A watched folder already covers|overlaps|~\/Pictures/)
      .last()
      .waitFor();
    expect(await over.asked('first-run:make-folders')).toEqual([{ profileIds: ['p2'] }]);
    expect(await over.asked('roots:add')).toEqual([{ profileId: 'p1', grant: 'g1', existing: 'leave' }]);
    await over.page.getByText('Watched', { exact: true }).waitFor();
    expect(await stepShown()).toBe('3 Folders');
  });
});

describe('the first file', () => {
  test('ends in its link, which is copied, and the window opens on the queue', async () => {
    await over.open('first-link');
    await over.page.getByRole('heading', { name: 'It is up' }).waitFor();
    await over.button('Copy link').click();
    expect(await over.asked('links:copy')).toHaveLength(1);
    await over.button('Go to the queue').click();
    await heading('Queue').waitFor();
    expect(await over.asked('first-run:go')).toEqual([{ step: null }]);
  });

  test('dropped on a client’s folder is that client’s', async () => {
    await over.open('first-file');
    await over.page.locator('[data-client="p3"]').evaluate((row) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'first.jpg', { type: 'image/jpeg' }));
      row.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    const handed = await over.page.evaluate(() => window.fake.handed);
    expect(handed).toEqual([{ names: ['first.jpg'], profileId: 'p3' }]);
  });
});

describe.each([
  ['light', 'en'],
  ['dark', 'de'],
] as const)('in the %s theme, in %s', (theme, language) => {
  test.each(['first-clients', 'first-folders', 'first-file', 'first-link'] as const)(
    'the scene "%s" has no grave accessibility finding, and nothing runs over its edge',
    async (scene) => {
      await over.open(scene, { theme, language, width: 900, height: 620 });
      await over.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await graveFindings(over.page)).toEqual([]);
      const wide = await over.page.evaluate(
        () =>
          [...document.querySelectorAll('main *')].filter(
            (element) => element.getBoundingClientRect().right > window.innerWidth + 0.5,
          ).length,
      );
      expect(wide).toBe(0);
    },
  );
});
