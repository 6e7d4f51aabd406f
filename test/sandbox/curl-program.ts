import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SANDBOX_API_KEY } from '../../src/sandbox/sandbox.ts';

/** What the curl program saw. */
export interface CurlAnswer {
  /** 0 when no answer came. */
  readonly status: number;
  /** curl's exit code: 52 nothing came, 56 reset, 18 partial body, 28 out of patience. */
  readonly exitCode: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly json: () => unknown;
}

export type Curl = (...args: string[]) => Promise<CurlAnswer>;

function execute(args: readonly string[]): Promise<{ readonly exitCode: number; readonly stdout: string }> {
  return new Promise((resolve, reject) => {
    execFile('curl', [...args], { timeout: 60_000 }, (error, stdout) => {
      if (error === null) resolve({ exitCode: 0, stdout });
      else if (typeof error.code === 'number') resolve({ exitCode: error.code, stdout });
      else reject(error);
    });
  });
}

/** The headers of the last answer in a dump: curl also writes down "100 Continue". */
function lastHeaders(dump: string): ReadonlyMap<string, string> {
  const block = dump.trim().split('\r\n\r\n').at(-1) ?? '';
  const lines = block.split('\r\n').slice(1);
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

/** Runs the curl program; bodies and headers pass through files in `folder`. */
export function curlIn(folder: string): Curl {
  let calls = 0;
  return async (...args) => {
    calls += 1;
    const body = path.join(folder, `curl-${calls}.body`);
    const head = path.join(folder, `curl-${calls}.head`);
    await Promise.all([writeFile(body, ''), writeFile(head, '')]);
    const ran = await execute(['-sS', '-o', body, '-D', head, '-w', '%{http_code}', ...args]);
    const bytes = await readFile(body);
    const headers = lastHeaders(await readFile(head, 'latin1'));
    await Promise.all([rm(body), rm(head)]);
    return {
      status: Number(ran.stdout),
      exitCode: ran.exitCode,
      headers,
      body: bytes,
      json: () => JSON.parse(bytes.toString('utf8')),
    };
  };
}

/** The arguments that authenticate as the account, and as one of its profiles. */
export function as(profileKey?: string): readonly string[] {
  const account = ['-H', `Authorization: Bearer ${SANDBOX_API_KEY}`];
  return profileKey === undefined ? account : [...account, '-H', `Profile-Key: ${profileKey}`];
}

/** A real file beside the tests. */
export function mediaFile(name: string): string {
  return path.join(import.meta.dirname, '../media', name);
}
