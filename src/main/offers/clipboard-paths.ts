import { fileURLToPath } from 'node:url';

/** Reads one of the clipboard's formats as bytes; empty where it is not there. */
export type ReadFormat = (format: string) => Promise<Uint8Array>;

/**
 * The files that were copied in a file browser, as each system tells them. Windows tells a program like this one the
 * first file alone, if any; the window's own paste event knows them all and is asked first.
 */
export async function clipboardPaths(platform: string, read: ReadFormat): Promise<readonly string[]> {
  if (platform === 'win32') return windowsPaths(await read('FileNameW'));
  const list = platform === 'darwin' ? pathsOfPropertyList(utf8(await read('NSFilenamesPboardType'))) : [];
  if (list.length > 0) return list;
  for (const format of ADDRESS_LISTS) {
    const paths = pathsOfUris(utf8(await read(format)));
    if (paths.length > 0) return paths;
  }
  return [];
}

/** Lists of addresses, one a line. The one of GNOME begins with the word copy or cut; the Mac's names one file. */
const ADDRESS_LISTS = ['text/uri-list', 'x-special/gnome-copied-files', 'public.file-url'] as const;

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** A property list in XML. */
const pathsOfPropertyList = (list: string): readonly string[] =>
  [...list.matchAll(/<string>([^<]*)<\/string>/g)].map((found) => withoutEntities(found[1] ?? ''));

function windowsPaths(bytes: Uint8Array): readonly string[] {
  const [path = ''] = Buffer.from(bytes).toString('utf16le').split('\0');
  return path === '' ? [] : [path];
}

/** The paths of `file:` addresses, one a line. Lines that are anything else are left out. */
function pathsOfUris(text: string): readonly string[] {
  return text.split(/[\r\n\0]+/).flatMap((line) => pathOfUri(line.trim()) ?? []);
}

/** `undefined` for anything but the address of a file of this computer: another host's is a share of the network. */
export function pathOfUri(uri: string): string | undefined {
  if (!/^file:\/\//i.test(uri)) return undefined;
  try {
    const address = new URL(uri);
    return address.host === '' || address.host === 'localhost' ? fileURLToPath(address) : undefined;
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const withoutEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
