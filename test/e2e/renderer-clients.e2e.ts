import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';
import type { SceneName } from '../renderer/scenes.ts';
import { graveFindings } from './support/accessibility.ts';

const VELO = 'Northlume Velo';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

const row = (client: string) => over.page.getByRole('row', { name: client });

async function choose(client: string, entry: string): Promise<void> {
  await over.button(`More for ${client}`).click();
  await over.page.getByRole('menuitem', { name: entry, exact: true }).click();
}

async function open(scene: SceneName = 'full'): Promise<void> {
  await over.open(scene);
  await over.goTo('Clients');
  await row(VELO).waitFor();
}

describe('a client is turned off', () => {
  test('after a question that says what follows, and on again without one', async () => {
    await open('lived');
    await choose(VELO, 'Turn off…');
    const dialog = over.page.getByRole('dialog', { name: `Turn ${VELO} off?` });
    await dialog.getByText(/Nothing of them is sent until you turn the client on again/).waitFor();
    expect(await graveFindings(over.page)).toEqual([]);
    await over.button('Leave it on').click();
    expect(await over.asked('profiles:set-enabled')).toEqual([]);

    await choose(VELO, 'Turn off…');
    await over.button(`Turn ${VELO} off`).click();
    await row(VELO).getByText('Off, queue holds').waitFor();
    await over.page.getByText(/, 1 is off\.$/).waitFor();
    await over.goTo('Queue');
    await over.page.getByText('This client is turned off').first().waitFor();

    await over.goTo('Clients');
    await over.button(`More for ${VELO}`).click();
    expect(await over.page.getByRole('menuitem', { name: 'Pause this client' }).count()).toBe(0);
    await over.page.getByRole('menuitem', { name: 'Turn on' }).click();
    await row(VELO).getByText('Works').waitFor();
    expect(await over.asked('profiles:set-enabled')).toMatchObject([{ enabled: false }, { enabled: true }]);
  });
});

test('keys of the clients that are picked are checked, all of them by one box', async () => {
  await open();
  await over.button('Check all keys').waitFor();
  await over.page.getByRole('checkbox', { name: VELO }).click();
  await over.page.getByRole('checkbox', { name: 'Oskadoo Toys' }).click();
  await over.button('Check 2 keys').click();
  expect(await over.asked('profiles:verify')).toEqual([{ ids: ['p4', 'p5'] }]);
  await over.page.getByRole('checkbox', { name: 'All clients shown' }).click();
  await over.button('Check 8 keys').waitFor();
  await over.page.getByRole('checkbox', { name: 'All clients shown' }).click();
  await over.button('Check all keys').waitFor();
});

describe('a client’s menu leads to what is theirs', () => {
  test.each([
    ['Show its queue', 'Queue'],
    ['Show its gallery', 'Gallery'],
    ['Show its folders', 'Folders'],
  ])('%s: the %s screen, for this client alone', async (entry, screen) => {
    await open();
    await choose(VELO, entry);
    await over.page.getByRole('heading', { level: 1, name: screen }).waitFor();
    await over.page.getByRole('banner').getByRole('button', { name: VELO }).waitFor();
  });

  test('and their one folder is opened from it', async () => {
    await open();
    await choose(VELO, 'Open its folder');
    expect(await over.asked('roots:show')).toEqual([{ id: 'r0' }]);
  });
});
