import { PALETTE_KINDS } from '../words/command-words.ts';
import { findEntries } from './find-entries.ts';
import { ENTRY_KINDS, type EntryKind, type PaletteEntry } from './palette-entry.ts';

/** Entries that stand together. A single group of found ones has no title: the best is first, whatever it is. */
export interface PaletteGroup {
  readonly title: string | null;
  readonly entries: readonly PaletteEntry[];
}

export interface PaletteLines {
  readonly groups: readonly PaletteGroup[];
  /** Found, and too many to show. */
  readonly more: number;
}

/** More than this is not read but narrowed by typing. */
const SHOWN = 50;
/** Of each kind before anything is typed; commands and screens are all shown. */
const AT_FIRST: { readonly [Kind in EntryKind]: number } = {
  screen: SHOWN,
  command: SHOWN,
  client: 5,
  link: 5,
};
const USED_BEFORE = 5;

/** What the palette shows for what was typed. Pure. */
export function paletteLines(
  entries: readonly PaletteEntry[],
  typed: string,
  recent: readonly string[],
): PaletteLines {
  const kinds = new Set(entries.map((entry) => entry.kind));
  if (typed.trim() === '' && kinds.size > 1) return { groups: atFirst(entries, recent), more: 0 };
  const found = findEntries(entries, typed, recent);
  const shown = found.slice(0, SHOWN);
  return {
    groups: shown.length === 0 ? [] : [{ title: null, entries: shown }],
    more: found.length - shown.length,
  };
}

function atFirst(entries: readonly PaletteEntry[], recent: readonly string[]): readonly PaletteGroup[] {
  const used = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []).slice(0, USED_BEFORE);
  const groups = ENTRY_KINDS.map((kind) => ({
    title: PALETTE_KINDS[kind],
    entries: entries.filter((entry) => entry.kind === kind && !used.includes(entry)).slice(0, AT_FIRST[kind]),
  }));
  return [{ title: PALETTE_KINDS.recent, entries: used }, ...groups].filter(
    ({ entries }) => entries.length > 0,
  );
}
