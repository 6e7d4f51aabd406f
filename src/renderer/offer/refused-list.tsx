import type { OfferView } from '../../shared/offer.ts';
import { FileName } from '../parts/file-name.tsx';
import { FolderPath } from '../parts/folder-path.tsx';
import { OFFER, refusalWords } from '../words/offer-words.ts';
import styles from './refused-list.module.css';

/** The refused files by name, each with its reason in words. */
export function RefusedList({ offer }: { offer: OfferView }) {
  const rest = offer.refusedCount - offer.refused.length;
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles['box']} aria-label={OFFER.refusedFiles} tabIndex={0}>
      <ul>
        {offer.refused.map(({ fileName, folder, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
          <li key={index}>
            <span className={styles['file']}>
              <FileName name={fileName} />
              <span className={styles['folder']}>
                <FolderPath path={folder} />
              </span>
            </span>
            <span className="quiet">{refusalWords(reason)}</span>
          </li>
        ))}
        {rest > 0 && <li className="quiet">{OFFER.more({ count: rest })}</li>}
      </ul>
    </section>
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above
  );
}
