import type { MediaItemView } from '../../shared/model.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { useClient } from '../state/known-client.ts';
import { LINKS } from '../words/public-link-words.ts';
import { askToRemoveLink } from './item-dialogs.ts';
import { removeLink } from './link-actions.ts';

/** Asks before a link leaves its gallery, and says that nothing is deleted where the file lies. */
export function RemoveLinkDialog({ item }: { item: MediaItemView }) {
  const client = useClient(item.profileId);
  return (
    <ConfirmDialog
      question={LINKS.removeQuestion({ name: item.fileName, client: client.name })}
      follows={LINKS.removeFollows}
      verb={LINKS.remove}
      keep={LINKS.keep}
      act={() => removeLink(item)}
      onClose={() => askToRemoveLink(null)}
    />
  );
}
