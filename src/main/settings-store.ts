import path from 'node:path';
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import { parseSettings } from '../engine/settings/parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../engine/settings/settings.ts';
import type { SettingsPort } from '../engine/settings/settings-port.ts';
import { setAsideDamagedSettings } from './settings-damage.ts';

/** Only the person may read the file: it holds ciphertext. */
const OWNER_ONLY = 0o600;

export interface OpenedSettings extends SettingsPort {
  /** Where a damaged file of an earlier run was put, if there was one. */
  readonly setAside: string | undefined;
}

/** The settings file of a data directory. A damaged one is set aside and the defaults take its place. */
export function openSettings(folder: string, now: number): OpenedSettings {
  const setAside = setAsideDamagedSettings(path.join(folder, 'settings.json'), now);
  const file = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name: 'settings',
    accessPropertiesByDotNotation: false,
    configFileMode: OWNER_ONLY,
  });
  // electron-store opens a channel for stores in windows; ours has none, and the contract is all there is.
  ipcMain.removeAllListeners('electron-store-get-data');
  let current = parseSettings(file.store) ?? DEFAULT_SETTINGS;
  return {
    setAside,
    read: () => current,
    update(change: Partial<Settings>) {
      const next: Settings = { ...current, ...change };
      file.store = { ...next };
      current = next;
    },
  };
}
