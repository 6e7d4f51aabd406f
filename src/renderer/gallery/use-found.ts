import { useMemo } from 'react';
import { MINUTE } from '../../shared/units.ts';
import { useUi } from '../state/ui-store.ts';
import { useNow } from '../state/use-now.ts';
import { expires } from './filters.ts';
import { useLook } from './filters-store.ts';
import { findItems } from './find-items.ts';
import type { KnownItem } from './known-item.ts';
import { sortItems } from './sort-items.ts';

/** What the gallery shows of its items, in order; `before` is the same without the filter by expiry. */
export interface Found {
  readonly before: readonly KnownItem[];
  readonly shown: readonly KnownItem[];
  readonly now: number;
}

/** Sorts and filters, each step again only when what it depends on has changed. */
export function useFound(items: readonly KnownItem[]): Found {
  const { client, search } = useUi();
  const { filters, sort } = useLook();
  const now = useNow(MINUTE);
  const sortedAt = sort === 'expiring' ? now : 0;
  const sorted = useMemo(() => sortItems(items, sort, sortedAt), [items, sort, sortedAt]);
  const foundAt = filters.age === null ? 0 : now;
  const before = useMemo(
    () => findItems(sorted, { client, search, filters, now: foundAt }),
    [sorted, client, search, filters, foundAt],
  );
  const { expiry } = filters;
  const shownAt = expiry === null || expiry.kind === 'unknown' ? 0 : now;
  const shown = useMemo(
    () => (expiry === null ? before : before.filter(expires(expiry, shownAt))),
    [before, expiry, shownAt],
  );
  return { before, shown, now };
}
