import { Notification } from 'electron';
import type { Notice } from './notification-words.ts';

/** Kept while they may be clicked: one that is collected no longer answers. */
const standing = new Set<Notification>();
/** A desktop that never says that a notification has gone must not fill the memory. */
const MOST_STANDING = 20;

/** Shows a notification where the system has them; `clicked` when the person asks for more. */
export function showNotification({ title, body }: Notice, clicked: () => void): void {
  if (!Notification.isSupported()) return;
  const shown = new Notification({ title, body });
  const forget = (): void => void standing.delete(shown);
  shown.on('click', () => {
    forget();
    clicked();
  });
  shown.on('close', forget);
  standing.add(shown);
  const [oldest] = standing;
  if (standing.size > MOST_STANDING && oldest !== undefined) standing.delete(oldest);
  shown.show();
}
