import { useRef, useState } from 'react';
import { MAX_DESCRIPTION } from '../../shared/description.ts';
import type { UploadView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { useClient } from '../state/known-client.ts';
import { tell } from '../state/messages.ts';
import { describeUpload, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { DESCRIPTION, KEPT_WORDS } from '../words/description-words.ts';
import { describe } from './queue-actions.ts';

/** Asks what is to be said of a picture. It stands beside the list, whose rows come and go. */
export function DescriptionDialog() {
  const id = useUi((ui) => ui.described);
  const upload = useWindow((state) => (id === null ? undefined : state.uploads.get(id)));
  return upload === undefined ? null : <Entry upload={upload} />;
}

function Entry({ upload }: { upload: UploadView }) {
  const client = useClient(upload.profileId);
  const [error, setError] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const close = () => describeUpload(null);
  const submit = async () => {
    const text = area.current?.value.trim() ?? '';
    const sent = await describe(upload, text);
    if (!sent.done) return setError(sent.words);
    tell(KEPT_WORDS[sent.value]);
    close();
  };
  return (
    <Dialog
      title={DESCRIPTION.title({ fileName: upload.fileName, client: client.name })}
      text={DESCRIPTION.hint}
      onClose={close}
      onSubmit={() => void submit()}
      focusFirst={area}
      foot={
        <>
          <Button onClick={close}>{DESCRIPTION.cancel}</Button>
          <Button rank="main" submits>
            {DESCRIPTION.save}
          </Button>
        </>
      }
    >
      <TextArea
        ref={area}
        label={DESCRIPTION.label}
        error={error}
        defaultValue={upload.description ?? ''}
        maxLength={MAX_DESCRIPTION}
      />
    </Dialog>
  );
}
