import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

const TEAS = 'Bramblewick Teas';
const QUEUED = 'steam-loop-square.gif';
const WAITING = 'first-flush-harvest.mp4';
const PREPARING = 'gift-tins-carousel-03.png';
const button = (name: string | RegExp) => over.page.getByRole('button', { name, exact: true });
const boxOf = (file: string) => over.page.getByRole('checkbox', { name: new RegExp(`^${file}, `) });
const rowOf = (file: string) => over.page.locator('[data-upload]').filter({ has: boxOf(file) });
const focused = () => over.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
const chosen = () =>
  over.page
    .locator('[data-upload] input:checked')
    .evaluateAll((boxes) => boxes.map((box) => (box.getAttribute('aria-label') ?? '').split(', ')[0]));
/** The engine tells other facts of the rows with these names, or of all. */
const change = (what: object, files: readonly string[] = []) =>
  over.page.evaluate(
    async ([facts, names]) => {
      const list = await window.fake.invoke('queue:list', {});
      if (!list.ok) throw new Error('the fake engine did not answer');
      const meant = list.value.uploads.filter(
        (row) => (names.length === 0 && row.doneAt === null) || names.includes(row.fileName),
      );
      window.fake.emit(meant.map((row) => ({ kind: 'upload', upload: { ...row, ...facts } })));
    },
    [what, files] as const,
  );

describe('a pause', () => {
  test('of everything is said in every row, no row offers to go on, and the banner ends it', async () => {
    await over.open('full');
    await button('Pause all').click();
    await rowOf(QUEUED).getByText('You paused every upload').waitFor();
    expect(
      await rowOf(QUEUED)
        .getByRole('button', { name: /^(Go on|Pause), / })
        .count(),
    ).toBe(0);
    const done = rowOf('autumn-ride-story.png');
    expect(await done.getByRole('button', { name: /^Go on, / }).count()).toBe(0);
    // Its own pause is another thing, and ends in its row.
    expect(await button(/^Go on, a-very-long-name.*, Bramblewick Teas$/).count()).toBe(1);
    await over.page.getByRole('main').getByRole('button', { name: 'Go on', exact: true }).click();
    await rowOf(QUEUED).getByText('Next for this client').waitFor();
    expect(await over.asked('queue:resume')).toEqual([{ scope: { kind: 'all' } }]);
  });

  test('of a client ends in the client’s sleeve', async () => {
    await over.open('full');
    await over.page.evaluate(() =>
      window.fake.invoke('queue:pause', { scope: { kind: 'profile', id: 'p0' as never } }),
    );
    await rowOf(QUEUED).getByText('You paused this client').waitFor();
    // First the file that was paused by itself, then the client.
    await button(`Go on with these files of ${TEAS}`).click();
    await button(`Go on with ${TEAS}`).click();
    expect(await over.asked('queue:resume')).toEqual([
      { scope: { kind: 'uploads', ids: ['u8'] } },
      { scope: { kind: 'profile', id: 'p0' } },
    ]);
    await button(`Pause these files of ${TEAS}`).waitFor();
  });

  test('with an end says until when, in the banner, the rows and the status bar', async () => {
    await over.open('full');
    await over.page.evaluate(async () => {
      const now = await window.fake.invoke('app:snapshot', {});
      if (!now.ok) throw new Error('the fake engine did not answer');
      const pausedUntil = new Date(2026, 10, 22, 14, 30).getTime();
      window.fake.emit([{ kind: 'status', status: { ...now.value.status, paused: true, pausedUntil } }]);
    });
    await change({ pausedBy: 'all' });
    await over.page.getByText('You paused every upload until 14:30.').waitFor();
    await over.page.getByText(/go on by themselves\./).waitFor();
    await rowOf(QUEUED).getByText('You paused all until 14:30').waitFor();
    await over.page
      .locator('footer')
      .getByText(/^Paused until 14:30, \d+ files wait$/)
      .waitFor();
  });
});

describe('a cancel', () => {
  test('of one file can be taken back, from the toast or in its row', async () => {
    await over.open('full');
    await button(`Cancel, ${QUEUED}, ${TEAS}`).click();
    await over.page.getByText(`${QUEUED} of ${TEAS} cancelled`).first().waitFor();
    await button('Undo').click();
    await rowOf(QUEUED).getByText('Next for this client').waitFor();
    await button(`Cancel, ${QUEUED}, ${TEAS}`).click();
    await button(`Try now, ${QUEUED}, ${TEAS}`).click();
    await rowOf(QUEUED).getByText('Next for this client').waitFor();
    expect(await over.asked('queue:retry')).toEqual([{ ids: ['u7'] }, { ids: ['u7'] }]);
  });

  test('of several can be taken back for all of them', async () => {
    await over.open('full');
    await boxOf(QUEUED).click();
    await boxOf(PREPARING).click();
    await button('Cancel 2').click();
    await button('Cancel 2 uploads').click();
    await over.page.getByText(`2 uploads for ${TEAS} cancelled`).first().waitFor();
    await button('Undo').click();
    expect(await over.asked('queue:retry')).toEqual([{ ids: ['u5', 'u7'] }]);
  });
});

describe('the focus of the keyboard', () => {
  const press = async (name: string) => {
    await button(name).focus();
    await over.page.keyboard.press('Enter');
  };

  test('stays on the button that pauses, goes on and tries again', async () => {
    await over.open('full');
    await press(`Pause, ${QUEUED}, ${TEAS}`);
    await expect.poll(focused).toBe(`Go on, ${QUEUED}, ${TEAS}`);
    await over.page.keyboard.press('Enter');
    await expect.poll(focused).toBe(`Pause, ${QUEUED}, ${TEAS}`);
    await press(`Try now, ${WAITING}, ${TEAS}`);
    await expect.poll(focused).toBe(`Pause, ${WAITING}, ${TEAS}`);
    await press(`Pause these files of ${TEAS}`);
    await expect.poll(focused).toBe(`Go on with these files of ${TEAS}`);
  });

  test('goes to what stands there when a cancel takes its button, its row or the whole list away', async () => {
    await over.open('full');
    await press(`Cancel, ${QUEUED}, ${TEAS}`);
    await expect.poll(focused).toBe(`More, ${QUEUED}, ${TEAS}`);
    await over.page.getByRole('button', { name: /^Needs attention/ }).click();
    // The pointer is away, so that a row that ends does not stay.
    await over.page.mouse.move(2, 2);
    for (let left = 3; left > 0; left--) {
      await over.page
        .locator('[data-upload]')
        .nth(left - 1)
        .waitFor();
      await over.page
        .getByRole('button', { name: /^Cancel, / })
        .first()
        .focus();
      await over.page.keyboard.press('Enter');
      await expect.poll(() => over.page.locator('[data-upload]').count(), { timeout: 10_000 }).toBe(left - 1);
      await expect.poll(() => over.page.evaluate(() => document.activeElement === document.body)).toBe(false);
    }
    await expect.poll(() => over.page.evaluate(() => document.activeElement?.id)).toBe('add-files');
  });

  test('stays in the bar of a selection that is paused, and goes on there', async () => {
    await over.open('full');
    await boxOf(QUEUED).click();
    await press('Pause 1');
    await button('Go on with 1').waitFor();
    await expect
      .poll(() => over.page.evaluate(() => document.activeElement?.textContent))
      .toBe('Go on with 1');
    await over.page.keyboard.press('Enter');
    await button('Pause 1').waitFor();
    expect(await over.asked('queue:resume')).toEqual([{ scope: { kind: 'uploads', ids: ['u7'] } }]);
  });
});

describe('the focus after a hold', () => {
  const isIn = (place: string) =>
    over.page.evaluate((one) => document.activeElement?.closest(one) !== null, place);

  test('that is ended by Send now is in the rows that take its place', async () => {
    await over.open('offered-own');
    await over.page.keyboard.press('Enter');
    await over.page.getByRole('button', { name: /^Send now: 3 files to / }).focus();
    await over.page.keyboard.press('Enter');
    await over.page.getByText('Nothing has left this computer yet.').waitFor({ state: 'detached' });
    await expect.poll(() => isIn('[data-upload]')).toBe(true);
  });

  test.each(['Undo', 'Send now'])('in first run is on the step’s heading after %s', async (verb) => {
    await over.open('first-file');
    await over.page.evaluate(async () => {
      const now = await window.fake.invoke('app:snapshot', {});
      if (!now.ok) throw new Error('the fake engine did not answer');
      const [client] = now.value.profiles;
      if (client === undefined) throw new Error('no client');
      const bare = { accessUrl: null, doneAt: null, expiresAt: null, goneAt: null, closed: null } as const;
      const more = { paused: false, pausedBy: null, until: null, failure: null, description: null } as const;
      const row = {
        ...{ id: 'candidate:r:x', batchId: 'b', fileName: 'first.jpg', folder: '~', rootId: null },
        ...{ profileId: client.id, sizeBytes: 10, mediaKind: 'image', stage: 'settling', sentBytes: 0 },
        ...{ attempt: 1, generation: 1, order: 1, foundAt: Date.now(), holdUntil: Date.now() + 9_000 },
        ...{ descriptionFate: 'none', ...bare, ...more },
      };
      window.fake.emit([{ kind: 'upload', upload: row as never }]);
    });
    await button(verb).focus();
    await over.page.keyboard.press('Enter');
    await expect.poll(() => isIn('h1')).toBe(true);
  });
});

describe('several rows', () => {
  test('are chosen from one to another by Shift and a click, and paused together', async () => {
    await over.open('full');
    await boxOf(PREPARING).click();
    await boxOf(QUEUED).click({ modifiers: ['Shift'] });
    expect(await chosen()).toEqual([PREPARING, WAITING, QUEUED]);
    // A shorter range takes its place.
    await boxOf(WAITING).click({ modifiers: ['Shift'] });
    expect(await chosen()).toEqual([PREPARING, WAITING]);
    await button('Pause 2').click();
    await button('Go on with 2').click();
    expect(await over.asked('queue:pause')).toEqual([{ scope: { kind: 'uploads', ids: ['u5', 'u6'] } }]);
    expect(await over.asked('queue:resume')).toEqual([{ scope: { kind: 'uploads', ids: ['u5', 'u6'] } }]);
  });

  test('are chosen by Shift and the arrows, over the end of a sleeve; a range that is let go is forgotten', async () => {
    await over.open('full');
    const last = 'launch-film_master.mov';
    await boxOf(last).focus();
    await over.page.keyboard.press('Shift+ArrowDown');
    expect(await chosen()).toEqual([last, PREPARING]);
    expect(await focused()).toBe(`${PREPARING}, ${TEAS}`);
    await over.page.getByText('2 selected, Northlume Velo, Bramblewick Teas').first().waitFor();
    await over.page.keyboard.press('Shift+ArrowUp');
    expect(await chosen()).toEqual([last]);
    await button('Clear the selection').click();
    await boxOf(WAITING).click({ modifiers: ['Shift'] });
    expect(await chosen()).toEqual([WAITING]);
  });

  test('are all chosen by Mod and A while the list has the focus, and only then', async () => {
    await over.open('full');
    await over.page.getByRole('button', { name: /^Needs attention/ }).click();
    await boxOf('smile-week-01.jpg').focus();
    await over.page.keyboard.press('Control+a');
    await over.page.getByText('3 selected, Fennelfold Dental').first().waitFor();
    await button('Clear the selection').click();
    await over.page.locator('#search').focus();
    await over.page.keyboard.press('Control+a');
    expect(await chosen()).toEqual([]);
  });
});

test('every file that waits for a plan is tried again by its banner', async () => {
  await over.open('full');
  await over.page.evaluate(async () => {
    const now = await window.fake.invoke('app:snapshot', {});
    const list = await window.fake.invoke('queue:list', {});
    if (!now.ok || !list.ok) throw new Error('the fake engine did not answer');
    const [client] = now.value.profiles;
    if (client === undefined) throw new Error('no client');
    const failure = { code: 'not-in-plan', detail: 'Upgrade' } as const;
    window.fake.emit([
      { kind: 'profile', profile: { ...client, failure } },
      ...list.value.uploads
        .filter((row) => row.profileId === client.id && row.stage === 'queued')
        .map((row) => ({ kind: 'upload', upload: { ...row, stage: 'blocked', failure } }) as const),
    ]);
  });
  await over.page.getByText('2 files wait until you decide.', { exact: false }).waitFor();
  await button('Try 2 files now').click();
  expect(await over.asked('queue:retry')).toEqual([{ ids: ['u7', 'u8'] }]);
});
