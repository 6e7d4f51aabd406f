import type { ProfileId, RootId, UploadId } from '../../shared/ids.ts';
import { nameList } from '../../shared/language/name-list.ts';
import type { ProfileView, UploadView } from '../../shared/model.ts';
import { tell } from '../state/messages.ts';
import { attempt, send } from '../state/send.ts';
import { copied, QUEUE } from '../words/queue-words.ts';

const idsOf = (uploads: readonly UploadView[]): UploadId[] => uploads.map((upload) => upload.id);

/** Tries again now; the engine decides which of them may. */
export const retry = (uploads: readonly UploadView[]) => send('queue:retry', { ids: idsOf(uploads) });

/** Cancels, says how much of it and whose, and offers the way back. Of one whose bytes have left nothing is cancelled. */
export async function cancel(uploads: readonly UploadView[], clients: readonly string[]): Promise<void> {
  const answer = await send('queue:cancel', { ids: idsOf(uploads) });
  if (answer === null) return;
  const names = nameList(clients);
  const [only] = uploads;
  if (answer.count === 0) return tell(QUEUE.cancelTooLate({ clients: names }));
  const words =
    uploads.length === 1 && only !== undefined
      ? QUEUE.cancelled({ fileName: only.fileName, client: names })
      : QUEUE.cancelledMany({ count: answer.count, clients: names });
  tell(words, { label: QUEUE.undo, run: () => void retry(uploads) });
}

/** Sends a file that is up once more, for a new link. */
export const uploadAgain = (upload: UploadView) => send('queue:upload-again', { ids: idsOf([upload]) });

/** Says what a picture is; an empty text takes the description away. */
export const describe = (upload: UploadView, text: string) =>
  attempt('queue:describe', { id: upload.id, text: text === '' ? null : text });

export const pauseUploads = (uploads: readonly UploadView[]) =>
  send('queue:pause', { scope: { kind: 'uploads', ids: idsOf(uploads) } });

export const resumeUploads = (uploads: readonly UploadView[]) =>
  send('queue:resume', { scope: { kind: 'uploads', ids: idsOf(uploads) } });

export const resumeClient = (id: ProfileId) => send('queue:resume', { scope: { kind: 'profile', id } });
export const resumeRoot = (id: RootId) => send('queue:resume', { scope: { kind: 'root', id } });

export const pauseAll = () => send('queue:pause', { scope: { kind: 'all' } });
export const resumeAll = () => send('queue:resume', { scope: { kind: 'all' } });

/** Copies one row's link and says whose file it is. */
export async function copyLink(upload: UploadView, client: string): Promise<void> {
  const answer = await send('links:copy', { uploads: [upload.id], format: 'plain' });
  if (answer !== null && answer.copied > 0) tell(copied(upload.fileName, client));
}

/** Copies the links of a selection and names every client in it. */
export async function copyLinksOf(
  uploads: readonly UploadView[],
  clients: readonly ProfileView[],
): Promise<void> {
  const answer = await send('links:copy', { uploads: idsOf(uploads), format: 'plain' });
  if (answer === null || answer.copied === 0) return;
  const names = nameList(clients.map((client) => client.name));
  tell(QUEUE.copiedMany({ count: answer.copied, clients: names }));
}
