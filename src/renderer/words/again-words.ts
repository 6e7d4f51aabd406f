import { number } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { UploadView } from '../../shared/model.ts';

export const AGAIN = words.again;

const PLURALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: { readonly [Rule in Intl.LDMLPluralRule]?: string } = { one: 'st', two: 'nd', few: 'rd' };

/** "2nd", "11th". */
export const ordinal = (place: number): string => `${number(place)}${ENDINGS[PLURALS.select(place)] ?? 'th'}`;

/** "2nd upload": said of a file that was sent before. */
export const nthUpload = (generation: number): string => `${ordinal(generation)} upload`;

export const againQuestion = (fileName: string, client: string): string =>
  `Upload ${fileName} for ${client} again?`;

/** What follows: another copy beside the one that is there, or a new one for one that has ended. */
export function againFollows(upload: UploadView, client: string, ended: boolean): string {
  if (ended) {
    return `A new copy with a new link will be in the library of ${client}. The old link does not come back.`;
  }
  const copy = upload.generation > 1 ? 'Another copy' : 'A second copy';
  return `${copy} with a new link will be in the library of ${client}. What is there now, and its link, stay.`;
}
