import { useEffect, useMemo } from 'react';
import type { InboxGroupView, InboxItemView, InboxView } from '../../shared/inbox.ts';
import { foldText } from '../state/fold-text.ts';
import { send } from '../state/send.ts';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { showInbox, useInboxStore } from './inbox-store.ts';

/** One group with those of its files that are shown. */
export interface ShownGroup {
  readonly group: InboxGroupView;
  readonly items: readonly InboxItemView[];
}

/** Reads the inbox when it has changed, and gives what the queue shows of it now: nothing while it shows one client. */
export function useInbox(): readonly ShownGroup[] {
  const turn = useWindow((state) => state.inboxTurn);
  const any = useWindow(({ status }) => (status.inbox ?? 0) > 0);
  const inbox = useInboxStore((state) => state.inbox);
  const { client, search, lens } = useUi();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is what tells of a change
  useEffect(() => void load(), [turn, any]);
  const hidden = client !== null || !(lens === 'all' || lens === 'attention');
  return useMemo(() => (inbox === null || hidden ? [] : groupsOf(inbox, search)), [inbox, hidden, search]);
}

async function load(): Promise<void> {
  const inbox = await send('inbox:list', {});
  if (inbox !== null) showInbox(inbox);
}

/** All groups, or those with files that match a search. */
export function groupsOf(inbox: InboxView, search: string): readonly ShownGroup[] {
  const wanted = foldText(search.trim());
  return inbox.groups.flatMap((group) => {
    const all = inbox.items.filter(({ groupId }) => groupId === group.id);
    if (wanted === '') return [{ group, items: all }];
    const items = all.filter((item) => foldText(`${item.fileName} ${item.folder}`).includes(wanted));
    return items.length === 0 ? [] : [{ group, items }];
  });
}
