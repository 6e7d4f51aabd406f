import type { MediaItemView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { useNow } from '../state/use-now.ts';
import { linkStateWords, linkStory } from '../words/public-link-words.ts';
import { linkSign } from './link-sign.ts';
import styles from './link-state.module.css';

/** A public link's state on its tile: sign and a few words; the whole story is the tooltip. */
export function LinkState({ item }: { item: MediaItemView }) {
  const now = useNow(MINUTE);
  if (item.publicLink === undefined) return null;
  const { icon, tone } = linkSign(item.publicLink);
  return (
    <span className={cx(styles['state'], tone)} title={linkStory(item, now)}>
      <Icon of={icon} />
      <span className="clip">{linkStateWords(item.publicLink)}</span>
    </span>
  );
}
