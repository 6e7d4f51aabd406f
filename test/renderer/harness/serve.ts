import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** The policy main sends with every page of the window; films lie beside this page, as pictures do. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' thumb: data:; media-src 'self'; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Answered as main answers where there is no picture to show. */
const NO_PICTURE = '/art/none';

/** A bright little landscape, the same for the same path: stands for a file's picture. */
function drawing(path: string): string {
  const hue = [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">' +
    `<rect width="40" height="30" fill="hsl(${hue} 70% 70%)"/><circle cx="29" cy="9" r="5" fill="#fff"/>` +
    `<path d="M0 30 L14 12 L24 24 L31 17 L40 30Z" fill="hsl(${hue} 55% 32%)"/></svg>`
  );
}

/** Serves a built folder on 127.0.0.1 under the window's own policy. */
export async function serveFolder(folder: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : decodeURIComponent(pathname)));
    readFile(file).then(
      (body) => {
        const type = TYPES[extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
      },
      () => {
        if (!pathname.startsWith('/art/')) return response.writeHead(404).end();
        if (pathname.startsWith(NO_PICTURE)) return response.writeHead(204).end();
        return response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(drawing(pathname));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
