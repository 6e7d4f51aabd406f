import type { ElectronApplication, Locator, Page } from 'playwright-core';

/** The screens of the rail. */
export const SCREENS = ['Queue', 'Gallery', 'Folders', 'Clients', 'Activity', 'Settings'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** How long anything a person waits for may take: files settle for 2 s, lists are read, links are opened. */
export const PATIENCE_MS = 90_000;

/** A person at the window: what they see by its words and roles, what they do by mouse and keyboard. */
export interface Person {
  readonly window: Page;
  goTo(screen: ScreenName): Promise<void>;
  /** Starts the practice server from the first window, and leaves the rest of first run for later. */
  tryWithoutAccount(): Promise<void>;
  /** Types an API key into the first window, or into a dialog that asks for one, and sends it off. */
  connect(apiKey: string): Promise<void>;
  /** Leaves the rest of first run for later: the window opens. */
  setUpLater(): Promise<void>;
  /** Opens the dialog and sends a name and a key off; says nothing about the outcome. */
  offerClient(name: string, key: string): Promise<void>;
  /** Watches the folder that the system's dialog will answer with. */
  watch(folder: string, client: string, existing?: 'Upload them' | 'Leave them'): Promise<void>;
  chooseTheme(theme: 'Light' | 'Dark' | 'As the system'): Promise<void>;
  /** The open dialog. */
  readonly dialog: Locator;
  /** Whether these words stand in the window, now or soon. */
  see(words: string | RegExp): Promise<void>;
}

/** `chooseFolder` answers the system's own folder dialog, which no browser driver can click. */
export function personAt(window: Page, chooseFolder: (folder: string) => Promise<void>): Person {
  const dialog = window.getByRole('dialog');
  const rail = window.getByRole('navigation', { name: 'Main' });
  const goTo = async (screen: ScreenName): Promise<void> => {
    await rail.getByRole('button', { name: new RegExp(`^${screen}`) }).click();
    await window.getByRole('heading', { level: 1, name: screen }).waitFor();
  };
  const type = async (field: Locator, text: string): Promise<void> => {
    await field.click();
    await window.keyboard.press('Control+A');
    await window.keyboard.type(text);
  };
  const setUpLater = (): Promise<void> => window.getByRole('button', { name: 'Set up later' }).click();
  return {
    window,
    dialog,
    goTo,
    async tryWithoutAccount() {
      await window.getByRole('button', { name: 'Start with the practice server' }).click();
      await setUpLater();
      await window.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    },
    async connect(apiKey) {
      await type(window.getByLabel('API key', { exact: true }), apiKey);
      await window.keyboard.press('Enter');
    },
    setUpLater,
    async offerClient(name, key) {
      if ((await dialog.count()) === 0) {
        await window.getByRole('main').getByRole('button', { name: 'Add a client' }).click();
      }
      await type(dialog.getByLabel('Name', { exact: true }), name);
      await type(dialog.getByLabel('Profile-Key', { exact: true }), key);
      await dialog.getByRole('button', { name: 'Add a client' }).click();
    },
    async watch(folder, client, existing = 'Leave them') {
      await chooseFolder(folder);
      await goTo('Folders');
      await window.getByRole('main').getByRole('button', { name: 'Watch a folder' }).click();
      await dialog.getByText(folder).waitFor();
      await dialog.getByRole('radio', { name: client }).click();
      await dialog.getByRole('radio', { name: existing }).click();
      await dialog.getByRole('button', { name: `Watch for ${client}` }).click();
      await dialog.waitFor({ state: 'detached' });
      const entry = window.getByRole('navigation', { name: 'Watched folders' });
      await entry.getByRole('button').filter({ hasText: client }).filter({ hasText: 'Watching' }).waitFor();
    },
    async chooseTheme(theme) {
      await goTo('Settings');
      await window.getByRole('main').getByText(theme, { exact: true }).click();
    },
    async see(words) {
      await window.getByText(words).first().waitFor({ timeout: PATIENCE_MS });
    },
  };
}

/** Answers the native folder dialog of the real app from outside, as the person would click it. */
export function folderDialog(app: ElectronApplication): (folder: string) => Promise<void> {
  return (folder) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, folder);
}
