import { create } from 'zustand';
import type { ProfileId } from '../../shared/ids.ts';
import { compareNames } from '../../shared/language/compare-names.ts';
import type { UploadView } from '../../shared/model.ts';
import type { Sleeve } from './sleeves.ts';

/** How the queue is shown. What is sent first is the queue's own order, whatever is shown. */
export type QueueOrder = 'queue' | 'client' | 'size' | 'newest';
export const QUEUE_ORDERS: readonly QueueOrder[] = ['queue', 'client', 'size', 'newest'];

export const useQueueOrder = create<{ readonly order: QueueOrder }>()(() => ({ order: 'queue' }));

export const setQueueOrder = (order: QueueOrder): void => useQueueOrder.setState({ order });

/** Rows are moved by hand only where their places are those of the queue. */
export const isByHand = (): boolean => useQueueOrder.getState().order === 'queue';

const sizeOf = (row: UploadView): number => row.sizeBytes;
const total = (rows: readonly UploadView[]): number => rows.reduce((sum, row) => sum + sizeOf(row), 0);
const rankOf = ({ open, lingers }: Sleeve): number => (open.length > 0 || lingers ? 0 : 1);

/** Sleeves, and the rows in them, in an order to look at. What is held stays on top, what is done below. */
export function inOrder(
  sleeves: readonly Sleeve[],
  order: QueueOrder,
  nameOf: (client: ProfileId) => string,
): readonly Sleeve[] {
  if (order === 'queue') return sleeves;
  const held = sleeves.filter((sleeve) => sleeve.holdUntil !== null);
  const others = sleeves.filter((sleeve) => sleeve.holdUntil === null).map((one) => rowsInOrder(one, order));
  const between = betweenSleeves(order, nameOf);
  return [...held, ...others.sort((one, other) => rankOf(one) - rankOf(other) || between(one, other))];
}

function betweenSleeves(
  order: Exclude<QueueOrder, 'queue'>,
  nameOf: (client: ProfileId) => string,
): (one: Sleeve, other: Sleeve) => number {
  if (order === 'client') return (one, other) => compareNames(nameOf(one.profileId), nameOf(other.profileId));
  if (order === 'size') return (one, other) => total(other.rows) - total(one.rows);
  return (one, other) => other.foundAt - one.foundAt;
}

function rowsInOrder(sleeve: Sleeve, order: Exclude<QueueOrder, 'queue'>): Sleeve {
  if (order === 'client') return sleeve;
  const rows = [...sleeve.rows].sort(
    order === 'size'
      ? (one, other) => sizeOf(other) - sizeOf(one)
      : (one, other) => other.foundAt - one.foundAt,
  );
  return { ...sleeve, rows };
}
