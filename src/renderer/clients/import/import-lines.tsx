import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type Ref, type RefObject } from 'react';
import { type ImportLine, needsPerson } from '../../../shared/client-import.ts';
import { cx } from '../../parts/cx.ts';
import { ScrollRegion } from '../../parts/scroll-region.tsx';
import { StageLabel } from '../../parts/stage-label.tsx';
import { IMPORT, resultWords } from '../../words/import-words.ts';
import styles from './import-lines.module.css';
import { importSign } from './import-signs.ts';

interface Props {
  readonly lines: readonly ImportLine[];
  readonly box: RefObject<HTMLDivElement | null>;
}

/** Height in px of a line before it is measured; one with a reason under it is higher. */
const LINE = 40;
const OVERSCAN = 12;

/** The lines of a list with what is known of each. Only those in view are drawn: a list may have two thousand. */
export function ImportLines({ lines, box }: Props) {
  const { columns } = IMPORT;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE,
    getItemKey: (index) => lines[index]?.line ?? index,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <ScrollRegion label={IMPORT.lines} className={styles['box']} box={box}>
      <table className={styles['table']} aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles['number']}>
              {columns.line}
            </th>
            <th scope="col">{columns.name}</th>
            <th scope="col" className={styles['key']}>
              {columns.key}
            </th>
            <th scope="col" className={styles['result']}>
              {columns.result}
            </th>
          </tr>
        </thead>
        <tbody>
          <Room height={before} />
          {items.map(({ key, index }) => {
            const line = lines[index];
            return line && <Line key={key} line={line} index={index} measure={virtual.measureElement} />;
          })}
          <Room height={after} />
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The room of lines that are not drawn. */
function Room({ height }: { height: number }) {
  if (height <= 0) return null;
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
  return <tr aria-hidden="true" style={{ blockSize: height }} />;
}

interface LineProps {
  readonly line: ImportLine;
  /** Its place in the list. */
  readonly index: number;
  readonly measure: Ref<HTMLTableRowElement>;
}

/** Drawn again only when its own verdict changed. */
const Line = memo(function Line({ line, index, measure }: LineProps) {
  const { icon, tone } = importSign(line);
  const { words, under } = resultWords(line);
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={cx(needsPerson(line) && styles['needs'])}
    >
      <th scope="row" className={styles['number']}>
        {line.line}
      </th>
      <td className={styles['name']} title={line.name}>
        <bdi>{line.name}</bdi>
      </td>
      <td className="mono ltr">{line.keyLast4 === '' ? IMPORT.noKey : `…${line.keyLast4}`}</td>
      <td>
        <StageLabel icon={icon} tone={tone} words={words} className={styles['stage']} />
        {under !== '' && (
          <p className={cx(styles['under'], 'small')} title={under}>
            {under}
          </p>
        )}
      </td>
    </tr>
  );
});
