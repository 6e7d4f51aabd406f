import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { FolderPath } from '../parts/folder-path.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useWindow } from '../state/window-store.ts';
import { lengthText } from '../words/gallery-words.ts';
import {
  addedText,
  expiresText,
  FACTS,
  INSPECTOR,
  sizeLabel,
  sizeText,
  typeText,
} from '../words/inspector-words.ts';
import { linkStory } from '../words/public-link-words.ts';
import { copySizeLink } from './copy-item-link.ts';
import { daysLeft, expiryOf } from './days-left.ts';
import styles from './inspector.module.css';
import type { PictureSize } from './picture.tsx';

interface Props {
  readonly item: MediaItemView;
  readonly client: string;
  readonly now: number;
  /** Its width and height in px, where they are known. */
  readonly size: PictureSize | null;
}

/** What is known of an item; what is not known is said to be unknown. */
export function ItemFacts({ item, client, now, size }: Props) {
  const expiry = expiryOf(daysLeft(item.expiresAt, now));
  const tone = { soon: 's-blocked strong', week: 's-waiting strong', plain: '', gone: '', unknown: '' }[
    expiry
  ];
  return (
    <section className={styles['part']}>
      <dl className={styles['facts']}>
        <Fact name={FACTS.type}>{typeText(item, size)}</Fact>
        {item.durationMs !== undefined && <Fact name={FACTS.length}>{lengthText(item.durationMs)}</Fact>}
        <Fact name={FACTS.size}>{sizeText(item.sizeBytes)}</Fact>
        <Fact name={FACTS.added}>{addedText(item.createdAt, now)}</Fact>
        {item.source === 'public' ? (
          <Fact name={FACTS.state}>{linkStory(item, now)}</Fact>
        ) : (
          <Fact name={FACTS.expires}>
            <span className={tone}>{expiresText(item.expiresAt, now)}</span>
          </Fact>
        )}
        {item.source !== 'public' && <Original item={item} />}
        <Fact name={FACTS.listedBy}>{INSPECTOR.listedBy[item.source]}</Fact>
        {item.description !== '' && (
          <Fact name={FACTS.description}>
            <span dir="auto">{item.description}</span>
          </Fact>
        )}
        {item.variants.length > 0 && (
          <Fact name={FACTS.sizes}>
            {item.variants.map(({ label, accessUrl }, place) => (
              <span key={accessUrl} className={styles['variant']}>
                <span title={accessUrl}>{sizeLabel(label)}</span>
                <IconButton
                  icon={Copy}
                  label={INSPECTOR.copySizeOf({ size: sizeLabel(label), file: item.fileName, client })}
                  tip={INSPECTOR.copy}
                  onClick={() => void copySizeLink(item, place, sizeLabel(label))}
                />
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** Where the file lies that was sent from here; of what was sent elsewhere, that it is not here. */
function Original({ item }: { item: MediaItemView }) {
  const upload = useWindow((state) =>
    item.uploadId === null ? undefined : state.uploads.get(item.uploadId),
  );
  if (item.uploadId === null) return <Fact name={FACTS.original}>{INSPECTOR.notHere}</Fact>;
  if (upload === undefined) return null;
  return (
    <Fact name={FACTS.original}>
      <FolderPath path={upload.folder} />
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
