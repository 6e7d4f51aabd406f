import type { Clock, Timer } from '../../engine/ports/clock.ts';
import { filesWithoutClient, type Notice } from './notification-words.ts';

interface InboxNoticeParts {
  readonly clock: Clock;
  /** How long no other file may come before it is told, in milliseconds. */
  readonly quietMs: number;
  readonly wanted: () => boolean;
  readonly show: (notice: Notice) => void;
}

/** Tells of files that came without a client, once they stopped coming. */
export interface InboxNotice {
  /** How many wait now; those that waited when this was first heard are no news. */
  hear(waiting: number): void;
  reset(): void;
}

export function createInboxNotice({ clock, quietMs, wanted, show }: InboxNoticeParts): InboxNotice {
  let known: number | undefined;
  let timer: Timer | undefined;
  const tell = (): void => {
    if (known !== undefined && known > 0 && wanted()) show(filesWithoutClient(known));
  };
  return {
    hear(waiting) {
      const isNews = known !== undefined && waiting > known;
      known = waiting;
      if (!isNews) return;
      timer?.cancel();
      timer = clock.after(quietMs, tell);
    },
    reset() {
      timer?.cancel();
      known = undefined;
    },
  };
}
