import type { OpenCall } from '../../engine/api/http-door.ts';
import type { UploadId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';

/** Where a film's bytes may be: the file it was sent from, and else its link. */
export interface FilmPlace {
  readonly uploadId: UploadId | null;
  readonly link: Pick<OpenCall, 'url' | 'outsideOnly'> | null;
}

/**
 * Where an item's film may be; undefined for what is none. Of a link that lies elsewhere nothing is asked for before a
 * look has found something there.
 */
export function placeOf({
  mediaKind,
  publicLink,
  uploadId,
  accessUrl,
  source,
}: MediaItemView): FilmPlace | undefined {
  if (mediaKind !== 'video') return undefined;
  if (publicLink !== undefined && (publicLink.checkedAt === null || publicLink.failure !== null))
    return undefined;
  return { uploadId, link: { url: accessUrl, outsideOnly: source === 'public' } };
}
