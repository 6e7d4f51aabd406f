import { words } from '../language/words.ts';

/** The systems whose keys differ. */
export type Platform = 'mac' | 'windows' | 'linux';

/**
 * A key combination: modifiers joined with "+", the key last. Mod is Ctrl, on a Mac Cmd. Letters are upper case;
 * other keys are called Up, Down, Space, Enter, Delete, Plus, F6.
 */
export type Accelerator = string;

/** One combination everywhere, or one per system. */
export type Keys = Accelerator | { readonly [Name in Platform]: Accelerator };

/** What is read of a keyboard event. */
export interface KeyPress {
  readonly key: string;
  /** The key's place, for layouts without Latin letters. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export const keysOn = (keys: Keys, platform: Platform): Accelerator =>
  typeof keys === 'string' ? keys : keys[platform];

const parts = (accelerator: Accelerator): readonly string[] => accelerator.split('+');
const MODIFIERS: ReadonlySet<string> = new Set(['Mod', 'Ctrl', 'Alt', 'Shift']);

/** Whether any modifier is part of it: a bare key is also what people type. */
export const hasModifier = (accelerator: Accelerator): boolean =>
  parts(accelerator).some((part) => MODIFIERS.has(part));

const EVENT_KEYS: { readonly [name: string]: string } = {
  Up: 'arrowup',
  Down: 'arrowdown',
  Space: ' ',
  Plus: '+',
};
/** Shift is how these are typed, and not everywhere: it says nothing. */
const SHIFT_IS_FREE: ReadonlySet<string> = new Set(['?', 'Plus']);

/** The key in lower case. A letter of another script stands for the Latin one at its place, as in native menus. */
function pressedKey({ key, code }: KeyPress): string {
  const foreign = key.length === 1 && key > '\u007f';
  return (foreign ? code.replace(/^(Key|Digit)/, '') : key).toLowerCase();
}

/** Whether a key press is this combination, no modifier more or less. */
export function isPressed(press: KeyPress, accelerator: Accelerator, platform: Platform): boolean {
  const wanted = parts(accelerator);
  const key = wanted.at(-1) ?? '';
  const onMac = platform === 'mac';
  const mod = wanted.includes('Mod');
  return (
    pressedKey(press) === (EVENT_KEYS[key] ?? key.toLowerCase()) &&
    press.ctrlKey === (wanted.includes('Ctrl') || (mod && !onMac)) &&
    press.metaKey === (mod && onMac) &&
    press.altKey === wanted.includes('Alt') &&
    (SHIFT_IS_FREE.has(key) || press.shiftKey === wanted.includes('Shift'))
  );
}

const ON_MAC: { readonly [part: string]: string } = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Up: '↑',
  Down: '↓',
  Plus: '+',
  Enter: '↩',
  Delete: '⌫',
};
const ELSEWHERE: { readonly [part: string]: string } = { Up: '↑', Down: '↓', Plus: '+' };

/** The keys whose caps bear a word; another one stands there as it is. */
function spoken(part: string): string {
  const names: { readonly [part: string]: string } = words.keys;
  return names[part === 'Mod' ? 'Ctrl' : part] ?? part;
}

/** The order in which a Mac writes modifiers. */
const MAC_ORDER: readonly string[] = ['Ctrl', 'Alt', 'Shift', 'Mod'];

/** The keys as they stand on the caps of the system's keyboards: ["Ctrl", "Shift", "P"], on a Mac ["⇧", "⌘", "P"]. */
export function keyCaps(keys: Keys, platform: Platform): readonly string[] {
  const wanted = parts(keysOn(keys, platform));
  if (platform !== 'mac') return wanted.map((part) => ELSEWHERE[part] ?? spoken(part));
  const modifiers = MAC_ORDER.filter((name) => wanted.includes(name));
  return [...modifiers, wanted.at(-1) ?? ''].map((part) => ON_MAC[part] ?? spoken(part));
}

/** The keys in one line: "Ctrl Shift P", on a Mac "⇧⌘P". */
export const keyText = (keys: Keys, platform: Platform): string =>
  keyCaps(keys, platform).join(platform === 'mac' ? '' : ' ');

/** Electron's notation of the same. */
export const electronAccelerator = (accelerator: Accelerator): string =>
  parts(accelerator)
    .map((part) => (part === 'Mod' ? 'CmdOrCtrl' : part))
    .join('+');

const ARIA: { readonly [part: string]: string } = {
  Ctrl: 'Control',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};

/** The same for `aria-keyshortcuts`: "Control+Shift+P". */
export const ariaKeys = (keys: Keys, platform: Platform): string =>
  parts(keysOn(keys, platform))
    .map((part) => (part === 'Mod' ? (platform === 'mac' ? 'Meta' : 'Control') : (ARIA[part] ?? part)))
    .join('+');
