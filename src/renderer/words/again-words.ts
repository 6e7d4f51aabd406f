import { words } from '../../shared/language/words.ts';
import type { UploadView } from '../../shared/model.ts';

export const AGAIN = words.again;

export const againQuestion = (fileName: string, client: string): string =>
  AGAIN.question({ fileName, client });

/** What follows: another copy beside the one that is there, or a new one for one that has ended. */
export function againFollows(upload: UploadView, client: string, ended: boolean): string {
  if (ended) return AGAIN.newCopy({ client });
  return upload.generation > 1 ? AGAIN.anotherCopy({ client }) : AGAIN.secondCopy({ client });
}
