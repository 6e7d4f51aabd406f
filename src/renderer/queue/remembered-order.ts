import { QUEUE_ORDERS, type QueueOrder, useQueueOrder } from './queue-order.ts';

const REMEMBERED = 'queue-order';

/** Shows the queue in the order it was looked at last, and remembers from here on. */
export function rememberOrder(): void {
  useQueueOrder.setState({ order: readOrder(localStorage.getItem(REMEMBERED)) });
  useQueueOrder.subscribe(({ order }) => localStorage.setItem(REMEMBERED, order));
}

/** What was remembered, if it still means something. Pure. */
export const readOrder = (text: string | null): QueueOrder =>
  QUEUE_ORDERS.find((order) => order === text) ?? 'queue';
