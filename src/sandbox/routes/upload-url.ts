import { type Answer, badRequest, jsonAnswer } from '../answers.ts';
import { endingOf, mimeTypeAsked, mimeTypeOfName } from '../content-types.ts';
import type { Exchange } from '../exchange.ts';
import { redactSignature } from '../exchange.ts';
import type { FaultEffect } from '../faults/fault-effect.ts';
import { queryValue } from '../query.ts';
import { accessUrlOf, type SandboxParts } from '../sandbox-parts.ts';
import type { UploadRequest } from '../signed-urls.ts';

/** A query value, or the answer that says what is wrong with it. */
function wanted(rawQuery: string, name: string): string | Answer {
  const found = queryValue(rawQuery, name);
  if (found.is === 'value') return found.value;
  return badRequest(
    found.is === 'missing' ? `Missing parameter ${name}.` : `The parameter ${name} is not URL-encoded UTF-8.`,
  );
}

/** "`GET {base}/media/uploadUrl?fileName=&contentType=` | … | `{accessUrl, contentType, uploadUrl}`" (API.md). */
export async function uploadUrl(
  parts: SandboxParts,
  exchange: Exchange,
  effect: FaultEffect,
): Promise<Answer> {
  const fileName = wanted(exchange.rawQuery, 'fileName');
  if (typeof fileName !== 'string') return fileName;
  const asked = wanted(exchange.rawQuery, 'contentType');
  if (typeof asked !== 'string') return asked;
  const contentType = mimeTypeAsked(asked);
  if (contentType === undefined) return badRequest(`The contentType "${asked}" is not supported.`);
  // "be sure to set the "Content-Type: image/png" and the uploaded file ends in ".png"" (seed)
  if (mimeTypeOfName(fileName) !== contentType) {
    return badRequest(`The ending of fileName "${fileName}" does not fit the contentType "${asked}".`);
  }
  const request = { profile: exchange.notes.profile, fileName, contentType };
  return jsonAnswer(200, issue(parts, exchange, { request, lifetimeMs: effect.urlLifetimeMs }));
}

function issue(
  parts: SandboxParts,
  exchange: Exchange,
  asked: { readonly request: UploadRequest; readonly lifetimeMs: number | undefined },
) {
  const { request } = asked;
  const url = parts.signedUrls.issue(request, asked.lifetimeMs);
  const accessUrl = accessUrlOf(parts, url.mediaId, endingOf(url.fileName));
  const signed = `${parts.storageOrigin}/upload/${url.id}?signature=${url.signature}`;
  exchange.notes.signedUrlId = url.id;
  parts.ledger.recordIssued({
    signedUrlId: url.id,
    uploadUrl: parts.redactLedger ? redactSignature(signed) : signed,
    accessUrl,
    ...request,
    issuedAt: url.issuedAt,
    expiresAt: url.expiresAt,
  });
  return { accessUrl, contentType: url.contentType, uploadUrl: signed };
}
