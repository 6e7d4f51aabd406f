import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Answer, emptyAnswer, storageError } from '../answers.ts';
import { type Call, refusedCall } from '../call.ts';
import { ConnectionLost } from '../connection-lost.ts';
import { bodySha256, carriesCredentials, type Exchange } from '../exchange.ts';
import type { FaultEffect } from '../faults/fault-effect.ts';
import { declaredLength, incoming } from '../incoming.ts';
import { keepObject } from '../keep-object.ts';
import { queryText } from '../query.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import type { SignedUrl, UrlRefusal } from '../signed-urls.ts';

/** "Signed upload at most 5 GB: refuse above 5,000,000,000 bytes" (API.md). */
const MAX_BYTES = 5_000_000_000;

/** "Treat 400 403 404 409 410 412 from storage as "ask for a new one"" (API.md). */
const URL_REFUSALS: Readonly<Record<UrlRefusal, string>> = {
  unknown: 'The signature does not match.',
  used: 'The URL has been used.',
  expired: 'Request has expired.',
};

/** What is wrong with the request itself; undefined when its body may be taken. */
function refusal(exchange: Exchange, url: SignedUrl): Answer | undefined {
  const { headers } = exchange.request;
  // "explicit `Content-Length` (storage hosts refuse chunked bodies)" (API.md)
  if (headers['transfer-encoding'] !== undefined) {
    return storageError(
      501,
      'NotImplemented',
      'A header you provided implies functionality that is not implemented.',
    );
  }
  // "**no** `Authorization`, **no** `Profile-Key`" (API.md)
  if (carriesCredentials(exchange.request)) {
    return storageError(400, 'InvalidArgument', 'Only one auth mechanism allowed: the signed URL.');
  }
  // "`Content-Type` **exactly** the returned `contentType`" (API.md)
  if (headers['content-type'] !== url.contentType) {
    return storageError(
      403,
      'SignatureDoesNotMatch',
      'The Content-Type is not the one the URL was signed for.',
    );
  }
  const length = declaredLength(exchange);
  if (length === undefined) return storageError(411, 'MissingContentLength', 'Content-Length is required.');
  return length > MAX_BYTES ? storageError(400, 'EntityTooLarge', 'The object is over 5 GB.') : undefined;
}

/** Streams the body to disk; the object appears only when the whole declared length arrived. */
async function receive(
  parts: SandboxParts,
  exchange: Exchange,
  taken: { readonly url: SignedUrl; readonly effect: FaultEffect },
): Promise<void> {
  const file = parts.store.incomingPath(taken.url.mediaId);
  try {
    await pipeline(incoming(exchange, taken.effect), createWriteStream(file, { flags: 'wx' }));
    if (exchange.notes.bytesReceived !== declaredLength(exchange)) throw new ConnectionLost('body too short');
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function putObject(
  parts: SandboxParts,
  exchange: Exchange,
  taken: { readonly url: SignedUrl; readonly effect: FaultEffect },
): Promise<Answer> {
  const { url, effect } = taken;
  const refused = refusal(exchange, url);
  if (refused !== undefined) return refused;
  await receive(parts, exchange, taken);
  const arrived = {
    id: url.mediaId,
    profile: url.profile,
    fileName: url.fileName,
    description: '',
    contentType: url.contentType,
    size: exchange.notes.bytesReceived,
    sha256: bodySha256(exchange),
    signedUrlId: url.id,
  };
  await keepObject(parts, exchange, { arrived, effect });
  // "200, no body. A 200 is not proof: the check is to open `accessUrl`" (API.md)
  return emptyAnswer(200);
}

/** "One URL takes **one** PUT, whatever its outcome" (API.md): spent and written down before anything else. */
export function putCall(parts: SandboxParts, exchange: Exchange): Call {
  const id = exchange.path.slice('/upload/'.length);
  const url = parts.signedUrls.find(id);
  const { notes } = exchange;
  notes.route = 'put';
  notes.profile = url?.profile ?? null;
  notes.fileName = url?.fileName ?? null;
  notes.signedUrlId = url?.id ?? null;
  const refused = parts.signedUrls.spend(id, queryText(exchange.rawQuery, 'signature'));
  if (url !== undefined && refused !== 'unknown') parts.ledger.recordUse(url.id);
  if (url === undefined || refused !== undefined) {
    return refusedCall(storageError(403, 'AccessDenied', URL_REFUSALS[refused ?? 'unknown']));
  }
  return {
    target: { on: 'put', profile: url.profile, fileName: url.fileName },
    answer: (effect) => putObject(parts, exchange, { url, effect }),
  };
}
