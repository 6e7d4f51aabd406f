import type { UploadView } from '../../shared/model.ts';

/** What can be said of a row's link: none yet, working, ended by its date, or confirmed to be gone. */
export type LinkState = 'none' | 'ready' | 'expired' | 'gone';

/** The link of a row at a moment, epoch ms. A confirmed loss says more than a date. */
export function linkState(upload: UploadView, now: number): LinkState {
  if (upload.accessUrl === null || (upload.stage !== 'done' && upload.stage !== 'closed')) return 'none';
  if (upload.goneAt !== null) return 'gone';
  return upload.expiresAt !== null && upload.expiresAt <= now ? 'expired' : 'ready';
}
