import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type Answer, apiError, badRequest, jsonAnswer } from '../answers.ts';
import { endingOf } from '../content-types.ts';
import type { Exchange } from '../exchange.ts';
import type { FaultEffect } from '../faults/fault-effect.ts';
import { incoming } from '../incoming.ts';
import { endingFor, keepObject } from '../keep-object.ts';
import { accessUrlOf, type SandboxParts } from '../sandbox-parts.ts';
import { type DirectFile, readDirectFile } from './direct-file.ts';

/** "for small files (10 MB; later docs say 30)" (API.md): "the safer value wins". */
const MAX_FILE_BYTES = 10_000_000;
/** The same file in base64, and room for a name and a description. */
const MAX_BODY_BYTES = Math.ceil(MAX_FILE_BYTES / 3) * 4 + 100_000;

/** The body's text; undefined when it is longer than any allowed one (the rest is read and thrown away). */
async function bodyText(exchange: Exchange, effect: FaultEffect): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming(exchange, effect)) {
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return length > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
}

function tooLarge(): Answer {
  return apiError(413, {
    action: 'media',
    code: 413,
    message: 'The file is over 10 MB. Use /media/uploadUrl for larger files.',
  });
}

/** "`POST {base}/media/upload` | JSON `{file: base64 or data URI, fileName, description}`" (API.md). */
export async function directUpload(
  parts: SandboxParts,
  exchange: Exchange,
  effect: FaultEffect,
): Promise<Answer> {
  const text = await bodyText(exchange, effect);
  if (text === undefined) return tooLarge();
  const read = readDirectFile(text);
  if ('mistake' in read) return badRequest(read.mistake);
  exchange.notes.fileName = read.fileName;
  return read.bytes.length > MAX_FILE_BYTES ? tooLarge() : await keep(parts, exchange, { read, effect });
}

async function keep(
  parts: SandboxParts,
  exchange: Exchange,
  found: { readonly read: DirectFile; readonly effect: FaultEffect },
): Promise<Answer> {
  const { bytes, fileName, description, contentType } = found.read;
  const id = randomUUID();
  await writeFile(parts.store.incomingPath(id), bytes);
  const arrived = {
    id,
    profile: exchange.notes.profile,
    fileName,
    description,
    contentType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signedUrlId: null,
  };
  await keepObject(parts, exchange, { arrived, effect: found.effect });
  const url = accessUrlOf(parts, id, endingFor(fileName, contentType));
  // "`{id, url, fileName, description}`" (API.md)
  return jsonAnswer(200, { id: `${id}-${endingOf(fileName)}`, url, fileName, description });
}
