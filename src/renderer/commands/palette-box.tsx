import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useWindow } from '../state/window-store.ts';
import { PALETTE } from '../words/command-words.ts';
import { commandContext } from './command-context.ts';
import { moveChoice } from './move-choice.ts';
import styles from './palette.module.css';
import { allEntries, clientEntries } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { paletteLines } from './palette-lines.ts';
import { PaletteList } from './palette-list.tsx';
import { closePalette, openPalette, type PaletteKind, remember, usePalette } from './palette-store.ts';
import { isKeyOf } from './shown-keys.ts';

/** The field and what it finds. What can be found is taken when it opens: lines do not move under the hand. */
export function PaletteBox({ kind }: { kind: PaletteKind }) {
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const { recent } = usePalette();
  const listId = useId();
  const entries = useMemo(() => entriesOf(kind), [kind]);
  const lines = useMemo(() => paletteLines(entries, typed, recent), [entries, typed, recent]);
  const shown = useMemo(() => lines.groups.flatMap((group) => group.entries), [lines]);
  const chosen = shown[place];

  const type = (text: string) => {
    setTyped(text);
    setPlace(0);
  };
  const turnTo = (wanted: PaletteKind) => {
    type('');
    if (wanted === kind) closePalette();
    else openPalette(wanted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = moveChoice(event.key, place, shown.length);
    if (moved !== null) setPlace(moved);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(chosen);
    else if (isKeyOf(event, 'go.palette')) turnTo('all');
    else if (isKeyOf(event, 'go.client')) turnTo('clients');
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles['field']}>
        <Icon of={Search} />
        <input
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          placeholder={kind === 'all' ? PALETTE.hint : PALETTE.clientsHint}
          aria-label={kind === 'all' ? PALETTE.title : PALETTE.clientsTitle}
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : `${listId}-${place}`}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span className={styles['close']}>{PALETTE.close}</span>
      </div>
      <PaletteList
        id={listId}
        hasAny={entries.length > 0}
        lines={lines}
        chosen={place}
        onChoose={setPlace}
        onRun={run}
      />
    </>
  );
}

const entriesOf = (kind: PaletteKind): readonly PaletteEntry[] =>
  kind === 'all' ? allEntries(useWindow.getState(), commandContext()) : clientEntries(useWindow.getState());

/** Closes first: what follows may move the focus or open a dialog of its own, from where the focus was. */
function run(entry: PaletteEntry | undefined): void {
  if (entry === undefined) return;
  remember(entry.id);
  closePalette();
  setTimeout(entry.run);
}
