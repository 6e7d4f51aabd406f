import type { UploadView } from './model.ts';

/** Whether the person keeps this file from being sent: by its own pause, or by one of its folder, client or everything. */
export const isPaused = ({ paused, pausedBy }: Pick<UploadView, 'paused' | 'pausedBy'>): boolean =>
  paused || pausedBy !== null;
