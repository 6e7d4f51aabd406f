import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The packed app's page over Chromium's own protocol, which `--remote-debugging-port` opens to the page alone: main
 * stays shut. Playwright wants more of the protocol than an app's window has.
 */
export interface PackedPage {
  /** An expression's value in the page; of plain data. */
  evaluate(expression: string): Promise<unknown>;
  /** Photographs the page into the folder that HOTFOLDER_SHOTS names; does nothing when it names none. */
  shoot(name: string): Promise<void>;
  close(): void;
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly data?: string; readonly result?: { readonly value?: unknown } };
}

/** Finds the one page behind "DevTools listening on ws://127.0.0.1:PORT/…" and connects to it. */
export async function openPackedPage(browserUrl: string): Promise<PackedPage> {
  const list = await fetch(`http://${new URL(browserUrl).host}/json/list`);
  const pages = (await list.json()) as readonly { type: string; webSocketDebuggerUrl: string }[];
  const page = pages.find(({ type }) => type === 'page');
  if (page === undefined) throw new Error('The packed app has no window.');
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let lastId = 0;
  const call = (method: string, params: object): Promise<Answer> => {
    lastId += 1;
    const id = lastId;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    return answered;
  };
  return {
    async evaluate(expression) {
      const answer = await call('Runtime.evaluate', { expression, returnByValue: true });
      return answer.result?.result?.value;
    },
    async shoot(name) {
      const folder = process.env['HOTFOLDER_SHOTS'];
      if (!folder) return;
      const answer = await call('Page.captureScreenshot', { format: 'png' });
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, `${name}.png`), Buffer.from(answer.result?.data ?? '', 'base64'));
    },
    close: () => socket.close(),
  };
}
