import type { UploadView } from '../../shared/model.ts';

/** How the engine marks the row of a file that still settles: it is in no store, and half a picture is none. */
const CANDIDATE = 'candidate:';

/** Whether main may have a picture of this row's file, of a film a frame. */
export const hasOwnPicture = ({ id, mediaKind }: Pick<UploadView, 'id' | 'mediaKind'>): boolean =>
  mediaKind !== 'other' && !id.startsWith(CANDIDATE);
