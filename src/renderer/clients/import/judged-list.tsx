import { Download, Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { canAdd, type ImportView, MAX_IMPORT_LINES } from '../../../shared/client-import.ts';
import { Button } from '../../parts/button.tsx';
import { Check } from '../../parts/check.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { FieldError } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { defaultStorage, KeyStorageChoice } from '../../parts/key-storage-choice.tsx';
import { useWindow } from '../../state/window-store.ts';
import { IMPORT, importState, importTitle } from '../../words/import-words.ts';
import { countLines } from './import-counts.ts';
import { ImportLines } from './import-lines.tsx';
import styles from './judged-list.module.css';
import type { ImportDesk } from './use-import.ts';

interface Props {
  readonly desk: ImportDesk;
  readonly view: ImportView;
  readonly onClose: () => void;
}

/** The list as it was read, each line with its verdict; what can be added is, what cannot stays with the reason. */
export function JudgedList({ desk, view, onClose }: Props) {
  const keyStore = useWindow((state) => state.keyStore);
  const [storage, setStorage] = useState(() => defaultStorage(keyStore));
  const [withUnchecked, setWithUnchecked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const counts = countLines(view.lines);
  const wanted = view.lines.filter((line) => canAdd(line, withUnchecked)).map(({ line }) => line);
  const isOver = counts.works + counts.checking + counts.unchecked === 0;
  // What held the focus before is gone: the field at first, later the button that was pressed.
  useEffect(() => box.current?.focus({ preventScroll: true }), []);

  const submit = async () => {
    if (wanted.length === 0) return;
    if (await desk.add(wanted, storage)) onClose();
    else box.current?.focus({ preventScroll: true });
  };
  return (
    <Dialog
      wide
      title={importTitle(view.fileName)}
      text={importState(counts)}
      onClose={onClose}
      onSubmit={() => void submit()}
      focusFirst={box}
      foot={
        <>
          <div className={styles['first']}>
            {counts.needs > 0 && (
              <Button rank="plain" title={IMPORT.savedHow} onClick={() => void desk.saveBad()}>
                <Icon of={Download} />
                {IMPORT.saveBad({ count: counts.needs })}
              </Button>
            )}
            <Button rank="plain" onClick={() => desk.drop()}>
              {IMPORT.another}
            </Button>
          </div>
          <Button onClick={onClose}>{isOver ? IMPORT.close : IMPORT.cancel}</Button>
          <Button rank="main" submits disabled={desk.busy || wanted.length === 0}>
            {desk.busy ? IMPORT.adding : IMPORT.add({ count: wanted.length })}
          </Button>
        </>
      }
    >
      <ImportLines lines={view.lines} box={box} />
      {view.more && <p className="quiet small">{IMPORT.onlyFirst({ count: MAX_IMPORT_LINES })}</p>}
      {counts.unchecked > 0 && (
        <Unchecked
          count={counts.unchecked}
          chosen={withUnchecked}
          onChoose={setWithUnchecked}
          onCheck={() => desk.check()}
        />
      )}
      {!isOver && (
        <div className={keyStore === 'weak' ? undefined : styles['note']}>
          {keyStore !== 'weak' && <Icon of={Lock} />}
          <KeyStorageChoice keyStore={keyStore} value={storage} onChange={setStorage} />
        </div>
      )}
      {desk.error !== '' && <FieldError words={desk.error} />}
    </Dialog>
  );
}

interface UncheckedProps {
  readonly count: number;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onCheck: () => void;
}

/** Keys nobody could say anything of: added only when the person says so, or asked about once more. */
function Unchecked({ count, chosen, onChoose, onCheck }: UncheckedProps) {
  const words = IMPORT.addUnchecked({ count });
  return (
    <div className={styles['unchecked']}>
      <Check state={chosen} label={words} onChange={() => onChoose(!chosen)} />
      {/* The box beside it is the keyboard's way; this widens the target. */}
      <span aria-hidden="true" onClick={() => onChoose(!chosen)}>
        {words}
      </span>
      <Button small onClick={onCheck}>
        {IMPORT.checkAgain}
      </Button>
    </div>
  );
}
