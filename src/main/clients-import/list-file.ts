import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { readFully } from '../../engine/files/read-fully.ts';
import { type ListRefusal, MAX_IMPORT_CHARACTERS } from '../../shared/client-import.ts';

/** The text of a chosen file, or why there is none. */
export type ListText = { readonly text: string } | { readonly refused: ListRefusal };

/** Reads a list at once, at most 2 MB; a device or a pipe is refused and not waited for. */
export async function readListFile(path: string): Promise<ListText> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { size } = await file.stat().then((stats) => (stats.isFile() ? stats : Promise.reject(NOT_A_FILE)));
    if (size > MAX_IMPORT_CHARACTERS) return { refused: 'too-large' };
    // As long as it was: a file that grows meanwhile is not read without end.
    const bytes = Buffer.alloc(size);
    const count = await readFully(readerOf(file), bytes, 0);
    return decode(bytes.subarray(0, count));
  } catch {
    return { refused: 'unreadable' };
  } finally {
    await file?.close();
  }
}

const readerOf = (file: FileHandle): Parameters<typeof readFully>[0] => ({
  read: async (buffer, position) => (await file.read(buffer, 0, buffer.length, position)).bytesRead,
});

const NOT_A_FILE = new Error('not a file');

/** UTF-8, UTF-16 with its mark (Excel's "Unicode text"), or else what Excel's plain CSV is on Windows. */
function decode(bytes: Uint8Array): ListText {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes) };
  // A table program's own file, a picture: whatever it is, it is no list.
  if (bytes.includes(0)) return { refused: 'not-text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes) };
  }
}
