import { MAX_LINK_LENGTH } from '../../shared/public-link.ts';
import { clipboardPaths, type ReadFormat } from './clipboard-paths.ts';

/** What lies on the clipboard, as far as it can be taken in. */
export type ClipboardContent =
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'picture'; readonly png: Uint8Array }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'nothing' };

/**
 * Files first: a file browser leaves their names as text too, and some leave a picture of the file's sign. Text names
 * no files: any web page can write it.
 */
export async function clipboardContent(platform: string, read: ReadFormat): Promise<ClipboardContent> {
  const paths = await clipboardPaths(platform, read);
  if (paths.length > 0) return { kind: 'files', paths };
  const text = Buffer.from(await read('text/plain'))
    .toString('utf8')
    .trim();
  const png = await read('image/png');
  if (png.length > 0) return { kind: 'picture', png };
  return isLink(text) ? { kind: 'link', url: text } : { kind: 'nothing' };
}

const isLink = (text: string): boolean =>
  text.length <= MAX_LINK_LENGTH && /^https:\/\/[^\s/?#]+\S*$/i.test(text);
