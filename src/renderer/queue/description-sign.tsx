import { MessageSquareOff, MessageSquareText } from 'lucide-react';
import type { UploadView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import { DESCRIPTION, FATE_WORDS } from '../words/description-words.ts';
import styles from './description-sign.module.css';

/** That a file has a description, and what becomes of it; the words themselves are in the tooltip. */
export function DescriptionSign({ upload }: { upload: UploadView }) {
  const { description, descriptionFate: fate } = upload;
  if (description === null || fate === 'none') return null;
  return (
    <span className={styles['sign']} title={DESCRIPTION.tip({ fate: FATE_WORDS[fate], description })}>
      <Icon of={fate === 'kept-here' ? MessageSquareOff : MessageSquareText} />
      <span className="hidden-text">{FATE_WORDS[fate]}</span>
    </span>
  );
}
