/**
 * Our PUT beside `curl -T`, interleaved in one run: `npm run bench:put [MiB] [rounds]`. Both send the same file to
 * the same local server, which throws the bytes away. Ours hashes while it sends; curl does not.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { LIMITS } from '../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../src/engine/api/node-http-door.ts';
import { systemClock } from '../src/engine/ports/system-clock.ts';
import { Secret } from '../src/engine/secret.ts';
import { ok } from '../src/shared/result.ts';
import { MIB } from '../src/shared/units.ts';

const SIZE = Number(process.argv[2] ?? 512) * MIB;
const ROUNDS = Number(process.argv[3] ?? 3);

/** The far end, in a thread of its own so that the client is what is measured. */
function serveSink(): void {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end());
  });
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
}

function makeFile(path: string): void {
  const file = openSync(path, 'w');
  const block = Buffer.alloc(MIB, 'hotfolder');
  for (let written = 0; written < SIZE; written += MIB) writeSync(file, block);
  closeSync(file);
}

async function ours(path: string, url: string): Promise<void> {
  const door = nodeHttpDoor({ baseUrl: new URL('/api', url).href, clock: systemClock(), limits: LIMITS });
  const file = await open(path);
  const outcome = await door.put({
    url: new Secret(url),
    contentType: 'video/mp4',
    signal: new AbortController().signal,
    body: {
      length: SIZE,
      read: async (buffer, position) => (await file.read(buffer, 0, buffer.length, position)).bytesRead,
      beforeLastBlock: async () => ok(undefined),
      onProgress: () => undefined,
    },
  });
  await file.close();
  door.close();
  if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome));
}

function curls(path: string, url: string): void {
  const run = spawnSync('curl', ['-sS', '-o', '/dev/null', '-H', 'Expect:', '-T', path, url], {
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error('curl did not send the file');
}

async function seconds(call: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await call();
  return (performance.now() - start) / 1_000;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hotfolder-bench-'));
  const path = join(folder, 'film.mp4');
  makeFile(path);
  const sink = new Worker(new URL(import.meta.url));
  const [port] = (await once(sink, 'message')) as [number];
  const url = `http://127.0.0.1:${port}/film.mp4`;
  for (let round = 1; round <= ROUNDS; round++) {
    const own = await seconds(() => ours(path, url));
    const curl = await seconds(() => curls(path, url));
    const rate = (took: number): string => `${(SIZE / MIB / took).toFixed(0)} MiB/s`;
    console.log(
      `round ${round}: ours ${rate(own)}, curl -T ${rate(curl)}, ours is ${(curl / own).toFixed(2)} × curl`,
    );
  }
  await sink.terminate();
  rmSync(folder, { recursive: true });
}

if (isMainThread) await main();
else serveSink();
