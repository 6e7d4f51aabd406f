import { words } from '../../shared/language/words.ts';

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
  const [fileName] = fileNames;
  if (fileNames.length !== 1 || fileName === undefined) {
    return MOVE.movedMany({ count: fileNames.length, first, last, of, client });
  }
  if (first === 1) return MOVE.movedFirst({ fileName, of, client });
  if (first === of) return MOVE.movedLast({ fileName, of, client });
  return MOVE.movedTo({ fileName, place: first, of, client });
}

/** Said where there is nowhere to go. */
export const alreadyThere = (fileName: string, way: 'up' | 'down' | 'front'): string =>
  MOVE.already[way]({ fileName });
