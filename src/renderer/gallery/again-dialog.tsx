import { nameList } from '../../shared/language/name-list.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { AGAIN, againQuestion } from '../words/again-words.ts';
import { againManyFollows, GALLERY } from '../words/gallery-words.ts';
import { askToSendAgain } from './item-dialogs.ts';
import { sendAgain } from './selection-actions.ts';
import { clientNames } from './selection-store.ts';

/** Asks before originals are sent once more: whose they are, and that what is there now stays. */
export function AgainDialog({ items }: { items: readonly MediaItemView[] }) {
  const names = clientNames(items);
  const clients = nameList(names);
  const [only] = items;
  const single = only !== undefined && items.length === 1;
  return (
    <ConfirmDialog
      question={
        single
          ? againQuestion(only.fileName, clients)
          : GALLERY.againQuestion({ count: items.length, clients })
      }
      follows={againManyFollows(items.length, names)}
      verb={single ? AGAIN.uploadAgain : GALLERY.again({ count: items.length })}
      keep={AGAIN.keep}
      danger={false}
      act={() => sendAgain(items)}
      onClose={() => askToSendAgain(null)}
    />
  );
}
