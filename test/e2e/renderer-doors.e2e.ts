import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { OfferView } from '../../src/shared/offer.ts';
import { startedOffer, weekOffer } from '../renderer/fake-offers.ts';
import { WindowPage } from '../renderer/harness/window-page.ts';
import { graveFindings } from './support/accessibility.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

/** Holds so many pictures over the first thing a selector finds, or lets them go there. */
async function drag(event: 'dragover' | 'drop', selector: string, count = 3): Promise<void> {
  await over.page.evaluate(
    ({ name, at, files }) => {
      const data = new DataTransfer();
      for (let index = 0; index < files; index += 1) {
        data.items.add(new File(['x'], `shot ${index}.jpg`, { type: 'image/jpeg' }));
      }
      const held = { dataTransfer: data, bubbles: true, cancelable: true };
      document.querySelector(at)?.dispatchEvent(new DragEvent(name, held));
    },
    { name: event, at: selector, files: count },
  );
}

/** Tells the window of an offer, or of what became of it. */
const tell = (offer: OfferView): Promise<void> =>
  over.page.evaluate((view) => window.fake.emit([{ kind: 'offer', offer: view }]), offer);

const handed = () => over.page.evaluate(() => window.fake.handed);
const sheet = () => over.page.getByRole('dialog');
const focused = (): Promise<string> => over.page.evaluate(() => document.activeElement?.textContent ?? '');

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(['offered', 'offered-loose', 'offered-own', 'offered-nothing', 'offered-nobody'] as const)(
    'the sheet of the scene "%s" has no serious accessibility finding',
    async (scene) => {
      await over.open(scene, { theme });
      await sheet().waitFor();
      expect(await graveFindings(over.page)).toEqual([]);
    },
  );

  test('the overlay, the hold and its toast have no serious accessibility finding', async () => {
    await over.open('offered', { theme });
    await over.button('Send 214 files to 6 clients').click();
    await over.page.getByText('Nothing has left this computer yet.').first().waitFor();
    expect(await graveFindings(over.page)).toEqual([]);
    await drag('dragover', 'header');
    await over.page.getByText('Whose files are these?').waitFor();
    expect(await graveFindings(over.page)).toEqual([]);
  });
});

describe('a drop', () => {
  test('on the bare window asks whose the files are', async () => {
    await over.open('full');
    await over.page.getByRole('checkbox').first().waitFor();
    await drag('dragover', 'header');
    await over.page.getByText('Whose files are these?').waitFor();
    await over.page.getByText('3 files to Bramblewick Teas').waitFor();
    await drag('drop', 'header');
    await over.page.getByText('Whose files are these?').waitFor({ state: 'detached' });
    expect(await handed()).toEqual([{ names: ['shot 0.jpg', 'shot 1.jpg', 'shot 2.jpg'], profileId: null }]);
  });

  test('on a client’s sleeve, entry of the rail or card is that client’s, and says so before', async () => {
    await over.open('full');
    await over.page.getByRole('checkbox').first().waitFor();
    const northlume = await over.page.locator('[data-line="1"]').getAttribute('data-client');
    await drag('dragover', '[data-line="1"]');
    await over.page.getByText(/^Let go: 3 files to /).waitFor();
    await drag('drop', '[data-line="1"]');
    await drag('dragover', 'nav [data-client]', 1);
    await over.page.getByText(/^Let go: 1 file to /).waitFor();
    await drag('drop', 'nav [data-client]', 1);
    await drag('dragover', 'header');
    await drag('dragover', '[data-drop-card]');
    await over.page.getByText(/^Let go: 3 files to /).waitFor();
    await over.page.getByText('Whose files are these?').waitFor();
    const card = await over.page.locator('[data-drop-card]').first().getAttribute('data-client');
    const entry = await over.page.locator('nav [data-client]').first().getAttribute('data-client');
    await drag('drop', '[data-drop-card]');
    expect((await handed()).map((one) => one.profileId)).toEqual([northlume, entry, card]);
  });

  test('in a view of one client is that client’s', async () => {
    await over.open('full');
    await over.page.getByRole('button', { name: /^Show clients/ }).click();
    await over.page.getByRole('menuitemradio', { name: 'Cinderhall Hotels' }).click();
    await drag('dragover', 'header');
    await over.page.getByText('Let go: 3 files to Cinderhall Hotels').waitFor();
  });

  test('while a dialog is open is not taken', async () => {
    await over.open('offered');
    await sheet().waitFor();
    await drag('dragover', 'header');
    await drag('drop', 'header');
    expect(await handed()).toEqual([]);
    expect(await over.page.locator('[data-drop-card]').count()).toBe(0);
  });
});

describe('the sheet', () => {
  test('says how many files are whose, sends them to their own clients, and keeps the others in the inbox', async () => {
    await over.open('offered');
    await over.page
      .getByRole('dialog', { name: '214 files for 6 clients, 9 without a client, 3 refused' })
      .waitFor();
    await over.button('Send 214 files to 6 clients').click();
    await sheet().waitFor({ state: 'detached' });
    expect(await over.asked('offers:send')).toEqual([{ id: 'week', revision: 1, keep: 'unmatched' }]);
    await over.page.getByText('214 files go to 6 clients in 10 seconds.', { exact: false }).last().waitFor();
  });

  test('gives files without a client to the one that is chosen, keeps them in the inbox, or leaves them', async () => {
    await over.open('offered');
    await over.button('Choose a client').click();
    await over.page.getByPlaceholder('Type a name, 8 clients').fill('pellu');
    await over.page.keyboard.press('Enter');
    await over.button('Send 223 files to 6 clients').waitFor();
    await over.button('Keep these in the inbox').click();
    await over.button('Send 214 files to 6 clients').waitFor();
    await over.button('Leave them where they are').click();
    await over.page.getByText('They stay where they are.').waitFor();
    await over.button('Keep these in the inbox').waitFor();
    expect(await over.asked('offers:send')).toEqual([]);
  });

  test('asks whose loose files are: nobody is preselected, and the verb does nothing before', async () => {
    await over.open('offered-loose');
    await over.page.getByRole('dialog', { name: 'Whose files are these?' }).waitFor();
    expect(await over.page.getByRole('radio', { checked: true }).count()).toBe(0);
    await over.button('Send').click();
    await over.page.getByText('Choose the client these files belong to.').waitFor();
    expect(await over.asked('offers:send')).toEqual([]);
    await over.page.keyboard.press('Space');
    await over.button('Send 3 files to Bramblewick Teas').click();
    await sheet().waitFor({ state: 'detached' });
    expect(await over.asked('offers:send')).toHaveLength(1);
  });

  test('takes the last three clients by the keys 1, 2 and 3, and not while a name is typed', async () => {
    await over.open('offered-loose');
    const chosen = over.page.getByRole('radio', { checked: true });
    await over.page.getByTitle('Key 3').waitFor();
    await over.page.keyboard.press('2');
    await expect.poll(() => chosen.count()).toBe(1);
    const second = over.page.getByRole('radio').nth(1);
    expect(await second.getAttribute('aria-checked')).toBe('true');
    expect(await second.getAttribute('aria-keyshortcuts')).toBe('2');
    await over.page.keyboard.press('1');
    await over.button('Send 3 files to Bramblewick Teas').waitFor();
    await over.page.getByPlaceholder('Type a name, 8 clients').focus();
    await over.page.keyboard.press('3');
    await over.button('Send 3 files to Bramblewick Teas').waitFor();
    expect(await chosen.count()).toBe(1);
    expect(await over.asked('offers:send')).toEqual([]);
  });

  test('leaves out what is there already, says how much, and can be told otherwise', async () => {
    await over.open('offered');
    const { profileId } = weekOffer().matched[1] ?? {};
    if (profileId === undefined) throw new Error('no second client');
    const known = { looking: false, clients: [{ profileId, own: 4, unmatched: 0, all: 4 }] };
    await tell({ ...weekOffer(), known: { looking: true, clients: [] } });
    await over.page.getByText('Looking for files that are there already').waitFor();
    await over.button('Send 214 files to 6 clients').waitFor();
    await tell({ ...weekOffer(), known });
    await over.page.getByText('4 are in the library already').waitFor();
    await over.button('Send 210 files to 6 clients').waitFor();
    await over.page.getByRole('checkbox', { name: 'Leave out the 4 that are there already' }).click();
    await over.button('Send 214 files to 6 clients').waitFor();
    await over.page.getByText('Leave out the 4 that are there already').click();
    expect(await graveFindings(over.page)).toEqual([]);
    await over.button('Send 210 files to 6 clients').click();
    expect(await over.asked('offers:send')).toMatchObject([{ id: 'week', leaveOut: true }]);
  });

  test('of a second start waits until another dialog is closed', async () => {
    await over.open('full');
    await over.page.getByRole('checkbox').first().waitFor();
    await over.page.keyboard.press('?');
    await over.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await tell(startedOffer());
    await over.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await sheet().count()).toBe(1);
    await over.page.keyboard.press('Escape');
    await over.page.getByRole('dialog', { name: /^3 files for/ }).waitFor();
    await expect.poll(focused).toBe('Cancel');
  });

  test('lists the refused files with their reasons', async () => {
    await over.open('offered');
    await over.page.getByText('Larger than 5 GB: 1. The file is empty: 1.', { exact: false }).waitFor();
    await over.button('Show 3 files').click();
    const refused = over.page.getByRole('region', { name: 'Refused files' }).getByRole('listitem');
    expect(await refused.count()).toBe(3);
    await refused.filter({ hasText: 'price list.pdf' }).getByText('Not a picture or a video').waitFor();
  });

  test('Esc takes the offer away; the files stay and the focus returns', async () => {
    await over.open('full');
    await over.button('Add files').focus();
    await over.page.keyboard.press('Control+o');
    await sheet().waitFor();
    await over.page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    expect(await over.asked('offers:discard')).toEqual([{ id: 'loose' }]);
    expect(await focused()).toContain('Add files');
  });

  test('of a second start opens with the focus on Cancel: no key that was meant for something else sends it', async () => {
    await over.open('offered-started');
    await sheet().waitFor();
    await expect.poll(focused).toBe('Cancel');
    await over.page.keyboard.press('Enter');
    await sheet().waitFor({ state: 'detached' });
    expect(await over.asked('offers:send')).toEqual([]);
    expect(await over.asked('offers:discard')).toEqual([{ id: 'started' }]);
  });

  test('without a client says to add one first, and leads there', async () => {
    await over.open('offered-nobody');
    await over.page.getByRole('dialog', { name: 'Add a client first' }).waitFor();
    await over.page.keyboard.press('Enter');
    await over.page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
    expect(await over.asked('offers:discard')).toHaveLength(1);
  });

  test('looks while folders are read: numbers grow, nothing can be sent', async () => {
    await over.open('full');
    await over.page.evaluate(() => {
      const { offer } = { offer: { kind: 'offer' } } as const;
      const none = { files: 0, bytes: 0, names: [] };
      const own = { id: 'slow', revision: 1, byStart: false, profileId: null };
      const view = { ...own, state: 'looking', files: 1_214, bytes: 1, matched: [] };
      const rest = { unmatched: { ...none, files: 1_214 }, more: false, refusedCount: 0, refused: [] };
      window.fake.emit([{ ...offer, offer: { ...view, ...rest } } as never]);
    });
    await over.page.getByText('1,214 files so far. Nothing has been sent.').waitFor();
    expect(await over.button('Send').isDisabled()).toBe(true);
  });
});

describe('the hold', () => {
  test('counts down, and Undo takes the files back', async () => {
    await over.open('offered-own');
    await over.page.keyboard.press('Enter');
    await over.page.getByText(/^3 files go to .+ in (10|9) seconds$/).waitFor();
    await over.page.getByText(/^3 files go to .+ in [5-8] seconds$/).waitFor();
    await over.page.getByRole('button', { name: /^Undo: 3 files to / }).click();
    await over.page.getByText('Nothing has left this computer yet.').waitFor({ state: 'detached' });
    await over.page
      .getByText(/^3 files for .+ taken back\. Nothing was sent\.$/)
      .last()
      .waitFor();
    expect(await over.asked('given:undo')).toEqual([{ batchId: 'given 1' }]);
    expect(await focused()).toContain('Add files');
  });

  test('Send now ends it, and the rows show', async () => {
    await over.open('offered-own');
    await over.page.keyboard.press('Enter');
    await over.page.getByRole('button', { name: /^Send now: 3 files to / }).click();
    await over.page.getByText('Nothing has left this computer yet.').waitFor({ state: 'detached' });
    await over.page.getByText('vase-hero.jpg').first().waitFor();
    expect(await over.asked('given:send-now')).toEqual([{ batchId: 'given 1' }]);
  });

  test('what was sent to several clients is taken back with one verb', async () => {
    await over.open('offered');
    await over.button('Send 214 files to 6 clients').click();
    await over.button('Undo all').click();
    await over.page.getByText('Nothing has left this computer yet.').first().waitFor({ state: 'detached' });
    expect(await over.asked('given:undo')).toHaveLength(6);
  });

  test('under reduced motion the ring stands and the number counts', async () => {
    await over.page.emulateMedia({ reducedMotion: 'reduce' });
    await over.open('offered-own');
    await over.page.keyboard.press('Enter');
    const ring = over.page.locator('[class*="ring"] circle').last();
    await ring.waitFor();
    expect(await ring.evaluate((circle) => getComputedStyle(circle).strokeDasharray)).toBe('none');
    await over.page.getByText(/ in [5-8] seconds$/).waitFor();
    await over.page.emulateMedia({ reducedMotion: null });
  });
});

describe('a paste', () => {
  const paste = (selector: string) =>
    over.page.evaluate((at) => {
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      document.querySelector(at)?.dispatchEvent(event);
    }, selector);

  test('of a link outside the gallery offers to add it to a client’s gallery', async () => {
    await over.open('full');
    await paste('body');
    await over.page.getByRole('dialog', { name: 'Add this link to a client’s gallery?' }).waitFor();
    expect(await graveFindings(over.page)).toEqual([]);
    await over.button('Add it to a gallery').click();
    const dialog = over.page.getByRole('dialog', { name: 'Add a public link' });
    const field = dialog.getByLabel('Link', { exact: true });
    expect(await field.inputValue()).toBe('https://example.com/media/poster.jpg');
  });

  test('in a text field is the field’s', async () => {
    await over.open('full');
    await paste('input');
    expect(await over.asked('files:paste')).toEqual([]);
  });
});

describe('every width from the smallest window on', () => {
  test.each([880, 900, 1000, 1280])('at %d px the sheet and the hold fit', async (width) => {
    await over.open('offered', { width, height: 600 });
    await sheet().waitFor();
    const wide = () =>
      over.page.evaluate(
        () =>
          [...document.querySelectorAll('[role="dialog"] *, header *, [data-line] *')].filter(
            (one) => one.getBoundingClientRect().right > innerWidth + 1,
          ).length,
      );
    expect(await wide()).toBe(0);
    await over.page.getByRole('button', { name: /^Send 214/ }).click();
    await over.page.getByText('Nothing has left this computer yet.').first().waitFor();
    expect(await wide()).toBe(0);
  });
});
