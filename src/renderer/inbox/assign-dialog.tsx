import { useRef, useState } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import { bytes } from '../../shared/language/format.ts';
import { ClientChoice } from '../offer/client-choice.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FieldError } from '../parts/field.tsx';
import { RadioChoice } from '../parts/radio-choice.tsx';
import { useWindow } from '../state/window-store.ts';
import { INBOX } from '../words/inbox-words.ts';
import { assign } from './inbox-actions.ts';
import { type Asked, askClient, useInboxStore } from './inbox-store.ts';

/** Asks whose files of the inbox are, where somebody wants to say it. */
export function AssignDialog() {
  const asked = useInboxStore((state) => state.asked);
  return asked === null ? null : <Question asked={asked} />;
}

/** Nobody is preselected, unless the sub-folder is a client's by now: a wrong guess is the worst mistake. */
function Question({ asked }: { asked: Asked }) {
  const profiles = useWindow((state) => state.profiles);
  const [client, setClient] = useState<ProfileId | null>(asked.client);
  const [remember, setRemember] = useState<'once' | 'remember'>('once');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const name = client === null ? undefined : profiles.get(client)?.name;
  const close = () => askClient(null);
  const submit = async () => {
    if (client === null || name === undefined) {
      setError(INBOX.missing);
      box.current?.querySelector<HTMLElement>('[role="radio"]')?.focus();
      return;
    }
    setBusy(true);
    const refused = await assign(
      asked,
      { id: client, name },
      asked.folder !== null && remember === 'remember',
    );
    setBusy(false);
    setError(refused);
    if (refused === '') close();
  };
  return (
    <Dialog
      title={INBOX.question}
      text={INBOX.about({ count: asked.files, size: bytes(asked.bytes) })}
      onClose={close}
      onSubmit={() => void submit()}
      foot={
        <>
          <Button onClick={close}>{INBOX.cancel}</Button>
          <Button rank="main" submits disabled={busy}>
            {name === undefined ? INBOX.send : INBOX.sendTo({ count: asked.files, client: name })}
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
      {asked.folder !== null && (
        <RadioChoice
          legend={INBOX.later}
          value={remember}
          onChange={setRemember}
          options={[
            { value: 'once', label: INBOX.once },
            { value: 'remember', label: INBOX.remember({ folder: asked.folder }) },
          ]}
        />
      )}
      <FieldError words={error} />
    </Dialog>
  );
}
