import { fileTypeFromBuffer } from 'file-type';

/** What is read to recognise a film, bytes. What the file-type library asks for. */
export const HEAD_BYTES = 4_100;

/** Films that Chromium can take apart; what is in them it decodes, or says that it cannot. */
const PLAYED_TYPES: ReadonlyMap<string, string> = new Map([
  ['video/mp4', 'video/mp4'],
  ['video/x-m4v', 'video/mp4'],
  ['video/quicktime', 'video/quicktime'],
  ['video/webm', 'video/webm'],
]);

/** The type of a film by its first bytes, never by what a header or a name says; undefined: not one to be played. */
export async function filmType(head: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  return found && PLAYED_TYPES.get(found.mime);
}
