import type { UploadView } from './model.ts';

/** Whether the person keeps this file from being sent: by its own pause, or by one of its folder, client or everything. */
export const isPaused = ({ paused, pausedBy }: Pick<UploadView, 'paused' | 'pausedBy'>): boolean =>
  paused || pausedBy !== null;

/** Whether a pause is what keeps it: its turn, or its next try, would come by itself. */
export const restsPaused = (upload: Pick<UploadView, 'stage' | 'paused' | 'pausedBy'>): boolean =>
  isPaused(upload) && (upload.stage === 'queued' || upload.stage === 'waiting');
