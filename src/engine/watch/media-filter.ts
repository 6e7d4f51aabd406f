import type { IgnoredReason } from '../../shared/model.ts';
import type { FileKind } from '../files/file-port.ts';
import { extensionOf, mediaTypeOfName } from '../files/media-type.ts';

/** Where files that were uploaded may be moved to; its content is never uploaded again. */
export const UPLOADED_FOLDER = '_Uploaded';

/** Endings of files a program is still writing or has left behind. */
const TEMPORARY_ENDINGS: ReadonlySet<string> = new Set([
  ...['part', 'partial', 'filepart', 'crdownload', 'opdownload', 'download', 'aria2', '!ut'],
  ...['tmp', 'temp', 'swp', 'swx', 'bak', 'lock'],
]);

/** Files that systems put into folders by themselves, lower case. */
const SYSTEM_FILES: ReadonlySet<string> = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r']);

/** What a decoder puts where bytes are no text, and halves of letters: such a name cannot be given back. */
const NOT_TEXT = /\uFFFD|[\uD800-\uDFFF]/u;

const isTemporary = (name: string): boolean =>
  name.startsWith('~$') ||
  name.endsWith('~') ||
  SYSTEM_FILES.has(name.toLowerCase()) ||
  TEMPORARY_ENDINGS.has(extensionOf(name));

/** Why a folder's content is not looked at, by the names on the way to it. */
function folderReason(names: readonly string[]): IgnoredReason | undefined {
  if (names.some((name) => NOT_TEXT.test(name))) return 'name-not-text';
  if (names.some((name) => name.startsWith('.'))) return 'hidden';
  return names.includes(UPLOADED_FOLDER) ? 'in-uploaded-folder' : undefined;
}

function fileReason(name: string): IgnoredReason | undefined {
  if (isTemporary(name)) return 'temporary';
  if (extensionOf(name) === 'txt' && mediaTypeOfName(name.slice(0, -4))) return 'description';
  return mediaTypeOfName(name) ? undefined : 'not-media';
}

/**
 * Why an entry below a watch root is not uploaded; undefined keeps it. `path` is relative to the root, with `/`
 * between names. A kept folder is one to look into.
 */
export function ignoredReason(path: string, kind: FileKind): IgnoredReason | undefined {
  const names = path.split('/');
  const name = names.at(-1) ?? '';
  const folders = kind === 'folder' ? names : names.slice(0, -1);
  const reason = folderReason(folders) ?? (NOT_TEXT.test(name) ? 'name-not-text' : undefined);
  if (reason) return reason;
  if (name.startsWith('.')) return 'hidden';
  if (kind === 'symlink') return 'symlink';
  if (kind === 'other') return 'not-a-file';
  return kind === 'folder' ? undefined : fileReason(name);
}
