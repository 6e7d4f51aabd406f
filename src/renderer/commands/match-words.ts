import { foldText } from '../state/fold-text.ts';

/** How well words match: 0 from their beginning, 1 whole, 2 from word beginnings, 3 anywhere, 4 with letters left out. */
export type MatchTier = 0 | 1 | 2 | 3 | 4;

/** A single letter is in nearly every word. */
const LEAST_INSIDE = 2;
/** Fewer letters than this, with others left out between them, would match nearly everything. */
const LEAST_LOOSE = 3;

const wordsIn = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** How what was typed matches the words; null where it does not. Case and accents are nothing. Pure. */
export function matchWords(text: string, typed: string): MatchTier | null {
  const whole = foldText(text);
  const wanted = foldText(typed.trim());
  if (wanted === '' || whole.startsWith(wanted)) return 0;
  const words = wordsIn(whole);
  const tokens = wordsIn(wanted);
  if (tokens.length === 0) return null;
  const all = (fits: (word: string, token: string) => boolean) =>
    tokens.every((token) => words.some((word) => fits(word, token)));
  if (all((word, token) => word === token)) return 1;
  if (all((word, token) => word.startsWith(token))) return 2;
  if (tokens.every((token) => token.length >= LEAST_INSIDE && whole.includes(token))) return 3;
  return all(leavesOut) || isInitials(words, wanted) ? 4 : null;
}

/** "gllry" for "gallery": the first letter is right and the others come in order. */
function leavesOut(word: string, token: string): boolean {
  if (token.length < LEAST_LOOSE || word[0] !== token[0]) return false;
  let place = 0;
  for (const letter of word) if (letter === token[place]) place += 1;
  return place === token.length;
}

/** "af" for "Add files". */
const isInitials = (words: readonly string[], wanted: string): boolean =>
  wanted.length > 1 &&
  words
    .map((word) => word[0])
    .join('')
    .startsWith(wanted);
