import { useRef, useState } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field, FieldError } from '../parts/field.tsx';
import { RadioChoice } from '../parts/radio-choice.tsx';
import { attempt } from '../state/send.ts';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { LINKS } from '../words/public-link-words.ts';
import styles from './add-link-dialog.module.css';
import { AddedLinkDialog } from './added-link-dialog.tsx';

interface Props {
  /** What the field begins with: a link that was pasted, or nothing. */
  readonly pasted: string;
  readonly onClose: () => void;
}

/** Adds a link, then tells what was found there. The dialog stays open until it was read. */
export function AddLinkDialog({ pasted, onClose }: Props) {
  const [added, setAdded] = useState<MediaItemView | null>(null);
  const [begin, setBegin] = useState(pasted);
  if (added === null) return <AskForLink pasted={begin} onAdded={setAdded} onClose={onClose} />;
  const another = () => {
    setBegin('');
    setAdded(null);
  };
  return <AddedLinkDialog added={added} onAnother={another} onClose={onClose} />;
}

interface AskProps extends Props {
  readonly onAdded: (item: MediaItemView) => void;
}

/** Link and client. Only the client in view is taken as chosen, never the one of last time. */
function AskForLink({ pasted, onAdded, onClose }: AskProps) {
  const profiles = useWindow((state) => state.profiles);
  const inView = useUi((ui) => ui.client);
  const only = profiles.size === 1 ? [...profiles.keys()][0] : undefined;
  const [client, setClient] = useState<ProfileId | null>(inView ?? only ?? null);
  const [errors, setErrors] = useState({ link: '', client: '' });
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const clients = useRef<HTMLDivElement>(null);
  const name = client === null ? undefined : profiles.get(client)?.name;

  const submit = async () => {
    const url = input.current?.value.trim() ?? '';
    const noClient = profiles.size === 0 ? LINKS.noClient : LINKS.chooseClient;
    const found = { link: url === '' ? LINKS.linkMissing : '', client: name === undefined ? noClient : '' };
    setErrors(found);
    if (found.link !== '') return input.current?.focus();
    if (client === null || name === undefined) {
      return clients.current?.querySelector<HTMLElement>('[role="radio"]')?.focus();
    }
    setBusy(true);
    const sent = await attempt('public-links:add', { profileId: client, url });
    setBusy(false);
    if (!sent.done) {
      setErrors({ link: sent.words, client: '' });
      return input.current?.focus();
    }
    onAdded(sent.value);
  };

  return (
    <Dialog
      title={LINKS.title}
      text={LINKS.text}
      onClose={onClose}
      onSubmit={() => void submit()}
      focusFirst={input}
      foot={
        <>
          <Button onClick={onClose}>{LINKS.cancel}</Button>
          <Button rank="main" submits disabled={busy}>
            {busy ? LINKS.adding : name === undefined ? LINKS.addVerb : LINKS.addTo({ client: name })}
          </Button>
        </>
      }
    >
      <Field
        ref={input}
        label={LINKS.link}
        hint={LINKS.linkHint}
        error={errors.link}
        defaultValue={pasted}
        inputMode="url"
        code
      />
      <div ref={clients} className={styles['clients']}>
        <RadioChoice
          legend={LINKS.client}
          value={client}
          onChange={(value) => {
            setClient(value);
            setErrors((before) => ({ ...before, client: '' }));
          }}
          options={[...profiles.values()].map((profile) => ({
            value: profile.id,
            label: <ClientName client={profile} />,
          }))}
        />
      </div>
      <FieldError words={errors.client} />
    </Dialog>
  );
}
