import { useEffect, useState } from 'react';
import type { UploadId } from '../../shared/ids.ts';
import type { UploadEventView, UploadView } from '../../shared/model.ts';
import { send } from '../state/send.ts';

/** The steps of an upload; `loading` until the first answer, `unread` when there was none. */
export type KnownEvents = readonly UploadEventView[] | 'loading' | 'unread';

/** Reads the steps, and again with every change of the row, while what is known stays. */
export function useEvents({ id, stage, attempt }: UploadView): KnownEvents {
  const [events, setEvents] = useState<KnownEvents>('loading');
  // biome-ignore lint/correctness/useExhaustiveDependencies: stage and try are what a new step changes
  useEffect(() => {
    let stale = false;
    void read(id).then((found) => !stale && setEvents(found));
    return () => {
      stale = true;
    };
  }, [id, stage, attempt]);
  return events;
}

const read = async (id: UploadId) => (await send('queue:events', { id })) ?? 'unread';
