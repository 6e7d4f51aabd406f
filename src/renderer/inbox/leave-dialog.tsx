import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { INBOX } from '../words/inbox-words.ts';
import { leave } from './inbox-actions.ts';
import { askLeave, useInboxStore } from './inbox-store.ts';

/** Asks before files are left where they are: they come back only as another version. */
export function LeaveDialog() {
  const leaving = useInboxStore((state) => state.leaving);
  if (leaving === null) return null;
  const { of, files } = leaving;
  return (
    <ConfirmDialog
      question={INBOX.leaveQuestion({ count: files })}
      follows={INBOX.leaveFollows}
      verb={INBOX.leaveVerb({ count: files })}
      keep={INBOX.keep}
      danger={false}
      act={async () => {
        await leave(of);
        return { done: true, value: null };
      }}
      onClose={() => askLeave(null)}
    />
  );
}
