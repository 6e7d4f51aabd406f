import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

describe('the window under its policy', () => {
  test('holds no style element and no inline script, with a menu and a dialog open too', async () => {
    await over.open('full');
    await over.page.getByRole('button', { name: /^Show clients/ }).click();
    await over.page.getByRole('menu').waitFor();
    expect(await over.page.locator('style, script:not([src])').count()).toBe(0);
    await over.page.keyboard.press('Escape');
    await over.button('Replace key').click();
    await over.page.getByRole('dialog').waitFor();
    expect(await over.page.locator('style, script:not([src])').count()).toBe(0);
  });
});

describe('keys', () => {
  test('a refused API key keeps its text and the focus and says why; no key text stands in the document', async () => {
    await over.open('first');
    const field = over.page.getByLabel('API key');
    await field.fill('bad-key-0123456789');
    await over.button('Check the key and continue').click();
    await over.page.getByText(/^Ayrshare refused this key/).waitFor();
    expect(await field.inputValue()).toBe('bad-key-0123456789');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await over.page.content()).not.toContain('bad-key-0123456789');
  });

  test('a working API key leads on to the clients, and is gone from the window', async () => {
    await over.open('first');
    await over.page.getByLabel('API key').fill('good-key-0123456789');
    await over.button('Check the key and continue').click();
    await over.page.getByRole('heading', { name: 'Who are your clients?' }).waitFor();
    await over.page.getByText('The key works. It may manage 43 client profiles.').first().waitFor();
    expect(await over.page.content()).not.toContain('good-key-0123456789');
  });

  test('a client is added by name and key; a taken name goes back to the name', async () => {
    await over.open('full');
    await over.goTo('Clients');
    await over.button('Add a client').click();
    await over.page.getByLabel('Name').fill('Northlume Velo');
    await over.page.getByLabel('Profile-Key').fill('good-key-0123456789');
    await over.page.keyboard.press('Enter');
    await over.page.getByText('Another client has this name.').waitFor();
    expect(await over.page.getByLabel('Name').evaluate((input) => input === document.activeElement)).toBe(
      true,
    );
    await over.page.getByLabel('Name').fill('Acme');
    await over.page.keyboard.press('Enter');
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    await over.page.getByRole('row', { name: /Acme/ }).waitFor();
    expect(await over.asked('profiles:add')).toHaveLength(2);
  });
});

describe('first run', () => {
  test('without an account the practice server starts and says so in the frame', async () => {
    await over.open('first');
    await over.button('Start with the practice server').click();
    await over.button('Set up later').click();
    await over.page.getByRole('heading', { name: 'Queue' }).waitFor();
    await over.page.getByText('Practice server', { exact: true }).waitFor();
  });

  test('without a key store the choice is session first, and weak only when chosen', async () => {
    await over.open('first-no-store');
    await over.page.getByLabel('API key').fill('good-key-0123456789');
    expect(await over.page.getByRole('radio', { name: 'Keep the key for this session' }).isChecked()).toBe(
      true,
    );
    await over.page.getByText('Store it weakly protected').click();
    await over.button('Check the key and continue').click();
    await over.page.getByRole('heading', { name: 'Who are your clients?' }).waitFor();
    expect(await over.asked('account:connect')).toMatchObject([{ storage: 'weak' }]);
  });
});

describe('the queue', () => {
  test('every row names its client in text', async () => {
    await over.open('full');
    const rows = over.page.getByRole('checkbox');
    const names = await rows.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(name).toMatch(/, (Northlume Velo|Bramblewick Teas|Fennelfold Dental)$/);
  });

  test('a row shows its file’s own picture, and the sign of its kind where there is none to show', async () => {
    await over.open('lived');
    const picture = (fileName: string) =>
      over.page.locator('[data-line]', { hasText: fileName }).locator('img');
    const width = () => picture('hero-shot.jpg').evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width).toBeGreaterThan(0);
    await expect.poll(() => picture('moved-away.jpg').count()).toBe(0);
    expect(await picture('half-exported.jpg').count()).toBe(0);
  });

  test('upload again asks first, names client and file, and the second upload says so', async () => {
    await over.open('lived');
    await over.page.getByText('Link gone', { exact: true }).waitFor();
    await over.page.getByText('Expired', { exact: true }).waitFor();
    await over.button('More, gone-at-night.jpg, Northlume Velo').click();
    await over.page.getByRole('menuitem', { name: 'Upload again' }).click();
    await over.page
      .getByRole('dialog', { name: 'Upload gone-at-night.jpg for Northlume Velo again?' })
      .waitFor();
    await over.page.keyboard.press('Enter');
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await over.asked('queue:upload-again')).toEqual([]);
    await over.button('More, gone-at-night.jpg, Northlume Velo').click();
    await over.page.getByRole('menuitem', { name: 'Upload again' }).click();
    await over.button('Upload again').click();
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await over.asked('queue:upload-again')).toEqual([{ ids: ['l3'] }]);
    const again = over.page.locator('[data-line]', { hasText: 'gone-at-night.jpg' });
    await again.filter({ hasText: '2nd upload' }).getByText('Queued').waitFor();
  });

  test('keeps only the lines in view in the document, with ten thousand rows', async () => {
    await over.open('many');
    await over.page.getByText('All 10,000').waitFor();
    expect(await over.page.locator('[data-line]').count()).toBeLessThan(60);
    await over.page
      .getByRole('region', { name: 'Queue' })
      .evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await over.page.getByText('picture-09998', { exact: false }).first().waitFor();
    expect(await over.page.locator('[data-line]').count()).toBeLessThan(60);
  });

  test('retry, pause and cancel send ids; a copied link is told with file and client', async () => {
    await over.open('full');
    await over.button('Try now, first-flush-harvest.mp4, Bramblewick Teas').click();
    await over.button('Pause, steam-loop-square.gif, Bramblewick Teas').click();
    await over.button('Copy link, autumn-ride-story.png, Northlume Velo').click();
    await over.page.getByText('Link for autumn-ride-story.png of Northlume Velo copied').first().waitFor();
    expect(await over.asked('queue:retry')).toEqual([{ ids: ['u6'] }]);
    expect(await over.asked('queue:pause')).toEqual([{ scope: { kind: 'uploads', ids: ['u7'] } }]);
    expect(await over.asked('links:copy')).toEqual([{ uploads: ['u3'], format: 'plain' }]);
  });

  test('cancelling a selection asks first, names the client and the number, and keeps on Enter', async () => {
    await over.open('full');
    await over.page.getByRole('checkbox', { name: 'steam-loop-square.gif, Bramblewick Teas' }).click();
    await over.page.getByRole('checkbox', { name: 'gift-tins-carousel-03.png, Bramblewick Teas' }).click();
    await over.page.getByText('2 selected, Bramblewick Teas').waitFor();
    await over.button('Cancel 2').click();
    await over.page.getByText('Cancel 2 uploads for Bramblewick Teas?').waitFor();
    await over.page.keyboard.press('Enter');
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await over.asked('queue:cancel')).toEqual([]);
    await over.button('Cancel 2').click();
    await over.button('Cancel 2 uploads').click();
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await over.asked('queue:cancel')).toEqual([{ ids: ['u5', 'u7'] }]);
  });

  test('one chosen row grows to all rows shown, and all of them are tried again at once', async () => {
    await over.open('full');
    await over.page.getByRole('button', { name: /^Needs attention/ }).click();
    await over.page.getByRole('checkbox').first().click();
    await over.button('Select all 3').click();
    await over.page.getByText('3 selected, Fennelfold Dental').waitFor();
    await over.button('Try 3 again').click();
    expect(await over.asked('queue:retry')).toEqual([{ ids: ['u9', 'u10', 'u11'] }]);
  });

  test('a gap in the numbers makes the window ask for a snapshot and the queue again', async () => {
    await over.open('full');
    await over.page.getByText('Uploading, 62 %').waitFor();
    await over.page.evaluate(() => window.fake.emit([], 3));
    await expect.poll(() => over.asked('app:snapshot')).toHaveLength(2);
    await expect.poll(() => over.asked('queue:list')).toHaveLength(2);
  });

  test('progress shows within a beat of four a second', async () => {
    await over.open('full');
    await over.page.getByText('Uploading, 62 %').waitFor();
    await over.page.evaluate(() =>
      window.fake.emit([{ kind: 'progress', id: 'u1' as never, sentBytes: 370_800_000 }]),
    );
    await over.page.getByText('Uploading, 90 %').waitFor();
  });
});

describe('the keyboard', () => {
  test('Escape closes a dialog opened from a menu, and the focus returns to the menu’s dots', async () => {
    await over.open('full');
    await over.goTo('Clients');
    const dots = over.button('More for Cinderhall Hotels');
    await dots.focus();
    await over.page.keyboard.press('Enter');
    await over.page.getByRole('menuitem', { name: 'Rename' }).click();
    await over.page.getByRole('dialog').waitFor();
    await over.page.keyboard.press('Escape');
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => dots.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('the gallery is one tab stop; arrows move in it and Mod+C copies the focused link', async () => {
    await over.open('full');
    await over.goTo('Gallery');
    await over.page.getByRole('gridcell').first().waitFor();
    expect(await over.page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1);
    await over.page.getByRole('gridcell').first().focus();
    await over.page.keyboard.press('ArrowRight');
    await over.page.keyboard.press('ArrowDown');
    const focused = () => over.page.evaluate(() => document.activeElement?.getAttribute('data-tile'));
    await expect.poll(focused).toBe('7');
    await over.page.keyboard.press('Control+c');
    await over.page.getByText('of Bramblewick Teas copied').first().waitFor();
    await over.page.keyboard.press('Control+End');
    await expect.poll(focused).toBe('59');
  });

  test('Mod and a digit go to a screen, Mod+F to the search', async () => {
    await over.open('full');
    await over.page.keyboard.press('Control+3');
    await over.page.getByRole('heading', { name: 'Folders', level: 1 }).waitFor();
    await over.page.keyboard.press('Control+f');
    expect(await over.page.evaluate(() => document.activeElement?.id)).toBe('search');
  });
});

describe('folders', () => {
  test('no client is preselected when there are several, and an overlap is told in full', async () => {
    await over.open('full');
    await over.goTo('Folders');
    await over.button('Watch a folder').click();
    const dialog = over.page.getByRole('dialog');
    await dialog.waitFor();
    const clients = dialog.getByRole('radiogroup', { name: 'Whose files are these?' });
    expect(await clients.getByRole('radio').count()).toBe(8);
    expect(await clients.getByRole('radio', { checked: true }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Watch a folder' }).click();
    await dialog.getByText('Choose the client these files belong to.').waitFor();
    await dialog.getByText('Oskadoo Toys').click();
    await dialog.getByRole('button', { name: 'Watch for Oskadoo Toys' }).click();
    await dialog
      .getByText('This folder overlaps ~/Pictures, which is already watched.', { exact: false })
      .waitFor();
    expect(await over.asked('roots:add')).toEqual([
      { grant: 'g1', profileId: 'p5', existing: 'leave', after: 'leave' },
    ]);
  });

  test('what follows an upload is asked with the folder, and changed beside it', async () => {
    await over.open('full');
    await over.goTo('Folders');
    await over.button('Watch a folder').click();
    const dialog = over.page.getByRole('dialog');
    await dialog.getByText('Oskadoo Toys').click();
    await dialog.getByRole('radio', { name: 'Move it to the trash' }).click();
    await dialog.getByRole('button', { name: 'Watch for Oskadoo Toys' }).click();
    await expect.poll(() => over.asked('roots:add')).toMatchObject([{ after: 'trash' }]);
    await over.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const rule = over.page.getByRole('group', { name: 'After upload' });
    await rule.getByRole('button', { name: 'Leave it', pressed: true }).waitFor();
    await rule.getByRole('button', { name: 'Move to _Uploaded' }).click();
    await rule.getByRole('button', { name: 'Move to _Uploaded', pressed: true }).waitFor();
    await over.page
      .getByText('Only once its link was checked. Nothing in _Uploaded is overwritten.')
      .waitFor();
    expect(await over.asked('roots:set-after')).toEqual([{ id: 'r0', after: 'move' }]);
  });

  test('ignored files are listed with their reason in words', async () => {
    await over.open('full');
    await over.goTo('Folders');
    await over.page.getByText('notes.txt').waitFor();
    await over.page.getByText('Not a picture or a video').waitFor();
  });
});
