import { FileSpreadsheet } from 'lucide-react';
import { type ClipboardEvent, useRef, useState } from 'react';
import { MAX_IMPORT_CHARACTERS } from '../../../shared/client-import.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { IMPORT, LIST_REFUSALS } from '../../words/import-words.ts';
import styles from './ask-list.module.css';
import type { ImportDesk } from './use-import.ts';

interface Props {
  readonly desk: ImportDesk;
  readonly onClose: () => void;
}

/** Where a list is pasted or its file chosen. What is pasted into the empty field is read at once. */
export function AskList({ desk, onClose }: Props) {
  const [missing, setMissing] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const read = async (text: string) => {
    const wrong =
      text.trim() === ''
        ? IMPORT.listMissing
        : text.length > MAX_IMPORT_CHARACTERS
          ? LIST_REFUSALS['too-large']
          : '';
    setMissing(wrong);
    if (wrong === '' && (await desk.readText(text))) {
      // The keys must not outlive their reading; the field is gone with the next drawing.
      if (area.current !== null) area.current.value = '';
      return;
    }
    area.current?.focus();
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    // One line may be the first of several that are still to be pasted.
    if (area.current?.value !== '' || !/[\r\n]./.test(text)) return;
    event.preventDefault();
    area.current.value = text.slice(0, MAX_IMPORT_CHARACTERS + 1);
    void read(text);
  };
  return (
    <Dialog
      wide
      title={IMPORT.title}
      text={IMPORT.askText}
      onClose={onClose}
      onSubmit={() => void read(area.current?.value ?? '')}
      focusFirst={area}
      foot={
        <>
          <Button rank="plain" className={styles['first']} onClick={() => void desk.chooseFile()}>
            <Icon of={FileSpreadsheet} />
            {IMPORT.chooseFile}
          </Button>
          <Button onClick={onClose}>{IMPORT.cancel}</Button>
          <Button rank="main" submits disabled={desk.busy}>
            {desk.busy ? IMPORT.reading : IMPORT.read}
          </Button>
        </>
      }
    >
      <div className={styles['list']}>
        <TextArea
          ref={area}
          label={IMPORT.list}
          error={missing === '' ? desk.error : missing}
          rows={9}
          placeholder={IMPORT.example}
          autoComplete="off"
          spellCheck={false}
          wrap="off"
          onPaste={onPaste}
        />
        <p className="quiet small">{IMPORT.listHint}</p>
      </div>
    </Dialog>
  );
}
