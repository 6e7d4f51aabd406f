import { type FormEvent, useId, useRef, useState } from 'react';
import { speed } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import { UPLOAD_LIMIT } from '../../shared/pace.ts';
import type { SettingsView } from '../../shared/snapshot.ts';
import { SPEED_UNITS, type SpeedUnit } from '../../shared/speed-units.ts';
import { Button } from '../parts/button.tsx';
import { cx } from '../parts/cx.ts';
import { FieldError } from '../parts/field.tsx';
import { Segment } from '../parts/segment.tsx';
import { useWindow } from '../state/window-store.ts';
import { chooseSetting } from './choose-setting.ts';
import { entrySpeed, rememberUnit, speedEntry, usedUnit } from './speed-entry.ts';
import styles from './upload-limit.module.css';

/** What a limit begins with, bytes in a second: leaves room on most lines. */
const FIRST_LIMIT = 1_000_000;

const states = () => (['off', 'on'] as const).map((value) => ({ value, label: words.pace.limits[value] }));
const units = () =>
  (Object.keys(SPEED_UNITS) as SpeedUnit[]).map((value) => ({ value, label: words.pace.units[value] }));

const limitWords = ({ uploadBytesPerSecond }: SettingsView): string =>
  uploadBytesPerSecond === null
    ? words.pace.limitOff
    : words.pace.limitNow({ speed: speed(uploadBytesPerSecond) });

const chooseLimit = (uploadBytesPerSecond: number | null): Promise<void> =>
  chooseSetting({ uploadBytesPerSecond }, limitWords);

/** Off, or a speed that all uploads together keep to. */
export function UploadLimit() {
  const limit = useWindow((state) => state.settings.uploadBytesPerSecond);
  return (
    <div className={styles['limit']}>
      <Segment
        label={words.pace.limit}
        options={states()}
        value={limit === null ? 'off' : 'on'}
        onChange={(state) => void chooseLimit(state === 'on' ? (limit ?? FIRST_LIMIT) : null)}
      />
      {limit !== null && <Speed key={limit} limit={limit} />}
      <p className="quiet">{words.pace.limitHint}</p>
    </div>
  );
}

function Speed({ limit }: { limit: number }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [entry, setEntry] = useState(() => speedEntry(limit, usedUnit()));
  const [error, setError] = useState('');
  const bounds = { least: speed(UPLOAD_LIMIT.least), most: speed(UPLOAD_LIMIT.most) };
  const wanted = entrySpeed(entry);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setError(wanted === undefined ? words.pace.notASpeed(bounds) : '');
    if (wanted === undefined) input.current?.focus();
    else {
      rememberUnit(entry.unit);
      void chooseLimit(wanted);
    }
  };
  return (
    <form className={styles['speed']} onSubmit={submit} noValidate>
      <input
        ref={input}
        inputMode="decimal"
        autoComplete="off"
        dir="ltr"
        className={styles['amount']}
        aria-label={words.pace.amount}
        aria-invalid={error !== ''}
        aria-describedby={`${id}-error`}
        value={entry.amount}
        onChange={(event) => setEntry({ ...entry, amount: event.target.value })}
      />
      <Segment
        label={words.pace.unit}
        options={units()}
        value={entry.unit}
        onChange={(unit) => setEntry({ ...entry, unit })}
      />
      {entry.unit === 'mbit' && wanted !== undefined && (
        <span className={cx('quiet', styles['same'])}>{words.pace.same({ speed: speed(wanted) })}</span>
      )}
      {wanted !== limit && (
        <Button small submits rank="main">
          {words.pace.set}
        </Button>
      )}
      <div id={`${id}-error`} className={cx(error !== '' && styles['error'])}>
        <FieldError words={error} />
      </div>
    </form>
  );
}
