import { fileTypeFromBuffer } from 'file-type';
import { failure } from '../../shared/failure.ts';
import type { MediaKind } from '../../shared/model.ts';
import { failed, ok, type Result } from '../../shared/result.ts';

/** A type that may be uploaded. */
export interface MediaType {
  /** The file name's ending, lower case, without the dot. */
  readonly extension: string;
  /** What `uploadUrl` is asked for: the short form for the types documented with one, else the MIME type. */
  readonly contentType: string;
  readonly mime: string;
  readonly kind: MediaKind;
}

interface Accepted extends MediaType {
  /** What the bytes may be, in the file-type library's words. */
  readonly holds: ReadonlySet<string>;
}

/** A QuickTime file without an `ftyp` box names no brand: old cameras and old encoders wrote both endings so. */
const UNBRANDED = 'unbranded';
const JPEG = new Set(['jpg']);
/** ISO base media: `mp4` stands for every brand without a name of its own (isom, iso2, avc1, dash …). */
const ISO_MEDIA = ['mp4', 'm4v', 'f4v', '3gp', '3g2', UNBRANDED] as const;

const accepted = (
  names: readonly [extension: string, contentType: string, mime: string],
  holds: Iterable<string>,
): Accepted => {
  const [extension, contentType, mime] = names;
  const kind = mime.startsWith('video/') ? 'video' : 'image';
  return { extension, contentType, mime, kind, holds: new Set(holds) };
};

/** The documented list. Short forms are those of the documented samples; the prose asks for MIME types. */
const ACCEPTED: ReadonlyMap<string, Accepted> = new Map(
  [
    accepted(['jpg', 'jpg', 'image/jpeg'], JPEG),
    accepted(['jpeg', 'jpeg', 'image/jpeg'], JPEG),
    accepted(['png', 'png', 'image/png'], ['png', 'apng']),
    accepted(['webp', 'image/webp', 'image/webp'], ['webp']),
    accepted(['gif', 'image/gif', 'image/gif'], ['gif']),
    accepted(['mp4', 'mp4', 'video/mp4'], ISO_MEDIA),
    accepted(['mov', 'mov', 'video/quicktime'], ['mov', ...ISO_MEDIA]),
    accepted(['avi', 'video/x-msvideo', 'video/x-msvideo'], ['avi']),
  ].map((type) => [type.extension, type]),
);

/** The endings of everything that may be uploaded, for a file dialog. */
export const MEDIA_EXTENSIONS: readonly string[] = [...ACCEPTED.keys()];

/** The ending of a name in lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot + 1).toLowerCase();
}

/** The type a name promises; undefined when its ending is not in the documented list. */
export function mediaTypeOfName(name: string): MediaType | undefined {
  return ACCEPTED.get(extensionOf(name));
}

const startsWithFtyp = (head: Uint8Array): boolean =>
  head.length >= 8 && String.fromCharCode(...head.subarray(4, 8)) === 'ftyp';

/** What the bytes are, in the library's words; undefined for anything it does not know. */
async function contentOf(head: Uint8Array): Promise<string | undefined> {
  try {
    const found = await fileTypeFromBuffer(head);
    return found?.ext === 'mov' && !startsWithFtyp(head) ? UNBRANDED : found?.ext;
  } catch {
    // Bytes made to break a parser are bytes of an unknown type.
    return undefined;
  }
}

const LABELS: ReadonlyMap<string, string> = new Map([
  ['jpg', 'JPEG'],
  ['mov', 'QuickTime'],
  [UNBRANDED, 'QuickTime'],
]);

const labelOf = (content: string | undefined): string =>
  content === undefined ? 'an unknown type' : (LABELS.get(content) ?? content.toUpperCase());

/** The type of a file by its name and its first bytes; they must agree, or it is `file-type-mismatch`. */
export async function mediaTypeOf(name: string, head: Uint8Array): Promise<Result<MediaType>> {
  const promised = ACCEPTED.get(extensionOf(name));
  const content = await contentOf(head);
  if (content !== undefined && promised?.holds.has(content)) {
    const { extension, contentType, mime, kind } = promised;
    return ok({ extension, contentType, mime, kind });
  }
  const ending = extensionOf(name);
  const named = ending === '' ? 'named without an ending' : `named .${ending}`;
  return failed(failure('file-type-mismatch', `${named}, contains ${labelOf(content)}`));
}
