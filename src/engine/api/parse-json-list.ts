import type { Steps } from '../steps.ts';

/** Text that is parsed between two places to leave off, characters, one element at least. [ours] a millisecond or two */
const PIECE = 100_000;

/**
 * The elements of a JSON array as JSON.parse would give them, some at a time; undefined where the text is anything
 * else, or no JSON at all. Where one element ends and the next begins is only guessed by brackets and quotes: the
 * pieces are proven by JSON.parse, and pieces of elements, joined by commas in brackets, are an array again.
 */
export function* parseJsonList(text: string): Steps<readonly unknown[] | undefined> {
  const all: unknown[] = [];
  let from = /^[ \t\n\r]*\[/.exec(text)?.[0].length;
  while (from !== undefined) {
    const end = endOfPiece(text, from);
    const last = text[end] === ']';
    const elements = parsed(`[${text.slice(from, end)}]`);
    if (!Array.isArray(elements)) return undefined;
    // Nothing between two commas, or before the bracket, is right only where there is nothing else.
    if (elements.length === 0 && !(last && all.length === 0)) return undefined;
    for (const element of elements) all.push(element);
    if (last) return /^[ \t\n\r]*$/.test(text.slice(end + 1)) ? all : undefined;
    from = end < text.length ? end + 1 : undefined;
    yield;
  }
  return undefined;
}

/** The place of the comma or the bracket that ends some elements; the text's length where none does. */
function endOfPiece(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (depth > 0 && (sign === ']' || sign === '}')) depth -= 1;
    else if (sign === ']' || (sign === ',' && depth === 0 && at - from >= PIECE)) return at;
  }
  return text.length;
}

/** The place of the quote that ends a string: one behind an even number of backslashes. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text[before] === '\\') before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
