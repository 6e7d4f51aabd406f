import { useSyncExternalStore } from 'react';

/** Below the smallest window, which is how a page looks at twice its size: rows stand in several lines. As in the style sheets. */
const NARROW = '(max-width: 839px)';

function follow(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether rows stand in several lines, so that a list whose heights are fixed can make room for them. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => matchMedia(NARROW).matches);
