import type { MediaItemView } from '../../shared/model.ts';
import { say, showProblem } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { GALLERY } from '../words/gallery-words.ts';
import { clientNames } from './selection-store.ts';

/** Shows where the file of an item lies, in the system's file browser; says so where it lies there no longer. */
export async function showOriginal(item: MediaItemView): Promise<void> {
  const shown = await attempt('gallery:show-original', { id: item.id });
  const [client = ''] = clientNames([item]);
  const file = item.fileName;
  if (shown.done) say(GALLERY.originalShown({ file, client }));
  else showProblem(shown.problem?.kind === 'gone' ? GALLERY.originalGone({ file, client }) : shown.words);
}
