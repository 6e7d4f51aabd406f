import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** One file the window may load: its path below out/renderer with `/`, its content type, its size in bytes. */
export interface ManifestEntry {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: number;
}

/** Everything the `app:` protocol serves; what is not listed does not exist for the window. */
export interface RendererManifest {
  readonly files: readonly ManifestEntry[];
}

/** The manifest's own file name, beside the files it lists; it is not served itself. */
export const MANIFEST_FILE = 'manifest.json';

/** Content types by extension: a closed list, so that a new kind of file is a decision and not a guess. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The content type a file is served with. Throws for an extension the list does not know. */
export function contentTypeOf(fileName: string): string {
  const contentType = CONTENT_TYPES[path.extname(fileName).toLowerCase()];
  if (contentType === undefined) throw new Error(`No content type is known for ${fileName}.`);
  return contentType;
}

/** Lists the built window's files, sorted by path. */
export async function readRendererManifest(folder: string): Promise<RendererManifest> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && entry.name !== MANIFEST_FILE);
  const entries = files.map(async (entry) => {
    const absolute = path.join(entry.parentPath, entry.name);
    const relative = path.relative(folder, absolute).split(path.sep).join('/');
    return { path: relative, contentType: contentTypeOf(entry.name), bytes: (await stat(absolute)).size };
  });
  return { files: (await Promise.all(entries)).sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** Writes the manifest beside the files it lists. */
export async function writeRendererManifest(folder: string): Promise<RendererManifest> {
  const manifest = await readRendererManifest(folder);
  await writeFile(path.join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
