import type { Snapshot } from '../../shared/snapshot.ts';

export const SETTINGS = {
  title: 'Settings',
  say: 'What this computer does with the window, the keys and the network.',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  density: 'Density',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  notifications: 'Notifications',
  notify: { on: 'On', off: 'Off' },
  notifyHint: 'Only while you look at something else, and one for many files.',
  closing: 'Closing the window',
  closes: { 'keep-running': 'Keeps Hotfolder running', quit: 'Quits Hotfolder' },
  closingHint: 'While it keeps running, it stays in the tray.',
  login: 'Open at login',
  logins: { on: 'On', off: 'Off' },
  loginHint: 'It starts in the tray, without a window.',
  noLogin: 'Only the installed app can be opened at login.',
  account: 'Account',
  apiKey: 'API key',
  practice: 'Practice server on this computer. Nothing leaves it.',
  connectOwn: 'Connect your own account',
  replaceKey: 'Replace the API key',
  dialogText: 'It is checked at once. Nothing is uploaded or changed.',
  keys: 'Storage of keys',
  version: 'Version',
  cancel: 'Cancel',
} as const;

export const KEY_STORE_WORDS: { readonly [Kind in Snapshot['keyStore']]: string } = {
  system: 'In this computer’s key store. They are never shown in full again.',
  weak: 'No key store was found. Keys are kept for this session, or weakly protected where you chose so: any program of your user account could read those.',
  none: 'No key store was found, or it does not answer. Keys are kept for this session.',
};
