import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inProject } from '../../scripts/project.ts';
import { menuTemplate } from '../../src/main/commands/menu-template.ts';
import { openLanguageShelf } from '../../src/main/language/language-shelf.ts';
import { speakBySettings } from '../../src/main/language/spoken-language.ts';
import { statusWithoutAccount } from '../../src/main/no-account-status.ts';
import { filesStuck, filesUp } from '../../src/main/notifications/notification-words.ts';
import { trayModel } from '../../src/main/tray/tray-model.ts';
import { profileId } from '../../src/shared/ids.ts';
import { ENGLISH } from '../../src/shared/language/english.ts';
import { speak } from '../../src/shared/language/words.ts';
import { memoryLog } from '../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

let folder: TempFolder;
let desk: OpenDesk;

beforeEach(async () => {
  folder = await tempFolder();
  desk = openDesk({ folder: folder.path, settings: keptSettings() });
});
afterEach(async () => {
  await desk.close();
  await folder.dispose();
  speak(ENGLISH);
});

const menu = () => {
  const parts = { platform: 'darwin', context: { connected: true }, carryOut: () => {} };
  const menus = menuTemplate(parts);
  const items = menus.flatMap((one) => one.submenu as MenuItemConstructorOptions[]);
  return { menus: menus.map((one) => one.label), items: items.map((one) => one.label) };
};

test('Another language takes hold at once: menu, tray, notifications; the system’s comes back as it went', async () => {
  const chosen = await desk.handlers['settings:set']({ language: 'de' });
  expect(chosen).toMatchObject({ language: 'de', spokenLanguage: 'de' });
  expect(menu().menus).toEqual(['Hotfolder', 'Datei', 'Bearbeiten', 'Gehe zu', 'Fenster', 'Hilfe']);
  expect(menu().items).toEqual(expect.arrayContaining(['Warteschlange', 'Alles auswählen', 'Dienste']));
  const status = statusWithoutAccount({ baseUrl: 'https://api.ayrshare.com/api', overridden: false });
  const tray = trayModel({ status, pausedUntil: null, links: [], clientName: () => '' });
  expect(tray.tooltip).toBe('Hotfolder: noch nicht verbunden');
  expect(tray.items).toContainEqual({ kind: 'choice', label: 'Beenden', does: { kind: 'quit' } });
  expect(filesUp({ id: profileId('acme'), name: 'Acme' }, ['a.jpg', 'b.jpg', 'c.jpg'])).toMatchObject({
    title: '3 Dateien für Acme sind hochgeladen',
    body: 'a.jpg und 2 weitere. Die Links sind fertig.',
  });
  const removed = { id: profileId('gone'), name: null };
  expect(filesUp(removed, ['a.jpg']).title).toBe('1 Datei für einen entfernten Kunden ist hochgeladen');
  expect(filesStuck(removed, ['a.jpg', 'b.jpg'], 'key-missing').title).toBe(
    '2 Dateien für einen entfernten Kunden brauchen Sie',
  );
  const back = await desk.handlers['settings:set']({ language: 'system' });
  expect(back).toMatchObject({ language: 'system', spokenLanguage: 'en' });
  expect(menu().menus[1]).toBe('File');
});

test('The window is told which language is spoken and which there are, and reads one by its tag', async () => {
  const { settings, languages } = await desk.handlers['app:snapshot']({});
  expect(settings).toMatchObject({ language: 'system', spokenLanguage: 'en' });
  expect(languages.map((language) => language.tag)).toEqual(['en', 'de', 'ar-XB']);
  const german = await desk.handlers['language:read']({ tag: 'de' });
  expect(german).toMatchObject({ tag: 'de', name: 'Deutsch', direction: 'ltr' });
  expect(german.messages['frame.screens.queue']).toBe('Warteschlange');
  expect((await desk.handlers['language:read']({ tag: '../../package' })).tag).toBe('en');
});

test('A language that there is no file of is the system’s', async () => {
  expect(await desk.handlers['settings:set']({ language: 'xx' })).toMatchObject({ spokenLanguage: 'en' });
});

test('Menu and tray are said anew once for each change, and not at the start', () => {
  const settings = keptSettings();
  settings.update({ language: 'de' });
  let said = 0;
  const language = speakBySettings({
    settings,
    shelf: openLanguageShelf({
      folder: inProject('assets', 'languages'),
      log: memoryLog(),
      withPseudo: false,
    }),
    preferred: () => ['de-CH'],
    changed: () => {
      said += 1;
    },
  });
  expect([language.tag(), said]).toEqual(['de', 0]);
  settings.update({ language: 'system' });
  language.follow();
  expect([language.tag(), said]).toEqual(['de', 0]);
  settings.update({ language: 'en' });
  language.follow();
  expect([language.tag(), said]).toEqual(['en', 1]);
});
