import { type RawConnection, type RawServer, startRawServer } from '../../support/raw-server.ts';

/** What a host says to HEAD and to GET of one path; nothing = it never answers. */
export interface Says {
  readonly head?: string;
  readonly get?: string;
}

/** A host of public media, somewhere else. */
export interface LinkHost extends RawServer {
  /** Every request's first line and headers, as they came. */
  readonly asked: readonly string[];
  says(path: string, what: Says): string;
}

/** Status line and headers; a body of one byte where a GET asks for it. */
export const said = (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): string =>
  `HTTP/1.1 ${status} Said\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}`;

/** The answer to HEAD of a medium. */
export const medium = (type: string, size: number): string =>
  said(200, { 'Content-Type': type, 'Content-Length': String(size) });

/** Starts a host that answers request after request by its path and method. */
export async function startLinkHost(): Promise<LinkHost> {
  const paths = new Map<string, Says>();
  const asked: string[] = [];
  const serve = (connection: RawConnection): void => {
    connection.socket.on('data', (part) => {
      const request = part.toString('latin1');
      asked.push(request);
      const [method, path = ''] = request.split(' ');
      const what = paths.get(path) ?? { head: said(404, { 'Content-Length': '0' }) };
      const answer = method === 'HEAD' ? what.head : (what.get ?? what.head);
      if (answer !== undefined) connection.socket.write(answer);
    });
  };
  const server = await startRawServer(serve);
  return {
    ...server,
    asked,
    says(path, what) {
      paths.set(path, what);
      return `${server.origin}${path}`;
    },
  };
}
