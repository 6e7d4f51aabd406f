import { createHash } from 'node:crypto';
import { type InboxGroupId, type InboxId, inboxGroupId, inboxId } from '../../shared/ids.ts';
import { eachOf, type Steps } from '../steps.ts';
import type { InboxRow } from '../store/inbox-store.ts';
import { subFolderOf } from '../watch/folder-owner.ts';
import { plainName } from '../watch/plain-name.ts';

/** Characters of a hash that tell files and groups apart. */
const ID_LENGTH = 24;

const hash = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, ID_LENGTH);

/** The id a file of the inbox has in the window. */
export const idOf = ({ rootId, path }: InboxRow): InboxId => inboxId(hash('file', rootId, path));

/**
 * Says the group of a file: its sub-folder, whatever its capitals; a root's own files are a group too. Each folder is
 * worked out once.
 */
export function groupsOf(): (row: Pick<InboxRow, 'rootId' | 'path'>) => InboxGroupId {
  const known = new Map<string, InboxGroupId>();
  return ({ rootId, path }) => {
    const folder = subFolderOf(path);
    const place = `${rootId}\n${folder ?? '/'}`;
    const group =
      known.get(place) ?? inboxGroupId(hash('group', rootId, folder === null ? '' : `/${plainName(folder)}`));
    known.set(place, group);
    return group;
  };
}

/** Some files of the inbox, as a person chooses them: by name, or a whole group. */
export type InboxChoice = { readonly ids: readonly InboxId[] } | { readonly group: InboxGroupId };

/** The rows that were meant; what is not in the inbox any more is passed over. */
export function* chosenRows(rows: readonly InboxRow[], choice: InboxChoice): Steps<readonly InboxRow[]> {
  const chosen: InboxRow[] = [];
  const groupOf = groupsOf();
  const wanted = new Set('ids' in choice ? choice.ids : []);
  const isMeant = (row: InboxRow): boolean =>
    'group' in choice ? groupOf(row) === choice.group : wanted.has(idOf(row));
  yield* eachOf(rows, (row) => {
    if (isMeant(row)) chosen.push(row);
  });
  return chosen;
}
