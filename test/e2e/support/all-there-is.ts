import type { WindowPage } from '../../renderer/harness/window-page.ts';
import type { SceneName } from '../../renderer/scenes.ts';

/** One sight of the window: a scene, and the way from its first screen. */
export interface Sight {
  readonly name: string;
  readonly scene: SceneName;
  readonly go?: (over: WindowPage) => Promise<unknown>;
}

export const SCREENS = ['Queue', 'Gallery', 'Folders', 'Clients', 'Activity', 'Settings'] as const;

const dialog = (over: WindowPage): Promise<void> => over.page.getByRole('dialog').waitFor();

const screen =
  (name: string) =>
  async (over: WindowPage): Promise<void> => {
    await over.goTo(name);
    await over.page.getByRole('heading', { level: 1, name }).waitFor();
  };

const behind = (name: string, verb: string) => async (over: WindowPage) => {
  await screen(name)(over);
  await over.button(verb).click();
  await dialog(over);
};

const keys = (pressed: string) => async (over: WindowPage) => {
  await over.page.getByRole('heading').first().waitFor();
  await over.page.keyboard.press(pressed);
  await dialog(over);
};

async function galleryChosen(over: WindowPage): Promise<void> {
  await screen('Gallery')(over);
  await over.page.getByRole('gridcell').first().focus();
  await over.page.keyboard.press('Control+i');
  await over.page.keyboard.press('x');
  await over.page.getByRole('toolbar').waitFor();
}

async function preview(over: WindowPage): Promise<void> {
  await screen('Gallery')(over);
  await over.page.locator('[data-tile="1"]').focus();
  await over.page.keyboard.press('Space');
  await dialog(over);
}

/** Opens a menu by the name of its dots, and one of its entries where that is named. */
const menu = (from: string, dots: RegExp, entry?: string) => async (over: WindowPage) => {
  await screen(from)(over);
  await over.page.getByRole('button', { name: dots }).first().click();
  await over.page.getByRole('menu').waitFor();
  if (entry === undefined) return;
  await over.page.getByRole('menuitem', { name: entry, exact: true }).click();
  await dialog(over);
};

async function queueChosen(over: WindowPage): Promise<void> {
  await over.page.getByRole('button', { name: /^Needs attention/ }).click();
  await over.page.getByRole('checkbox').first().click();
  await over.page.getByText(/^1 selected/).waitFor();
}

async function held(over: WindowPage): Promise<void> {
  await dialog(over);
  await over.page.keyboard.press('Enter');
  await over.page.getByText('Nothing has left this computer yet.').first().waitFor();
  // Until it is out of the page, what lies behind the sheet takes no focus.
  await over.page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function assigning(over: WindowPage): Promise<void> {
  await over.page
    .getByRole('button', { name: /^Assign folder/ })
    .first()
    .click();
  await dialog(over);
}

/** The six screens with much in them. */
export const SCREEN_SIGHTS: readonly Sight[] = SCREENS.map((name) => ({
  name,
  scene: 'full',
  go: screen(name),
}));

/** Every step of first run, and what stands beside the six screens. */
export const OTHER_SIGHTS: readonly Sight[] = [
  { name: 'the first step', scene: 'first-no-store' },
  { name: 'the step of the clients', scene: 'first-clients' },
  { name: 'the step of the folders', scene: 'first-folders' },
  { name: 'the step of the first file', scene: 'first-file' },
  { name: 'the first link', scene: 'first-link' },
  { name: 'the queue with nothing to do', scene: 'empty' },
  { name: 'the queue with every cause', scene: 'causes' },
  { name: 'the inbox', scene: 'inbox' },
  { name: 'public links', scene: 'links', go: screen('Gallery') },
  { name: 'chosen items with their details', scene: 'full', go: galleryChosen },
  { name: 'chosen rows', scene: 'full', go: queueChosen },
  { name: 'a hold', scene: 'offered-own', go: held },
];

/** Everything that opens over a screen. */
export const OPEN_SIGHTS: readonly Sight[] = [
  { name: 'the palette', scene: 'full', go: keys('Control+k') },
  { name: 'the list of keys', scene: 'full', go: keys('?') },
  { name: 'the sheet of an offer', scene: 'offered', go: dialog },
  { name: 'the sheet of loose files', scene: 'offered-loose', go: dialog },
  { name: 'the dialog of a new client', scene: 'full', go: behind('Clients', 'Add a client') },
  { name: 'the dialog of a list', scene: 'full', go: behind('Clients', 'Import') },
  { name: 'the dialog of a folder', scene: 'full', go: behind('Folders', 'Watch a folder') },
  { name: 'the dialog of a proxy', scene: 'full', go: behind('Settings', 'Set a proxy') },
  { name: 'the preview', scene: 'full', go: preview },
  { name: 'the menu of a row', scene: 'full', go: menu('Queue', /^More, spokes/) },
  { name: 'what happened to a file', scene: 'full', go: menu('Queue', /^More, spokes/, 'What happened…') },
  { name: 'the menu of a client', scene: 'full', go: menu('Clients', /^More for Cinderhall/) },
  { name: 'another name', scene: 'full', go: menu('Clients', /^More for Cinderhall/, 'Rename') },
  { name: 'a client to be turned off', scene: 'full', go: menu('Clients', /^More for Cinder/, 'Turn off…') },
  { name: 'upload again', scene: 'lived', go: menu('Queue', /^More, gone-at-night/, 'Upload again') },
  { name: 'a client for a folder of the inbox', scene: 'inbox', go: assigning },
];

export const ALL_SIGHTS: readonly Sight[] = [...SCREEN_SIGHTS, ...OTHER_SIGHTS, ...OPEN_SIGHTS];

/** Opens a sight from the beginning, at the size asked for. */
export async function see(
  over: WindowPage,
  { scene, go }: Sight,
  view: Parameters<WindowPage['open']>[1] = {},
): Promise<void> {
  await over.open(scene, view);
  await over.page.getByRole('heading').first().waitFor();
  await go?.(over);
}
