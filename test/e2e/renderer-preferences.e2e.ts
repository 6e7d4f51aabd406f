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

const part = (title: string) => over.page.getByRole('region', { name: title, exact: true });
const group = (name: string) => over.page.getByRole('group', { name, exact: true });
const pressed = (name: string, choice: string) =>
  group(name).getByRole('button', { name: choice, exact: true }).getAttribute('aria-pressed');
const spoken = (words: string | RegExp) =>
  over.page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });

async function settings(): Promise<void> {
  await over.open('full');
  await over.goTo('Settings');
}

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

describe('Uploads in Settings', () => {
  test('uploads at once, by keyboard too: kept, shown and said', async () => {
    await settings();
    expect(await pressed('Uploads at once', '3')).toBe('true');
    await group('Uploads at once').getByRole('button', { name: '5', exact: true }).press('Enter');
    await spoken('5 uploads at once.');
    expect(await pressed('Uploads at once', '5')).toBe('true');
    expect(await over.asked('settings:set')).toEqual([{ concurrency: 5 }]);
  });

  test('a limit begins at 1 MB/s, takes another speed, and refuses one that is none with the reason', async () => {
    await settings();
    await group('Upload limit').getByRole('button', { name: 'On' }).click();
    await spoken('Uploads go at up to 1 MB/s in all.');
    const amount = part('Uploads').getByRole('textbox', { name: 'Speed' });
    await amount.fill('nothing');
    await amount.press('Enter');
    await over.page.getByText(/^Enter a speed from 16 kB\/s to 1 GB\/s/).waitFor();
    expect(await amount.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await amount.inputValue()).toBe('nothing');
    expect(await seriousFindings()).toEqual([]);
    await amount.fill('250');
    await group('Unit').getByRole('button', { name: 'kB/s' }).click();
    await part('Uploads').getByRole('button', { name: 'Set', exact: true }).click();
    await spoken('Uploads go at up to 250 kB/s in all.');
    await amount.fill('16');
    await group('Unit').getByRole('button', { name: 'Mbit/s' }).click();
    await part('Uploads').getByText('= 2 MB/s', { exact: true }).waitFor();
    await part('Uploads').getByRole('button', { name: 'Set', exact: true }).click();
    await spoken('Uploads go at up to 2 MB/s in all.');
    expect(await amount.inputValue()).toBe('16');
    await group('Upload limit').getByRole('button', { name: 'Off' }).click();
    await spoken('Uploads go as fast as they can.');
    expect(await over.asked('settings:set')).toEqual([
      { uploadBytesPerSecond: 1_000_000 },
      { uploadBytesPerSecond: 250_000 },
      { uploadBytesPerSecond: 2_000_000 },
      { uploadBytesPerSecond: null },
    ]);
  });

  test('the time to undo can be taken away', async () => {
    await settings();
    await group('Time to undo').getByRole('button', { name: 'None' }).click();
    await spoken('Files leave as soon as you send them.');
    expect(await over.asked('settings:set')).toEqual([{ holdSeconds: 0 }]);
  });
});

describe('The network in Settings', () => {
  const dialog = () => over.page.getByRole('dialog');

  test('a proxy is entered, refused with its text kept, then used; its password is in no text and no attribute', async () => {
    await settings();
    await over.button('Set a proxy').click();
    await dialog().waitFor();
    const address = dialog().getByRole('textbox', { name: 'Address' });
    await address.fill('proxy.example');
    await address.press('Enter');
    await dialog().getByText('Add the port, such as proxy.example:3128.').waitFor();
    expect(await address.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await seriousFindings()).toEqual([]);
    await address.fill('proxy.example:3128');
    await dialog().getByRole('button', { name: 'with a password' }).click();
    await dialog().getByRole('textbox', { name: 'User' }).fill('ada');
    await dialog().getByLabel('Password', { exact: true }).fill('THE-PASSWORD');
    expect(await over.page.content()).not.toContain('THE-PASSWORD');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    await spoken('Connections go through http://proxy.example:3128 from now on.');
    await part('Network').getByText('http://proxy.example:3128, with a password').waitFor();
    expect(await over.page.content()).not.toMatch(/THE-PASSWORD|\bada\b/);
    await over.button('Go without it').click();
    await spoken('Connections go straight to Ayrshare from now on.');
    expect(await over.asked('network:set-proxy')).toEqual([
      { proxy: { address: 'proxy.example', login: null } },
      { proxy: { address: 'proxy.example:3128', login: { user: 'ada', password: 'THE-PASSWORD' } } },
      { proxy: null },
    ]);
  });

  test('a proxy saved again with empty fields keeps its login; another address never asks for that', async () => {
    await settings();
    await over.button('Set a proxy').click();
    const address = dialog().getByRole('textbox', { name: 'Address' });
    await address.fill('http://proxy.example:3128');
    await dialog().getByRole('button', { name: 'with a password' }).click();
    await dialog().getByRole('textbox', { name: 'User' }).fill('ada');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    await over.button('Change the proxy').click();
    await dialog().getByText('Leave both empty to keep the ones there are.').waitFor();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    await over.button('Change the proxy').click();
    await address.fill('http://other.example:3128');
    await dialog().getByRole('button', { name: 'Save' }).click();
    expect((await over.asked('network:set-proxy')).slice(1)).toEqual([
      { proxy: { address: 'http://proxy.example:3128' } },
      { proxy: { address: 'http://other.example:3128', login: { user: '', password: '' } } },
    ]);
  });

  test('certificates are chosen in the system’s dialog; the window sends no path and shows what they say', async () => {
    await settings();
    await over.button('Choose a file').click();
    await spoken('1 certificate is trusted besides the usual ones.');
    await part('Network').getByText('O=Kettle & Finch, CN=Kettle office authority').waitFor();
    await part('Network').getByText('Good until 6 May 2031').waitFor();
    expect(await seriousFindings()).toEqual([]);
    await over.button('Trust them no more').click();
    await spoken('Only the usual certificates are trusted.');
    expect(await over.asked('network:choose-certificates')).toEqual([{}]);
  });

  test('the connection is checked by the address in use', async () => {
    await settings();
    await over.button('Check the connection').click();
    await spoken('The newer address works: it took the API key.');
    expect(await over.asked('address:check')).toEqual([{ address: 'newer' }]);
  });
});

test('Keys are forgotten on request, and kept again', async () => {
  await settings();
  const places = part('Account and keys');
  await places.getByText('4 keys in this computer’s key store.').waitFor();
  await places.getByRole('radio', { name: 'Forget them when Hotfolder closes' }).click();
  await spoken('Keys are forgotten when Hotfolder closes.');
  await places.getByText('4 keys for this session only.').waitFor();
  expect(await seriousFindings()).toEqual([]);
  await places.getByRole('radio', { name: 'In this computer’s key store' }).click();
  await spoken('Keys are in this computer’s key store.');
  expect(await over.asked('keys:move')).toEqual([{ to: 'session' }, { to: 'system' }]);
});

test('Settings hold at twice the size, in the dark and in German', async () => {
  await over.open('full', { width: 640, height: 410, theme: 'dark', language: 'de' });
  await over.goTo('Einstellungen');
  await over.page.getByRole('heading', { name: 'Konto und Schlüssel' }).waitFor();
  const overflow = await over.page.evaluate(() => {
    const main = document.querySelector('main');
    return main === null ? 1 : main.scrollWidth - main.clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
});
