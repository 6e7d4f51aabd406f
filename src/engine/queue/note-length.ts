import { filmLength } from '../files/film-length.ts';
import { mediaTypeOfName } from '../files/media-type.ts';
import { platformRules } from '../files/platform-table.ts';
import { fileFailure } from '../files/system-error.ts';
import type { AccountStore } from '../store/store.ts';
import type { OpenOriginal } from './read-original.ts';
import { fileNameOf, type Upload } from './upload.ts';

/**
 * Keeps how long a film lasts, for the gallery; true when that was not known before. Nothing is read of what is no film.
 * Throws what the store throws, and bugs.
 */
export async function noteLength(
  { mediaLedger }: Pick<AccountStore, 'mediaLedger'>,
  upload: Upload,
  { file, size }: OpenOriginal,
): Promise<boolean> {
  if (mediaTypeOfName(fileNameOf(upload))?.kind !== 'video' || mediaLedger.hasDuration(upload.id))
    return false;
  try {
    const durationMs = await filmLength(file, size);
    if (durationMs !== undefined) mediaLedger.setDuration(upload.id, durationMs);
    return durationMs !== undefined;
  } catch (error) {
    // A header that cannot be read is nothing to fail for: the bytes are read again when they are sent.
    fileFailure(error, platformRules(process.platform));
    return false;
  }
}
