import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { isAppUrl, parseUrl } from './app-address.ts';

/** No inline code, no eval, no connection to anywhere: the window's bytes come from its own schemes. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' thumb: data:",
  'media-src media:',
  "font-src 'self'",
  // The worker that makes pictures smaller takes them from `thumb://source/`. Nothing can be sent anywhere by it.
  "connect-src 'self' thumb:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const FIXED_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** What the build wrote beside the window's files: nothing unlisted is ever read. */
const Manifest = z.object({
  files: z.array(z.object({ path: z.string(), contentType: z.string(), bytes: z.int() })),
});

const START_PAGE = 'index.html';

interface ServedFile {
  readonly file: string;
  readonly contentType: string;
}

export type ProtocolHandler = (request: Pick<Request, 'url' | 'method'>) => Promise<Response>;

/** Answers `app://hotfolder/…` from the folder's manifest. Throws when there is no readable manifest. */
export async function appProtocol(folder: string): Promise<ProtocolHandler> {
  const files = await servedFiles(folder);
  return async ({ url, method }) => {
    if (method !== 'GET' && method !== 'HEAD') return refusal(405);
    const served = isAppUrl(url) ? files.get(parseUrl(url)?.pathname ?? '') : undefined;
    if (served === undefined) return refusal(404);
    return answer(served, method);
  };
}

/** Exact URL paths to files: a request is looked up here and never becomes part of a path on disk. */
async function servedFiles(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
  const manifest = z.parse(Manifest, JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')));
  const files = new Map<string, ServedFile>();
  for (const entry of manifest.files) {
    const served = { file: path.join(folder, ...entry.path.split('/')), contentType: entry.contentType };
    files.set(`/${entry.path}`, served);
    if (entry.path === START_PAGE) files.set('/', served);
  }
  return files;
}

async function answer(served: ServedFile, method: string): Promise<Response> {
  const bytes = await readFile(served.file).catch(() => undefined);
  if (bytes === undefined) return refusal(404);
  const headers = { ...FIXED_HEADERS, 'content-type': served.contentType };
  return new Response(method === 'HEAD' ? null : bytes, { status: 200, headers });
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: FIXED_HEADERS });
}
