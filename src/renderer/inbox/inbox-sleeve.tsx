import { ChevronDown, ChevronRight, Inbox } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { INBOX } from '../words/inbox-words.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { InboxGroup } from './inbox-group.tsx';
import styles from './inbox-sleeve.module.css';
import { askClient, askLeave, clearChosen, toggleFold, useInboxStore } from './inbox-store.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import type { ShownGroup } from './use-inbox.ts';

/** The sleeve of files that have no client: nothing of it is sent before somebody has chosen one. */
export function InboxSleeve({ groups, alone }: { groups: readonly ShownGroup[]; alone: boolean }) {
  const folded = useInboxStore((state) => state.folded);
  const count = groups.reduce((sum, { group }) => sum + group.files, 0);
  const sentence = groups.every(({ group }) => group.rootId === null) ? INBOX.sentenceGiven : INBOX.sentence;
  return (
    <section className={styles[alone ? 'alone' : 'inbox']} aria-label={INBOX.title}>
      <div className={styles['head']}>
        <h2 className={styles['tab']}>
          <Icon of={Inbox} />
          {INBOX.title}
        </h2>
        <span className={styles['sentence']}>{sentence({ count })}</span>
        <span className="spacer" />
        <Chosen />
        <IconButton
          icon={folded ? ChevronRight : ChevronDown}
          label={`${folded ? INBOX.unfold : INBOX.fold}, ${INBOX.title}`}
          tip={folded ? INBOX.unfold : INBOX.fold}
          aria-expanded={!folded}
          onClick={toggleFold}
        />
      </div>
      {!folded && (
        <ScrollRegion label={INBOX.list} className={styles['groups']}>
          {groups.map(({ group, items }) => (
            <InboxGroup key={group.id} group={group} items={items} />
          ))}
        </ScrollRegion>
      )}
      <AssignDialog />
      <LeaveDialog />
    </section>
  );
}

/** What is chosen, and what can be done with it. */
function Chosen() {
  const chosen = useInboxStore((state) => state.chosen);
  const inbox = useInboxStore((state) => state.inbox);
  if (chosen.size === 0 || inbox === null) return null;
  const items = inbox.items.filter(({ id }) => chosen.has(id));
  const of = { ids: items.map(({ id }) => id) };
  const bytes = items.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return (
    <>
      <span className="quiet">{INBOX.selected({ count: items.length })}</span>
      <Button small onClick={() => askClient({ of, files: items.length, bytes, folder: null, client: null })}>
        {INBOX.choose}
      </Button>
      <Button small rank="plain" onClick={() => askLeave({ of, files: items.length })}>
        {INBOX.leave({ count: items.length })}
      </Button>
      <Button small rank="plain" onClick={clearChosen}>
        {INBOX.clear}
      </Button>
    </>
  );
}
