import { Plus } from 'lucide-react';
import { announcedKeys, shownKeys } from '../commands/shown-keys.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { OFFER } from '../words/offer-words.ts';
import styles from './add-files-button.module.css';
import { ADD_FILES_ID } from './add-files-id.ts';
import { chooseFiles } from './give-files.ts';

/** The door to files that is always in view; the keyboard's way to everything a drop does. */
export function AddFilesButton() {
  return (
    <Button
      id={ADD_FILES_ID}
      rank="main"
      className={styles['button']}
      aria-keyshortcuts={announcedKeys('file.add-files')}
      onClick={() => void chooseFiles('files')}
    >
      <Icon of={Plus} />
      {OFFER.addFiles}
      <span className={styles['key']} aria-hidden="true">
        {shownKeys('file.add-files')}
      </span>
    </Button>
  );
}
