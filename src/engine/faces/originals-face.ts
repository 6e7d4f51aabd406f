import type { UploadId } from '../../shared/ids.ts';
import { mediaTypeOfName } from '../files/media-type.ts';
import type { Parts } from '../parts.ts';
import { contentNames } from '../queue/content-names.ts';
import { locateOriginal } from '../queue/locate-original.ts';
import { noteLength } from '../queue/note-length.ts';
import { type OpenOriginal, openOriginal, readOriginal } from '../queue/read-original.ts';

/** What programs may ask of the files uploads were made of. Of one that is gone, or changed since, there is nothing. */
export interface OriginalsFace {
  /** The bytes of an upload's file for a small picture; undefined when it is larger. */
  original(id: UploadId, maxBytes: number): Promise<Uint8Array | undefined>;
  /** The upload's file, open, for whoever shows it and closes it. */
  openOriginal(id: UploadId): Promise<OpenOriginal | undefined>;
  /** Whether an upload is of a film, by its file's name. */
  isFilm(id: UploadId): boolean;
  /** What names the content of an upload's file: its fingerprint where that is known, then its version on disk. */
  contentNames(id: UploadId): readonly string[];
  /** Where an upload's file lies, links on the way refused. */
  locate(id: UploadId): Promise<string | undefined>;
}

export function originalsFace(parts: Parts): OriginalsFace {
  return {
    original: (id, maxBytes) => readOriginal(parts, id, maxBytes),
    async openOriginal(id) {
      const opened = await openOriginal(parts, id);
      const upload = opened && parts.store.uploads.find(id);
      // Sent before lengths were kept: it is looked at now that somebody looks at it.
      if (upload && (await noteLength(parts.store, upload, opened))) {
        parts.changes.tell({ kind: 'gallery', profileId: upload.profileId });
      }
      return opened;
    },
    isFilm: (id) => mediaTypeOfName(parts.store.uploads.find(id)?.version.path ?? '')?.kind === 'video',
    contentNames: (id) => contentNames(parts.store.uploads.find(id)),
    locate: (id) => locateOriginal(parts, id),
  };
}
