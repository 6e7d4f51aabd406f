import { useRef, useState } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import type { RootView } from '../../shared/model.ts';
import { ClientChoice } from '../offer/client-choice.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FieldError } from '../parts/field.tsx';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { EACH_CLIENT } from '../words/each-client-words.ts';
import { FOLDERS } from '../words/folder-words.ts';
import { INBOX } from '../words/inbox-words.ts';

interface Props {
  readonly root: RootView;
  /** The sub-folder's name. */
  readonly folder: string;
  readonly onClose: () => void;
}

/** Asks whose the later files of a sub-folder are. Nobody is preselected. */
export function SubFolderDialog({ root, folder, onClose }: Props) {
  const profiles = useWindow((state) => state.profiles);
  const [client, setClient] = useState<ProfileId | null>(null);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const name = client === null ? undefined : profiles.get(client)?.name;
  const submit = async () => {
    if (client === null || name === undefined) {
      setError(FOLDERS.chooseClient);
      box.current?.querySelector<HTMLElement>('[role="radio"]')?.focus();
      return;
    }
    setBusy(true);
    const sent = await attempt('roots:set-folder-client', { id: root.id, folder, profileId: client });
    setBusy(false);
    if (!sent.done) {
      setError(sent.words);
      return;
    }
    tell(EACH_CLIENT.assigned({ folder, client: name }));
    onClose();
  };
  return (
    <Dialog
      title={EACH_CLIENT.question({ folder })}
      text={EACH_CLIENT.questionText}
      onClose={onClose}
      onSubmit={() => void submit()}
      foot={
        <>
          <Button onClick={onClose}>{FOLDERS.cancel}</Button>
          <Button rank="main" submits disabled={busy}>
            {name === undefined ? EACH_CLIENT.assign : EACH_CLIENT.assignTo({ client: name })}
          </Button>
        </>
      }
    >
      <ClientChoice
        legend={INBOX.clients}
        value={client}
        box={box}
        onChange={(next) => {
          setClient(next);
          setError('');
        }}
      />
      <FieldError words={error} />
    </Dialog>
  );
}
