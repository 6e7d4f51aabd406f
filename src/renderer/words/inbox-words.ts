import type { InboxGroupView } from '../../shared/inbox.ts';
import { words } from '../../shared/language/words.ts';

export const INBOX = words.inbox;

/** Why a group has no client; where its sub-folder has one by now, whose later files are. */
export function whyNoClient({ owner, subFolder }: InboxGroupView, client: string): string {
  const folder = subFolder ?? '';
  if (owner.kind === 'client') return INBOX.why.now({ folder, client });
  switch (owner.why) {
    case 'in-root':
      return INBOX.why['in-root'];
    case 'later':
      return INBOX.why.later;
    default:
      return INBOX.why[owner.why]({ folder });
  }
}

/** "Acme in ~/Hotfolder", or the folder the files were given from. */
export const groupName = ({ subFolder, root }: InboxGroupView): string =>
  subFolder === null ? root : INBOX.in({ folder: subFolder, root });
