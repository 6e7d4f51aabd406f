import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { cx } from '../parts/cx.ts';
import { HORIZON, horizonScale, horizonWords, spanValueText } from '../words/horizon-words.ts';
import { dayAfter } from './calendar.ts';
import type { ExpiryFilter } from './filters.ts';
import { setFilter } from './filters-store.ts';
import { countIn, filterOf, HORIZON_DAYS, horizonOf, type Span, spanAfter, spanOf } from './horizon.ts';
import styles from './horizon-chart.module.css';

interface Props {
  /** What is shown, whatever its end. */
  readonly items: readonly MediaItemView[];
  readonly expiry: ExpiryFilter | null;
  readonly now: number;
}

/** Links by the day they end on, for the next 30 days; choosing a day or a span filters by it. */
export function HorizonChart({ items, expiry, now }: Props) {
  const counts = useMemo(() => horizonOf(items, now), [items, now]);
  const most = Math.max(1, ...counts);
  const span = spanOf(expiry, now);
  const { main, more } = horizonWords(counts, now);
  const began = useRef<number | null>(null);
  const choose = (next: Span | null) =>
    setFilter({ expiry: next === null ? null : filterOf(next.from, next.to, now) });

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const day = dayAt(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    const again = span !== null && span.from === day && span.to === day;
    began.current = again ? null : day;
    choose(again ? null : { from: day, to: day });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const from = began.current;
    if (from === null) return;
    const day = dayAt(event);
    if (day !== span?.to || from !== span.from) setFilter({ expiry: filterOf(from, day, now) });
  };
  const stop = () => {
    began.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = spanAfter(event.key, { span, extends: event.shiftKey, rtl });
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };

  return (
    <figure className={styles['horizon']} aria-label={HORIZON.title}>
      <figcaption className={styles['words']}>
        <span className="strong">{main}</span>
        {more !== '' && <span className="quiet small">{more}</span>}
      </figcaption>
      <div className={styles['chart']}>
        <div
          role="slider"
          tabIndex={0}
          aria-label={HORIZON.slider}
          aria-valuemin={0}
          aria-valuemax={HORIZON_DAYS}
          aria-valuenow={span?.to ?? 0}
          aria-valuetext={spanValueText(span, span === null ? 0 : countIn(counts, span), now)}
          className={cx(styles['bars'], span !== null && styles['chosen'])}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={stop}
          onPointerCancel={stop}
          onKeyDown={onKeyDown}
        >
          {counts.map((count, day) => (
            <i
              key={dayAfter(now, day)}
              data-day={day}
              title={spanValueText({ from: day, to: day }, count, now)}
              className={cx(
                styles['day'],
                span !== null && day >= span.from && day <= span.to && styles['in'],
              )}
            >
              <b
                className={cx(styles['bar'], styles[toneOf(day, count)])}
                style={{ blockSize: height(count, most) }}
              />
            </i>
          ))}
        </div>
        <div className={styles['scale']} aria-hidden="true">
          {horizonScale(now).map(({ day, words }) => (
            <span key={day} style={{ gridColumn: day + 1 }}>
              {words}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

/** The tone of the days left on that day (DESIGN.md, days left). */
function toneOf(day: number, count: number): 'zero' | 'soon' | 'week' | 'plain' {
  if (count === 0) return 'zero';
  if (day <= 3) return 'soon';
  return day <= 7 ? 'week' : 'plain';
}

/** Full height is 40 px; a single link is still seen. */
const height = (count: number, most: number): number =>
  count === 0 ? 2 : Math.max(5, Math.round((count / most) * 40));

/** The day under the pointer; the first or last beside the bars. */
function dayAt(event: PointerEvent<HTMLElement>): number {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (event.clientX - box.left) / box.width;
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const day = Math.floor((rtl ? 1 - share : share) * (HORIZON_DAYS + 1));
  return Math.max(0, Math.min(HORIZON_DAYS, day));
}
