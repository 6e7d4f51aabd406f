import type { UploadId } from '../../shared/ids.ts';
import { nameList } from '../../shared/language/name-list.ts';
import type { ProfileView, UploadView } from '../../shared/model.ts';
import { tell } from '../state/messages.ts';
import { attempt, send } from '../state/send.ts';
import { copied, QUEUE } from '../words/queue-words.ts';

const idsOf = (uploads: readonly UploadView[]): UploadId[] => uploads.map((upload) => upload.id);

/** Tries again now; the engine decides which of them may. */
export const retry = (uploads: readonly UploadView[]) => send('queue:retry', { ids: idsOf(uploads) });

export const cancel = (uploads: readonly UploadView[]) => send('queue:cancel', { ids: idsOf(uploads) });

/** Sends a file that is up once more, for a new link. */
export const uploadAgain = (upload: UploadView) => send('queue:upload-again', { ids: idsOf([upload]) });

/** Says what a picture is; an empty text takes the description away. */
export const describe = (upload: UploadView, text: string) =>
  attempt('queue:describe', { id: upload.id, text: text === '' ? null : text });

export const pauseUploads = (uploads: readonly UploadView[]) =>
  send('queue:pause', { scope: { kind: 'uploads', ids: idsOf(uploads) } });

export const resumeUploads = (uploads: readonly UploadView[]) =>
  send('queue:resume', { scope: { kind: 'uploads', ids: idsOf(uploads) } });

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
