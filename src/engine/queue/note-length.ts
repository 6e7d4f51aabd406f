import { filmLength } from '../files/film-length.ts';
import type { MediaType } from '../files/media-type.ts';
import { platformRules } from '../files/platform-table.ts';
import { fileFailure } from '../files/system-error.ts';
import type { RunnerDeps } from './runner-deps.ts';
import type { OpenSource } from './send-file.ts';
import type { Upload } from './upload.ts';

/** Keeps how long a film lasts, for the gallery. Throws only bugs. */
export async function noteLength(
  deps: Pick<RunnerDeps, 'store'>,
  upload: Upload,
  { source, type }: { readonly source: OpenSource; readonly type: MediaType },
): Promise<void> {
  if (type.kind !== 'video') return;
  try {
    const durationMs = await filmLength(source.file, source.stat.size);
    if (durationMs !== undefined) deps.store.mediaLedger.setDuration(upload.id, durationMs);
  } catch (error) {
    // A header that cannot be read is nothing to fail for: the bytes are read again when they are sent.
    fileFailure(error, platformRules(process.platform));
  }
}
