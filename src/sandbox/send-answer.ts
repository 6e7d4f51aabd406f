import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';
import { type BodyStrike, strikeBody } from './body-strike.ts';
import { ConnectionLost } from './connection-lost.ts';

/** How many bytes the answer's body has. */
export function bodyLength(answer: Answer): number {
  const { body } = answer;
  if (typeof body === 'string') return Buffer.byteLength(body);
  return Buffer.isBuffer(body) ? body.length : body.end - body.start;
}

async function* bodyChunks(answer: Answer): AsyncGenerator<Buffer, void, undefined> {
  const { body } = answer;
  if (bodyLength(answer) === 0) return;
  if (typeof body === 'string' || Buffer.isBuffer(body)) yield Buffer.from(body);
  else yield* createReadStream(body.path, { start: body.start, end: body.end - 1 });
}

/** Resolves when the bytes are handed to the system: a full pipe holds the file's reading back. */
async function write(response: ServerResponse, chunk: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const lost = () => reject(new ConnectionLost('gone while it was answered'));
    if (response.destroyed) return lost();
    response.once('close', lost);
    response.write(chunk, (error) => {
      response.removeListener('close', lost);
      if (error) lost();
      else resolve();
    });
  });
}

/** Sends the answer; throws ConnectionLost when the client leaves first or the strike breaks it off. */
export async function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  strike: BodyStrike = {},
): Promise<void> {
  if (strike.cut?.atByte === 0) await strike.cut.act();
  response.writeHead(answer.status, { 'content-length': String(bodyLength(answer)), ...answer.headers });
  for await (const chunk of strikeBody(bodyChunks(answer), strike)) await write(response, chunk);
  response.end();
}
