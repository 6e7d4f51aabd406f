import { CalendarDays, Clock, Image, Waypoints } from 'lucide-react';
import {
  type AgeChoice,
  ages,
  type ExpiryChoice,
  expiries,
  FILTERS,
  kinds,
  sources,
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
        name={FILTERS.names.kind}
        icon={Image}
        options={kinds()}
        value={kind}
        onChange={(value) => setFilter({ kind: value })}
      />
      <FilterChip
        name={FILTERS.names.expiry}
        icon={Clock}
        options={expiries()}
        value={choice}
        {...(expiry?.kind === 'between' && { chosen: spanText(expiry) })}
        onChange={(value) => setFilter({ expiry: value === null ? null : filterFor(value) })}
      />
      <FilterChip
        name={FILTERS.names.age}
        icon={CalendarDays}
        options={ages()}
        value={age === null ? null : (`${age}` as AgeChoice)}
        onChange={(value) => setFilter({ age: value === null ? null : Number(value) })}
      />
      <FilterChip
        name={FILTERS.names.source}
        icon={Waypoints}
        options={sources()}
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
