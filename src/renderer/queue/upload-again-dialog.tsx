import type { UploadView } from '../../shared/model.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { useClient } from '../state/known-client.ts';
import { tell } from '../state/messages.ts';
import { askAgain, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { AGAIN, againFollows, againQuestion } from '../words/again-words.ts';
import { inQueueAgain } from '../words/gallery-words.ts';
import { linkState } from './link-state.ts';
import { uploadAgain } from './queue-actions.ts';

/** Asks before a file that is up is sent once more. It stands beside the list, whose rows come and go. */
export function UploadAgainDialog() {
  const id = useUi((ui) => ui.again);
  const upload = useWindow((state) => (id === null ? undefined : state.uploads.get(id)));
  return upload === undefined ? null : <Question upload={upload} />;
}

function Question({ upload }: { upload: UploadView }) {
  const client = useClient(upload.profileId);
  const ended = linkState(upload, Date.now()) !== 'ready';
  return (
    <ConfirmDialog
      question={againQuestion(upload.fileName, client.name)}
      follows={againFollows(upload, client.name, ended)}
      verb={AGAIN.uploadAgain}
      keep={AGAIN.keep}
      danger={false}
      act={async () => {
        const answer = await uploadAgain(upload);
        if (answer === null) return { done: false, words: '', problem: null };
        if (answer.count === 0) return { done: false, words: AGAIN.none, problem: null };
        tell(inQueueAgain(1, [client.name]));
        return { done: true, value: null };
      }}
      onClose={() => askAgain(null)}
    />
  );
}
