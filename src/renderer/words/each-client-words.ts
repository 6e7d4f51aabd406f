import type { FolderOwner } from '../../shared/inbox.ts';
import { words } from '../../shared/language/words.ts';
import { INBOX } from './inbox-words.ts';

export const EACH_CLIENT = words.eachClient;

/** Why a sub-folder, or a file in it, has no client. */
export function whyNobody(owner: Extract<FolderOwner, { kind: 'nobody' }>, folder: string): string {
  if (owner.why === 'in-root' || owner.why === 'later') return INBOX.why[owner.why];
  return INBOX.why[owner.why]({ folder });
}
