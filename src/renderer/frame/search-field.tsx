import { Search, X } from 'lucide-react';
import { announcedKeys, shownKeys } from '../commands/shown-keys.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { type Screen, setSearch, useUi } from '../state/ui-store.ts';
import { FRAME } from '../words/frame-words.ts';
import styles from './search-field.module.css';
import { SEARCH_ID } from './search-id.ts';

/** What the field searches where: the rows of queue and activity, and everywhere else the gallery. */
const WORDS: { readonly [Name in Screen]?: () => string } = {
  queue: () => FRAME.searchQueue,
  activity: () => FRAME.searchActivity,
};

/** One field: on screens with a list of their own it narrows that; everywhere else it searches the gallery. */
export function SearchField() {
  const search = useUi((ui) => ui.search);
  const screen = useUi((ui) => ui.screen);
  const words = WORDS[screen]?.() ?? FRAME.searchMedia;
  const change = (text: string) => {
    setSearch(text);
    if (WORDS[screen] === undefined && screen !== 'gallery') useUi.setState({ screen: 'gallery' });
  };
  return (
    <div className={styles['field']}>
      <Icon of={Search} />
      <input
        id={SEARCH_ID}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={words}
        aria-label={words}
        aria-keyshortcuts={announcedKeys('go.search')}
        value={search}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setSearch('')}
      />
      {search === '' ? (
        <span className={styles['key']} aria-hidden="true">
          {shownKeys('go.search')}
        </span>
      ) : (
        <IconButton icon={X} label={FRAME.clearSearch} onClick={() => setSearch('')} />
      )}
    </div>
  );
}
