import { memo, type RefObject } from 'react';
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

/** The lines of a list with what is known of each. */
export function ImportLines({ lines, box }: Props) {
  const { columns } = IMPORT;
  return (
    <ScrollRegion label={IMPORT.lines} className={styles['box']} box={box}>
      <table className={styles['table']}>
        <thead>
          <tr>
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
          {lines.map((line) => (
            <Line key={line.line} line={line} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Drawn again only when its own verdict changed: a list may have two thousand of them. */
const Line = memo(function Line({ line }: { line: ImportLine }) {
  const { icon, tone } = importSign(line);
  const { words, under } = resultWords(line);
  return (
    <tr className={cx(needsPerson(line) && styles['needs'])}>
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
