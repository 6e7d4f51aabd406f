import { isAppUrl } from './app-address.ts';

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** What an IPC event tells of its sender. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: Frame | null;
}

/** Whether a message comes from the top frame of this web contents, and that frame shows our own page. */
export function isTrustedSender(event: SenderEvent, ownContentsId: number | undefined): boolean {
  const frame = event.senderFrame;
  if (ownContentsId === undefined || event.sender.id !== ownContentsId) return false;
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
