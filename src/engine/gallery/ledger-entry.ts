import type { UploadId } from '../../shared/ids.ts';
import type { MediaKind } from '../../shared/model.ts';

/** One verified upload of ours, as the gallery needs it. */
export interface LedgerEntry {
  readonly uploadId: UploadId;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly accessUrl: string;
  /** Epoch ms. */
  readonly doneAt: number;
  readonly mediaKind: MediaKind;
  /** Of a film, where it is known. */
  readonly durationMs: number | null;
}
