import { mediaTypeOfName } from './files/media-type.ts';
import type { LedgerEntry } from './gallery/ledger-entry.ts';
import { fileNameOf, type Upload } from './queue/upload.ts';

/** Done uploads as the gallery's own ledger. */
export function ledgerOf(uploads: readonly Upload[]): readonly LedgerEntry[] {
  return uploads.flatMap((upload) => {
    const { state } = upload;
    if (state.kind !== 'done') return [];
    const fileName = fileNameOf(upload);
    return {
      uploadId: upload.id,
      fileName,
      sizeBytes: upload.version.size,
      accessUrl: state.accessUrl,
      doneAt: state.doneAt,
      mediaKind: mediaTypeOfName(fileName)?.kind ?? 'other',
    };
  });
}
