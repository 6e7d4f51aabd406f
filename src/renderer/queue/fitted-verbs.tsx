import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { type MenuAction, MoreMenu } from '../parts/more-menu.tsx';
import { QUEUE } from '../words/queue-words.ts';
import styles from './fitted-verbs.module.css';

/** At most so many verbs stand in words beside the tabs; the menu holds the others. */
const MOST_STANDING = 3;

interface Props {
  /** What is chosen, with its clients' names. */
  readonly words: string;
  readonly title: string;
  readonly actions: readonly MenuAction[];
}

/** What is chosen, whole, and as many verbs beside it as there is room for; the menu holds the others. */
export function FittedVerbs({ words, title, actions }: Props) {
  const line = useRef<HTMLSpanElement>(null);
  const standing = useRoom(line, [words, ...actions.map(({ label }) => label)].join('\n'));
  const inMenu = actions.slice(standing);
  return (
    <>
      <span ref={line} className={cx(styles['words'], standing === 0 && styles['two'])} title={title}>
        {words}
      </span>
      {actions.slice(0, standing).map((action) => (
        <Button key={action.label} small rank="plain" onClick={action.onSelect}>
          <Icon of={action.icon} />
          {action.label}
        </Button>
      ))}
      {inMenu.length > 0 && <MoreMenu label={QUEUE.more} actions={inMenu} />}
    </>
  );
}

/** How many verbs leave a line uncut; tried anew when what is said changes, and when the room does. */
function useRoom(line: RefObject<HTMLElement | null>, said: string): number {
  const [standing, setStanding] = useState(MOST_STANDING);
  const [measured, setMeasured] = useState(said);
  if (measured !== said) {
    setMeasured(said);
    setStanding(MOST_STANDING);
  }
  useLayoutEffect(() => {
    const { scrollWidth = 0, clientWidth = 0 } = line.current ?? {};
    if (standing > 0 && scrollWidth > clientWidth) setStanding(standing - 1);
  });
  useEffect(() => {
    const bar = line.current?.parentElement?.parentElement;
    if (!bar) return;
    let last = bar.clientWidth;
    const look = new ResizeObserver(() => {
      if (bar.clientWidth !== last) setStanding(MOST_STANDING);
      last = bar.clientWidth;
    });
    look.observe(bar);
    return () => look.disconnect();
  }, [line]);
  return standing;
}
