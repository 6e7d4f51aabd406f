import type { MediaKind } from '../../shared/model.ts';
import styles from './few-pictures.module.css';
import { Icon } from './icon.tsx';
import { MEDIA_ICON } from './media-icon.ts';
import { ServedPicture } from './served-picture.tsx';

/** One of a few: where main serves it, and the kind whose sign stands there otherwise. */
export interface FewPicture {
  readonly src: string | null;
  readonly kind: MediaKind;
}

/** A few of many files in small, beside words that say how many and whose. */
export function FewPictures({ pictures }: { pictures: readonly FewPicture[] }) {
  return (
    <span className={styles['few']} aria-hidden="true">
      {pictures.map(({ src, kind }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a picture is known by here
        <span key={index} className={styles['one']}>
          <ServedPicture src={src} className={styles['picture']} otherwise={<Icon of={MEDIA_ICON[kind]} />} />
        </span>
      ))}
    </span>
  );
}
