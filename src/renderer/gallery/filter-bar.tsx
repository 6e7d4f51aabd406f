import { CalendarDays, Clock, Image, Waypoints } from 'lucide-react';
import {
  AGES,
  EXPIRIES,
  type ExpiryChoice,
  FILTER_NAMES,
  KINDS,
  SOURCES,
  spanText,
} from '../words/filter-words.ts';
import styles from './chips.module.css';
import { ClientChips } from './client-chips.tsx';
import { FilterChip } from './filter-chip.tsx';
import type { ExpiryFilter } from './filters.ts';
import { setFilter, useLook } from './filters-store.ts';
import { SortMenu } from './sort-menu.tsx';

/** What narrows the grid, and the order it stands in. */
export function FilterBar() {
  const { kind, source, age, expiry } = useLook((look) => look.filters);
  const choice = choiceOf(expiry);
  return (
    <div className={styles['chips']}>
      <ClientChips />
      <FilterChip
        name={FILTER_NAMES.kind}
        icon={Image}
        options={KINDS}
        value={kind}
        onChange={(value) => setFilter({ kind: value })}
      />
      <FilterChip
        name={FILTER_NAMES.expiry}
        icon={Clock}
        options={EXPIRIES}
        value={choice}
        {...(expiry?.kind === 'between' && { chosen: spanText(expiry) })}
        onChange={(value) => setFilter({ expiry: value === null ? null : filterFor(value) })}
      />
      <FilterChip
        name={FILTER_NAMES.age}
        icon={CalendarDays}
        options={AGES}
        value={age === null ? null : String(age)}
        onChange={(value) => setFilter({ age: value === null ? null : Number(value) })}
      />
      <FilterChip
        name={FILTER_NAMES.source}
        icon={Waypoints}
        options={SOURCES}
        value={source}
        onChange={(value) => setFilter({ source: value })}
      />
      <SortMenu />
    </div>
  );
}

function choiceOf(filter: ExpiryFilter | null): ExpiryChoice | null {
  if (filter === null || filter.kind === 'between') return null;
  return filter.kind === 'within' ? (`${filter.days}` as ExpiryChoice) : filter.kind;
}

const filterFor = (choice: ExpiryChoice): ExpiryFilter =>
  choice === 'expired' || choice === 'unknown' ? { kind: choice } : { kind: 'within', days: Number(choice) };
