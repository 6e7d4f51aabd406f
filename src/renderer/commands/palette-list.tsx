import { useEffect, useRef } from 'react';
import { PALETTE } from '../words/command-words.ts';
import styles from './palette.module.css';
import type { PaletteEntry } from './palette-entry.ts';
import { PaletteLine } from './palette-line.tsx';
import type { PaletteGroup, PaletteLines } from './palette-lines.ts';

interface Props {
  readonly id: string;
  /** Whether there is anything to be found, whatever is typed. */
  readonly hasAny: boolean;
  readonly lines: PaletteLines;
  /** The place of the line that Enter runs. */
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
  readonly onRun: (entry: PaletteEntry) => void;
}

/** What was found, in groups; the focus stays in the field, which names the chosen line. */
export function PaletteList({ id, hasAny, lines, ...choice }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { chosen } = choice;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is the reason to scroll
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, lines]);
  return (
    <>
      <div ref={box} id={id} role="listbox" aria-label={PALETTE.results} className={styles['results']}>
        {placed(lines.groups).map(({ group, from }) => (
          <Group key={group.title ?? ''} group={group} id={id} from={from} {...choice} />
        ))}
      </div>
      <p role="status" className={styles['note']}>
        {lines.groups.length === 0 && <Nothing hasAny={hasAny} />}
        {lines.more > 0 && PALETTE.more({ count: lines.more })}
      </p>
    </>
  );
}

interface GroupProps extends Omit<Props, 'hasAny' | 'lines'> {
  readonly group: PaletteGroup;
  /** The place of its first line among all. */
  readonly from: number;
}

function Group({ group, id, from, chosen, onChoose, onRun }: GroupProps) {
  const isMixed = new Set(group.entries.map((entry) => entry.kind)).size > 1;
  const lines = group.entries.map((entry, index) => (
    <PaletteLine
      key={entry.id}
      id={`${id}-${from + index}`}
      entry={entry}
      chosen={chosen === from + index}
      showKind={isMixed || (group.title === null && entry.kind === 'link')}
      onChoose={() => onChoose(from + index)}
      onRun={() => onRun(entry)}
    />
  ));
  if (group.title === null) return lines;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-labelledby={`${id}-at-${from}`}>
      <div id={`${id}-at-${from}`} className={styles['title']} role="presentation">
        {group.title}
      </div>
      {lines}
    </div>
  );
}

function Nothing({ hasAny }: { hasAny: boolean }) {
  return (
    <>
      <strong>{hasAny ? PALETTE.noMatch : PALETTE.noClient}</strong>{' '}
      {hasAny ? PALETTE.noMatchThen : PALETTE.noClientThen}
    </>
  );
}

function placed(groups: readonly PaletteGroup[]): readonly { group: PaletteGroup; from: number }[] {
  let from = 0;
  return groups.map((group) => {
    const at = { group, from };
    from += group.entries.length;
    return at;
  });
}
