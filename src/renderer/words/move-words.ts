import { counted, number } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import { ordinal } from './again-words.ts';

export const MOVE = words.move;

interface Placed {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}

/** "c.jpg is now first of 4 for Marloquay Ceramics"; of several, their places. */
export function movedWords(
  fileNames: readonly string[],
  client: string,
  { first, last, of }: Placed,
): string {
  const [only] = fileNames;
  if (fileNames.length === 1 && only !== undefined)
    return `${only} is now ${placeWord(first, of)} of ${number(of)} for ${client}`;
  const places = `${number(first)} to ${number(last)}`;
  return `${counted(fileNames.length, 'file')} are now at places ${places} of ${number(of)} for ${client}`;
}

function placeWord(place: number, of: number): string {
  if (place === 1) return 'first';
  return place === of ? 'last' : ordinal(place);
}

/** Said where there is nowhere to go. */
export const alreadyThere = (fileName: string, way: 'up' | 'down' | 'front'): string =>
  way === 'down'
    ? `${fileName} is already the last of these files`
    : `${fileName} is already the first of ${way === 'up' ? 'these files' : 'what waits'}`;
