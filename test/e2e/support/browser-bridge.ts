import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { inProject } from '../../../scripts/project.ts';
import { appProtocol, type ProtocolHandler } from '../../../src/main/app-protocol.ts';
import { type IpcPort, serveIpc } from '../../../src/main/ipc-server.ts';
import { type BrowserDesk, openBrowserDesk } from './browser-desk.ts';

/** The built window on loopback, with the real engine behind it. */
export interface BrowserBridge {
  /** The page's address. */
  readonly url: string;
  readonly desk: BrowserDesk;
  /** Closing twice is closing once. */
  close(): Promise<void>;
}

type Listener = Parameters<IpcPort<IncomingMessage>['handle']>[1];

/**
 * Serves the built renderer as main does (the same handler, the same policy), its pictures, and its bridge:
 * commands by POST through the real IPC door, batches by server-sent events.
 */
export async function startBrowserBridge(dataDir: string): Promise<BrowserBridge> {
  const streams = new Set<ServerResponse>();
  const desk = openBrowserDesk(dataDir, (batch) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(batch)}\n\n`);
  });
  const commands = new Map<string, Listener>();
  const pages = await appProtocol(inProject('out', 'renderer'));
  let origin = '';
  serveIpc<IncomingMessage>({
    ipc: { handle: (channel, listener) => void commands.set(channel, listener) },
    isTrusted: (request) => request.headers.origin === origin,
    handlers: desk.handlers,
    log: desk.log,
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    if (path === '/bridge/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n');
      streams.add(response);
      response.once('close', () => streams.delete(response));
    } else if (path === '/bridge/invoke') {
      const { name, input } = JSON.parse(await text(request)) as { name: string; input: unknown };
      const reply = await commands.get(name)?.(request, input);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
    } else if (path.startsWith('/bridge/thumb/')) {
      await pass(desk.thumbs, `thumb://${path.slice('/bridge/thumb/'.length)}`, response);
    } else if (path === '/favicon.ico') {
      // Browsers ask for it by themselves; the app's window does not.
      response.writeHead(204).end();
    } else {
      await pass(pages, `app://hotfolder${path}`, response);
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const end = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await desk.close();
  };
  let ended: Promise<void> | undefined;
  return {
    url: `${origin}/`,
    desk,
    close() {
      ended ??= end();
      return ended;
    },
  };
}

/** Asks one of main's protocol handlers and passes its answer on. */
async function pass(handler: ProtocolHandler, url: string, response: ServerResponse): Promise<void> {
  const given = await handler({ url, method: 'GET' });
  response.writeHead(given.status, Object.fromEntries(given.headers));
  response.end(Buffer.from(await given.arrayBuffer()));
}
