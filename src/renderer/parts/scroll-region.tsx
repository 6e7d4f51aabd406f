import type { ReactNode, RefObject } from 'react';
import { cx } from './cx.ts';
import styles from './scroll-region.module.css';

interface Props {
  readonly label: string;
  readonly className?: string | undefined;
  readonly box?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** The scrolling part of a screen: a named region that the keyboard can reach and scroll. */
export function ScrollRegion({ label, className, box, children }: Props) {
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    // biome-ignore-start lint/a11y/useSemanticElements: the region is a box to scroll, not a section of text
    <div ref={box} role="region" aria-label={label} tabIndex={0} className={cx(styles['scroll'], className)}>
      {children}
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements: see above
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above
  );
}
