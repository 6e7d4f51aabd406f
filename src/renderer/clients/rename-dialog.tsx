import { useRef, useState } from 'react';
import type { ProfileView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { CLIENTS } from '../words/client-words.ts';

/** Another name for the same client; its key, folders and history stay. */
export function RenameDialog({ profile, onClose }: { profile: ProfileView; onClose: () => void }) {
  const [error, setError] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const ask = async (name: string): Promise<string> => {
    if (name === '') return CLIENTS.nameMissing;
    const sent = await attempt('profiles:rename', { id: profile.id, name });
    return sent.done ? '' : sent.words;
  };
  const submit = async () => {
    const name = input.current?.value.trim() ?? '';
    const words = await ask(name);
    setError(words);
    if (words !== '') {
      input.current?.focus();
      return;
    }
    tell(CLIENTS.renamed({ client: name }));
    onClose();
  };
  return (
    <Dialog
      title={CLIENTS.renameTitle({ client: profile.name })}
      text={CLIENTS.nameHint}
      onClose={onClose}
      onSubmit={() => void submit()}
      focusFirst={input}
      foot={
        <>
          <Button onClick={onClose}>{CLIENTS.cancel}</Button>
          <Button rank="main" submits>
            {CLIENTS.save}
          </Button>
        </>
      }
    >
      <Field ref={input} label={CLIENTS.name} defaultValue={profile.name} error={error} maxLength={120} />
    </Dialog>
  );
}
