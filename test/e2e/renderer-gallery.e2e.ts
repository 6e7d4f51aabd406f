import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';
import type { SceneName } from '../renderer/scenes.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

const tile = (name: string) => over.page.getByRole('gridcell').filter({ hasText: name });
const focusedPlace = () => over.page.evaluate(() => document.activeElement?.getAttribute('data-tile'));
const press = (key: string) => over.page.keyboard.press(key);
const bar = () => over.page.getByRole('toolbar');

async function openGallery(scene: SceneName = 'full', view = {}): Promise<void> {
  await over.open(scene, view);
  await over.goTo('Gallery');
  await over.page.getByRole('gridcell').first().waitFor();
}

/** Clicks the place in the grid's list, counted from 0. */
async function click(place: number, modifiers: ('ControlOrMeta' | 'Shift')[] = []): Promise<void> {
  await over.page.locator(`[data-tile="${place}"]`).click({ modifiers, position: { x: 20, y: 30 } });
}

describe('choosing several', () => {
  test('click, Ctrl-click and Shift-click choose; the bar names every client and copies in order; a filter lets go', async () => {
    await openGallery();
    await click(0);
    await bar().getByText('1 selected, from 1 client').waitFor();
    await click(2, ['ControlOrMeta']);
    await bar().getByText('2 selected, from 2 clients').waitFor();
    await bar().getByText('Fennelfold Dental').waitFor();
    await click(5, ['Shift']);
    await bar().getByText('4 selected, from 4 clients').waitFor();
    expect(await bar().getAttribute('aria-label')).toBe(
      '4 selected, from Fennelfold Dental, Marloquay Ceramics, Northlume Velo, Oskadoo Toys',
    );
    expect(await over.page.locator('[role="gridcell"][aria-selected="true"]').count()).toBe(4);

    // In the order chosen, in every form.
    await click(5);
    await click(1, ['ControlOrMeta']);
    await over.button('Copy 2 links').click();
    expect(await over.page.getByRole('menuitem').allTextContents()).toEqual([
      'Links, one a line',
      'Markdown list',
      'HTML list',
      'CSV with client and file',
      'JSON mediaUrls',
    ]);
    await over.page.getByRole('menuitem', { name: 'Markdown list' }).click();
    const [asked] = (await over.asked('links:copy')) as { media: string[]; format: string }[];
    expect(asked?.format).toBe('markdown');
    expect(asked?.media.map((id) => id.split('-').at(-1))).toEqual(['5', '1']);
    await over.page
      .getByText('2 links of Oskadoo Toys, Cinderhall Hotels copied as Markdown')
      .first()
      .waitFor();

    // A filter takes what it hides out of the selection.
    await click(0);
    await click(1, ['ControlOrMeta']);
    await over.page.getByRole('button', { name: /^Show clients/ }).click();
    await over.page.getByRole('menuitemradio', { name: /Bramblewick Teas/ }).click();
    await bar().getByText('1 selected, from 1 client').waitFor();
    await over.page.getByRole('button', { name: /^Show clients/ }).click();
    await over.page.getByRole('menuitemradio', { name: /All clients/ }).click();
    await bar().getByText('1 selected, from 1 client').waitFor();
  });

  test('one chosen item goes along with the arrows, with Ctrl it stays; several stay', async () => {
    await openGallery();
    await click(0);
    await press('ArrowRight');
    expect(await over.page.locator('[aria-selected="true"]').getAttribute('data-tile')).toBe('1');
    await press('Control+End');
    await press('Control+Home');
    await expect.poll(focusedPlace).toBe('0');
    expect(await over.page.locator('[data-tile="1"]').getAttribute('aria-selected')).toBe('true');
    await click(2, ['ControlOrMeta']);
    await press('ArrowRight');
    await bar().getByText('2 selected,', { exact: false }).waitFor();
    expect(await focusedPlace()).toBe('3');
  });

  test('a range covers rows that are not in the document', async () => {
    await openGallery('many');
    await click(0);
    await press('Control+End');
    await expect.poll(focusedPlace).toBe('4999');
    await click(4999, ['Shift']);
    await bar().getByText('5,000 selected, from 7 clients').waitFor();
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
  });

  test('by keyboard alone: Shift+arrows, X, Ctrl+A and Escape, with one tab stop', async () => {
    await openGallery();
    await over.page.getByRole('gridcell').first().focus();
    await press('Shift+ArrowRight');
    await press('Shift+ArrowRight');
    await bar().getByText('3 selected, from 3 clients').waitFor();
    await press('ArrowRight');
    await press('x');
    await bar().getByText('4 selected, from 4 clients').waitFor();
    await press('Control+a');
    await bar().getByText('60 selected, from 7 clients').waitFor();
    expect(await over.page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1);
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
    expect(await focusedPlace()).toBe('3');
  });

  test('public links among the chosen are checked together', async () => {
    await openGallery('links');
    await tile('reachable-poster.jpg').click();
    await tile('lost-poster.jpg').click({ modifiers: ['ControlOrMeta'] });
    await over.button('Check 2 links').click();
    await expect
      .poll(() => over.asked('public-links:check'))
      .toEqual([{ ids: ['reachable-poster.jpg-link', 'lost-poster.jpg-link'] }]);
  });

  test('files this computer sent go up again after a question that names file and client', async () => {
    await openGallery();
    await click(0);
    await over.button('Upload again').click();
    await over.page.getByRole('dialog', { name: /^Upload .* for Bramblewick Teas again\?$/ }).waitFor();
    expect(await over.asked('queue:upload-again')).toEqual([]);
    await over.page.getByRole('dialog').getByRole('button', { name: 'Upload again' }).click();
    await over.page.getByRole('dialog').waitFor({ state: 'detached' });
    await over.page
      .getByText(/ of Bramblewick Teas back in the queue$/)
      .last()
      .waitFor();
    expect(await over.asked('queue:upload-again')).toHaveLength(1);
  });

  test('a refusal leaves the question open and says nothing of a queue', async () => {
    await openGallery();
    await click(0);
    await over.page.evaluate(() => window.fake.troubles.set('queue:upload-again', 'bug'));
    await over.button('Upload again').click();
    const verb = over.page.getByRole('dialog').getByRole('button', { name: 'Upload again' });
    await verb.click();
    await expect.poll(() => over.asked('queue:upload-again')).toHaveLength(1);
    await expect.poll(() => verb.isEnabled()).toBe(true);
    expect(await over.page.getByText(/back in the queue$/).count()).toBe(0);
  });
});

describe('details', () => {
  const details = () => over.page.getByRole('complementary', { name: 'Details' });

  test('Ctrl+I shows one item with its client in text, its link in five forms and every size to copy', async () => {
    await openGallery();
    await press('Control+i');
    await details().getByText('Choose an item').waitFor();
    await click(2);
    await details().getByRole('heading', { name: 'citrus-evening-lobby-2.jpg' }).waitFor();
    await details().getByText('Fennelfold Dental').waitFor();
    await details().getByRole('button', { name: 'CSV' }).click();
    await details()
      .getByRole('button', { name: 'Copy the link of citrus-evening-lobby-2.jpg, Fennelfold Dental, as CSV' })
      .click();
    await details()
      .getByRole('button', { name: /^Copy the link of 1080 × 1080 of citrus/ })
      .click();
    expect(await over.asked('links:copy')).toEqual([
      { media: ['citrus-2'], format: 'csv' },
      { media: ['citrus-2'], size: 0, format: 'plain' },
    ]);
    await click(9, ['Shift']);
    await details().getByRole('heading', { name: '8 items of 7 clients' }).waitFor();
    await over.goTo('Queue');
    await over.goTo('Gallery');
    await details().waitFor();
    await details().getByRole('button', { name: 'Close the details' }).click();
    await details().waitFor({ state: 'detached' });
  });
});

describe('filters, horizon and order', () => {
  const state = () => over.page.locator('main h1 + p');

  test('chips narrow the grid and take themselves away; one verb clears everything', async () => {
    await openGallery();
    await over.page.getByRole('button', { name: 'Type', exact: true }).click();
    await over.page.getByRole('menuitemradio', { name: 'Films' }).click();
    await state().getByText('11 of 60 items of 8 clients').waitFor();
    await over.page.getByRole('button', { name: 'Listed by', exact: true }).click();
    await over.page.getByRole('menuitemradio', { name: 'Public links' }).click();
    await over.page.getByText('No item matches').waitFor();
    await over.button('Clear the filters').click();
    await state().getByText('60 items of 8 clients, newest first').waitFor();
    await over.page.getByRole('button', { name: 'Expires', exact: true }).click();
    await over.page.getByRole('menuitemradio', { name: 'Unknown' }).click();
    await state().getByText('10 of 60').waitFor();
    await over.button('Clear the filter Expires: Unknown').click();
    await state().getByText('60 items of 8 clients, newest first').waitFor();
    await over.page.getByRole('button', { name: /Newest first$/ }).click();
    await over.page.getByRole('menuitemradio', { name: 'Expiring first' }).click();
    await state().getByText('soonest to expire first').waitFor();
    expect(await over.page.locator('[data-tile="0"]').textContent()).toContain('1 day left');
  });

  test('the horizon filters by a day and by a span, by mouse and by keyboard; larger tiles stand fewer in a row', async () => {
    await openGallery();
    const slider = over.page.getByRole('slider', { name: 'Show what ends on' });
    await slider.focus();
    await press('ArrowRight');
    await press('ArrowRight');
    await state().getByText('1 of 60').waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/: 1 link$/);
    await press('Shift+ArrowRight');
    await press('Shift+ArrowRight');
    await state().getByText('2 of 60').waitFor();
    await press('Escape');
    await state().getByText('60 items of 8 clients, newest first').waitFor();
    await over.page.locator('[data-day="0"]').hover();
    await over.page.mouse.down();
    await over.page.locator('[data-day="7"]').hover();
    await over.page.mouse.up();
    await state().getByText('4 of 60').waitFor();

    const columns = async () => Number(await over.page.getByRole('grid').getAttribute('aria-colcount'));
    const before = await columns();
    await over.page.getByRole('slider', { name: 'Size of the pictures' }).focus();
    await press('End');
    await expect.poll(columns).toBeLessThan(before);
    await over.goTo('Queue');
    await over.goTo('Gallery');
    expect(await columns()).toBeLessThan(before);
  });
});

describe('the preview', () => {
  const dialog = () => over.page.getByRole('dialog');
  /** Opens the preview by its key; the next key is the preview's once it has the focus. */
  const look = async (): Promise<void> => {
    await press('Space');
    await expect
      .poll(() => dialog().evaluateAll(([one]) => one?.contains(document.activeElement) === true))
      .toBe(true);
  };
  const scale = () =>
    dialog()
      .getByText(/^\d+ %$/)
      .textContent();

  test('Space looks at an item in full size, arrows go on, and focus and scroll come back to its tile', async () => {
    await openGallery('many');
    await over.page.getByRole('gridcell').first().focus();
    for (let page = 0; page < 4; page += 1) await press('PageDown');
    const box = over.page.locator('[role="grid"]').locator('..');
    await expect.poll(() => box.evaluate((one) => one.scrollTop)).toBeGreaterThan(500);
    const from = Number(await focusedPlace());
    const top = await box.evaluate((one) => one.scrollTop);
    await look();
    await dialog()
      .getByText(`${from + 1} of 5,000`)
      .waitFor();
    await press('ArrowRight');
    await dialog()
      .getByText(`${from + 2} of 5,000`)
      .waitFor();
    await press('ArrowLeft');
    await dialog()
      .getByText(`${from + 1} of 5,000`)
      .waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(focusedPlace).toBe(String(from));
    expect(await box.evaluate((one) => one.scrollTop)).toBe(top);
    await look();
    await press('End');
    await dialog().getByText('5,000 of 5,000').waitFor();
    await press('Space');
    await expect.poll(focusedPlace).toBe('4999');
  });

  test('a picture is zoomed by keys, wheel and buttons; a film that cannot be played says so, and gives its link', async () => {
    await openGallery();
    await over.page.getByRole('gridcell').nth(2).focus();
    await look();
    await over.page.getByRole('dialog', { name: 'citrus-evening-lobby-2.jpg, Fennelfold Dental' }).waitFor();
    await dialog().getByText('100 %').waitFor();
    await press('+');
    await expect.poll(scale).toBe('125 %');
    await press('1');
    await expect.poll(scale).toBe('100 %');
    await over.button('Smaller').click();
    await expect.poll(scale).toBe('80 %');
    await press('0');
    await expect.poll(scale).toBe('100 %');
    await dialog().getByRole('region').hover();
    await over.page.mouse.wheel(0, -600);
    await expect.poll(scale).not.toBe('100 %');
    await press('ArrowLeft');
    expect(await over.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
    await dialog()
      .getByText(/This film cannot be played here\. MP4, 3\.8 MB\./)
      .waitFor();
    await over.button('Try again').click();
    expect(await over.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
    await dialog()
      .getByText(/This film cannot be played here/)
      .waitFor();
    await over.page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => over.asked('links:copy')).toEqual([{ media: ['pass-1'], format: 'plain' }]);
  });

  test('a film plays with the player’s own controls by keyboard, and is let go with the preview', async () => {
    const film = Buffer.from(await over.page.evaluate(recordedFilm), 'base64');
    await over.page.route('**/art/pass-1.mp4', (route) =>
      route.fulfill({ body: film, contentType: 'video/webm' }),
    );
    await openGallery();
    await over.page.getByRole('gridcell').nth(1).focus();
    await look();
    const player = dialog().locator('video');
    const at = (what: 'paused' | 'readyState' | 'controls') =>
      player.evaluate((one, name) => (one as HTMLVideoElement)[name as 'paused'], what);
    await expect.poll(() => at('readyState')).toBeGreaterThan(0);
    expect(await at('controls')).toBe(true);
    await press('Enter');
    await expect.poll(() => player.evaluate((one) => (one as HTMLVideoElement).played.length)).toBe(1);
    // On the player Space is its own key, and arrows wind instead of going on.
    await player.focus();
    await press('Space');
    await press('ArrowRight');
    await dialog().getByText('2 of 60').waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(focusedPlace).toBe('1');
    await over.page.unroute('**/art/pass-1.mp4');
  });
});

describe('a frame of a film that main asks for', () => {
  const frameOf = async (film: Buffer, token: string): Promise<string | null> => {
    await over.page.route(`**/art/source-${token}.webm`, (route) =>
      route.fulfill({ body: film, contentType: 'video/webm' }),
    );
    await over.page.evaluate((one) => window.fake.emit([{ kind: 'shrink', of: 'film', token: one }]), token);
    const answers = () => over.asked('thumbs:made') as Promise<{ token: string; picture: string | null }[]>;
    await expect.poll(async () => (await answers()).map((one) => one.token)).toContain(token);
    return (await answers()).find((one) => one.token === token)?.picture ?? null;
  };

  test('is drawn and handed back as a small picture', async () => {
    await openGallery();
    const film = Buffer.from(await over.page.evaluate(recordedFilm), 'base64');
    const picture = Buffer.from((await frameOf(film, 'vp8')) ?? '', 'base64');
    expect(picture.subarray(8, 12).toString('latin1')).toBe('WEBP');
    expect(await over.page.evaluate(sizeOfPicture, picture.toString('base64'))).toEqual([64, 48]);
  });

  test('is none of what is no film', async () => {
    await openGallery();
    expect(await frameOf(Buffer.from('no film'), 'none')).toBeNull();
  });
});

/** Width and height of a picture, px. Runs in the page. */
async function sizeOfPicture(base64: string): Promise<readonly number[]> {
  const image = new Image();
  image.src = `data:image/webp;base64,${base64}`;
  await image.decode();
  return [image.naturalWidth, image.naturalHeight];
}

/** A film of a third of a second that any Chromium plays, base64. Runs in the page. */
async function recordedFilm(): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = 64;
  canvas.height = 48;
  const paint = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm;codecs=vp8' });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => void parts.push(data);
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
  recorder.start();
  for (let frame = 0; frame < 8; frame += 1) {
    paint?.fillRect(frame * 8, 0, 8, 48);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

describe('coming back', () => {
  const box = () => over.page.locator('[role="grid"]').locator('..');
  const top = () => box().evaluate((one) => one.scrollTop);

  test('the gallery stands where it was left, with the focus on the item that had it', async () => {
    await openGallery('many');
    await over.page.getByRole('gridcell').first().focus();
    for (let page = 0; page < 4; page += 1) await press('PageDown');
    await expect.poll(top).toBeGreaterThan(500);
    const [place, before] = [await focusedPlace(), await top()];
    await press('Control+1');
    await over.page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
    await press('Control+2');
    await expect.poll(focusedPlace).toBe(place);
    expect(await top()).toBe(before);
    // Also what was only scrolled to; whoever came by the rail keeps the focus there.
    await box().evaluate((one) => one.scrollBy(0, 9_000));
    await over.goTo('Queue');
    await over.goTo('Gallery');
    await expect.poll(top).toBe(before + 9_000);
    expect(await over.page.evaluate(() => document.activeElement?.textContent)).toContain('Gallery');
  });

  test('another shape or order goes to the same item', async () => {
    await openGallery('many');
    await click(2);
    await press('Control+End');
    await expect.poll(focusedPlace).toBe('4999');
    await over.button('List').click();
    await over.page.locator('[data-tile="4999"]').waitFor();
    await expect.poll(top).toBeGreaterThan(200_000);
  });
});

describe('a list instead of tiles', () => {
  test('has the same selection, keys and one tab stop, and is remembered', async () => {
    await openGallery();
    await click(2);
    await over.button('List').click();
    await bar().getByText('1 selected, from 1 client').waitFor();
    expect(await over.page.getByRole('grid').getAttribute('aria-colcount')).toBe('1');
    expect(await over.page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1);
    const line = over.page.locator('[data-tile="2"]');
    // Each column says what stands in it, right over it.
    const start = (text: string, within = over.page.locator('main')) =>
      within
        .getByText(text, { exact: true })
        .first()
        .evaluate((one) => one.getBoundingClientRect().left);
    const heads = over.page
      .locator('[aria-hidden="true"]', { hasText: /^FileClientTypeSizeAddedExpires$/ })
      .first();
    expect(Math.abs((await start('Type', heads)) - (await start('JPEG, +1 size', line)))).toBeLessThan(1);
    expect(Math.abs((await start('Expires', heads)) - (await start('3 days left', line)))).toBeLessThan(30);
    for (const words of [
      'citrus-evening-lobby-2.jpg',
      'Fennelfold Dental',
      'JPEG, +1 size',
      '3.8 MB',
      '3 days left',
    ])
      expect(await line.textContent()).toContain(words);
    await line.focus();
    await press('ArrowDown');
    await expect.poll(focusedPlace).toBe('3');
    await press('Shift+ArrowDown');
    await bar().getByText('2 selected, from 2 clients').waitFor();
    await press('Control+c');
    await expect
      .poll(() => over.asked('links:copy'))
      .toEqual([{ media: ['lobby-3', 'tide-4'], format: 'plain' }]);
    await over.page
      .getByRole('status')
      .getByText('2 links of Marloquay Ceramics, Northlume Velo copied')
      .waitFor();
    await press('Enter');
    await over.page.getByRole('menuitem', { name: 'Show original' }).waitFor({ state: 'detached' });
    await over.page.getByRole('menuitem', { name: 'Look at it' }).click();
    await over.page.getByRole('dialog', { name: /^tide-evening-lobby-4\.jpg/ }).waitFor();
    await press('Escape');
    await expect.poll(focusedPlace).toBe('4');
    await over.page.goto(`${over.page.url()}&remember`);
    await over.goTo('Gallery');
    await over.page.getByRole('button', { name: 'List', pressed: true }).waitFor();
    expect(await over.page.getByRole('grid').getAttribute('aria-colcount')).toBe('1');
  });
});

describe('what only this computer knows', () => {
  test('is marked in words on its tile and in its line, as a public link is', async () => {
    await openGallery('own-records');
    const first = over.page.locator('[data-tile="0"]');
    const mark = 'This computer sent it. Ayrshare does not list it, at least not yet.';
    expect(await first.getByTitle(mark).textContent()).toBe('This computer alone');
    expect(await over.page.locator('[data-tile="1"]').textContent()).not.toContain('This computer alone');
    await over.button('List').click();
    expect(await first.textContent()).toContain('This computer alone, ');
    await first.getByTitle(mark).waitFor();
  });
});

describe('headings by the end', () => {
  test('stand over the items while these stand in the order of their ends; one verb sends the urgent ones again', async () => {
    await openGallery();
    expect(await over.page.getByRole('rowheader').count()).toBe(0);
    await over.page.getByRole('button', { name: /^Order/ }).click();
    await over.page.getByRole('menuitemradio', { name: 'Expiring first' }).click();
    await over.page.getByRole('heading', { name: 'Expires within 3 days' }).waitFor();
    await over.page.getByRole('heading', { name: 'Expires within a week' }).waitFor();
    // Arrows pass over them: from the first group's second item to the second group's.
    await over.page.locator('[data-tile="1"]').focus();
    await press('ArrowDown');
    await expect.poll(focusedPlace).toBe('3');
    await over.button('Upload 1 of 2 again').click();
    const question = over.page.getByRole('dialog', {
      name: 'Upload citrus-evening-lobby-2.jpg for Fennelfold Dental again?',
    });
    await question.getByRole('button', { name: 'Upload again' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await over.asked('queue:upload-again')).toEqual([{ ids: ['sent-2'] }]);
  });
});

describe('the original', () => {
  test('is shown by the details and the menu; one that is gone is said to be gone, its link still works', async () => {
    await openGallery();
    await click(2);
    await press('Control+i');
    await over.button('Show original').click();
    await expect.poll(() => over.asked('gallery:show-original')).toEqual([{ id: 'citrus-2' }]);
    await click(3);
    await over.button('Show original').click();
    await over.page
      .getByText(/^lobby-evening-lobby-3\.jpg of Marloquay Ceramics is not on this computer any more/)
      .waitFor();
    // What was not sent from here has no original to show.
    await click(1);
    expect(await over.button('Show original').count()).toBe(0);
    await over.page
      .getByRole('complementary', { name: 'Details' })
      .getByText('Not on this computer')
      .waitFor();
  });
});

describe('when not all is told', () => {
  test('offline the last list stands with its age, links can be copied, and one click tries again', async () => {
    await openGallery('offline');
    await over.page.getByText('Offline. You see the gallery as it was 5 hours ago.').waitFor();
    await over.page.getByText(/^60 items of 8 clients, as of /).waitFor();
    await over.page.getByRole('gridcell').nth(2).focus();
    await press('Control+c');
    await over.page
      .getByText('Link for citrus-evening-lobby-2.jpg of Fennelfold Dental copied')
      .first()
      .waitFor();
    await over.button('Try now').click();
    await expect.poll(() => over.asked('gallery:refresh')).toEqual([{}]);
    expect(await over.page.getByRole('gridcell').count()).toBeGreaterThan(0);
  });

  test('a gallery that was not read is not said to be empty, whatever kept it from being read', async () => {
    const unread = {
      unread: 'The gallery could not be read.',
      unlisted: /^8 of 8 clients could not be read/,
      'offline-unlisted': 'Offline. The gallery was not read yet.',
    } as const;
    for (const scene of ['unread', 'unlisted', 'offline-unlisted'] as const) {
      await over.open(scene);
      await over.goTo('Gallery');
      await over.page.getByText(unread[scene]).waitFor();
      await over.page.getByText('What is in the libraries is not known yet').waitFor();
      expect(await over.page.getByText('Nothing is in the library yet').count()).toBe(0);
      expect(await over.page.getByText(/nothing in their/).count()).toBe(0);
    }
  });

  test('one that was read and holds nothing says so, with the way to files', async () => {
    await over.open('bare');
    await over.goTo('Gallery');
    const nothing = over.page.locator('main').filter({ hasText: 'Nothing is in the library yet' });
    await over.page.getByText('8 clients, and nothing in their libraries yet').waitFor();
    await nothing.getByRole('button', { name: 'Add files', exact: true }).last().click();
    await expect.poll(() => over.asked('files:choose')).toEqual([{ what: 'files' }]);
  });

  test('who could not be read is named with the time, and the rest stays', async () => {
    await openGallery('partial');
    await over.page.getByText(/^1 of 8 clients could not be read( at \d\d:\d\d)?\./).waitFor();
    await over.page.getByText('Fennelfold Dental. What was read before stays.').waitFor();
    await over.page.getByText('60 items of 8 clients, newest first').waitFor();
    await over.button('Try again').click();
    await expect.poll(() => over.asked('gallery:refresh')).toEqual([{}]);
  });
});
