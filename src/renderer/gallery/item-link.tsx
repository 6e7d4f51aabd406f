import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { LinkFormat } from '../../shared/contract.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { Segment } from '../parts/segment.tsx';
import { copyForms, copyLinkOf, INSPECTOR } from '../words/inspector-words.ts';
import { copyLinksOf } from './copy-links.ts';
import styles from './inspector.module.css';

/** An item's link to read and to copy, in one of five forms. */
export function ItemLink({ item, client }: { item: MediaItemView; client: string }) {
  const [format, setFormat] = useState<LinkFormat>('plain');
  return (
    <section className={styles['part']}>
      <div className={styles['link']}>
        <bdi dir="ltr" className="mono clip" title={item.accessUrl}>
          {item.accessUrl.replace(/^https?:\/\//, '')}
        </bdi>
        <IconButton
          icon={Copy}
          label={copyLinkOf(item.fileName, client, format)}
          tip={INSPECTOR.copy}
          onClick={() => void copyLinksOf([item], format)}
        />
      </div>
      <div className={styles['forms']}>
        <Segment label={INSPECTOR.copyAs} options={copyForms()} value={format} onChange={setFormat} />
      </div>
    </section>
  );
}
