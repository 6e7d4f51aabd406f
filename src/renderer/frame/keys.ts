import { chooseFiles } from '../offer/give-files.ts';
import { pauseAll, resumeAll } from '../queue/queue-actions.ts';
import { goTo, type Screen } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { SEARCH_ID } from './search-id.ts';

/** One shortcut: Mod is Ctrl, on a Mac Cmd. */
interface Shortcut {
  readonly key: string;
  readonly shift: boolean;
  readonly run: () => void;
}

const SCREEN_KEYS: { readonly [Name in Screen]: string } = {
  queue: '1',
  gallery: '2',
  folders: '3',
  clients: '4',
  activity: '5',
  settings: '6',
};

const SHORTCUTS: readonly Shortcut[] = [
  ...(Object.entries(SCREEN_KEYS) as [Screen, string][]).map(([screen, key]) => ({
    key,
    shift: false,
    run: () => goTo(screen),
  })),
  { key: 'f', shift: false, run: focusSearch },
  { key: 'p', shift: true, run: togglePause },
  { key: 'o', shift: false, run: () => void chooseFiles('files') },
  { key: 'o', shift: true, run: () => void chooseFiles('folder') },
];

const onMac = (): boolean => navigator.userAgent.includes('Mac');

/** A shortcut as people read it: "Ctrl F", on a Mac "⌘F". */
export const keyCap = (key: string): string => (onMac() ? `⌘${key}` : `Ctrl ${key}`);

export const screenKey = (screen: Screen): string => keyCap(SCREEN_KEYS[screen]);

/** Whether the platform's main modifier is down, and no other but Shift. */
export const isMod = (event: KeyboardEvent): boolean =>
  (onMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.altKey;

/** Listens for the window's shortcuts; the answer stops listening. A dialog keeps the keys to itself. */
export function listenForKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isMod(event) || document.querySelector('[role="dialog"]') !== null) return;
    const found = SHORTCUTS.find(
      (shortcut) => shortcut.key === event.key.toLowerCase() && shortcut.shift === event.shiftKey,
    );
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** Goes to the search field, its text ready to be typed over. */
export function focusSearch(): void {
  const field = document.getElementById(SEARCH_ID);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

function togglePause(): void {
  void (useWindow.getState().status.paused ? resumeAll() : pauseAll());
}
