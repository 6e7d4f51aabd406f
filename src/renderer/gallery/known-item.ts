import type { MediaItemView } from '../../shared/model.ts';
import { foldText } from '../state/fold-text.ts';

/** An item with what is made of its words once, when it comes: searching 50,000 then costs a few milliseconds. */
export interface KnownItem extends MediaItemView {
  /** Name and description as a search compares them. */
  readonly searchText: string;
  /** The name as the order by name compares it: 2 before 10, without case and accents. */
  readonly nameKey: string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII needs no composing, and most names are ASCII
const ASCII = /^[\u0000-\u007f]*$/;
/** More digits than a moment in milliseconds has. */
const DIGITS = 16;

/** Prepares an item for search and order. Pure. */
export function knownItem(item: MediaItemView): KnownItem {
  const name = folded(item.fileName);
  return {
    ...item,
    searchText: item.description === '' ? name : `${name} ${folded(item.description)}`,
    nameKey: name.replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0')),
  };
}

const folded = (text: string): string => (ASCII.test(text) ? text.toLowerCase() : foldText(text));
