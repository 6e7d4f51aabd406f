import { z } from 'zod';
import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { Secret } from '../secret.ts';
import { webLink } from './media-item.ts';
import { isThisComputer } from './route.ts';

/** Where one file goes, and where it will be afterwards. */
export interface SignedUpload {
  /** Takes one PUT. */
  readonly url: Secret;
  /** As a list tells it. */
  readonly accessUrl: string;
  /** To be sent byte for byte. */
  readonly contentType: string;
}

/** `type/subtype` with optional parameters, printable, one line. */
const MIME = /^[\w.+-]{1,80}\/[\w.+-]{1,80}(?:\s*;[\x20-\x7e]{0,160})?$/;

const answerSchema = z.object({
  accessUrl: z.string().max(4_096),
  uploadUrl: z.string().max(16_384),
  contentType: z.string().regex(MIME),
});

/** True when plain http is right: the API itself is on this computer (the sandbox, a test). */
export function allowsPlainHttp(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  return protocol === 'http:' && isThisComputer(hostname);
}

/** Reads the answer to a request for a signed URL. The failure names the field, never its value. */
export function parseSignedUpload(body: unknown, plainHttp: boolean): Result<SignedUpload> {
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => String(path[0] ?? 'answer'));
    return failed(failure('bad-answer', `unusable: ${[...new Set(fields)].join(', ')}`));
  }
  const { accessUrl, uploadUrl, contentType } = parsed.data;
  // A signature may be long; what makes a link usable is at its beginning.
  if (!usableLink(uploadUrl.slice(0, 4_096), plainHttp)) {
    return failed(failure('bad-answer', 'unusable: uploadUrl'));
  }
  const link = usableLink(accessUrl, plainHttp);
  if (link === undefined) return failed(failure('bad-answer', 'unusable: accessUrl'));
  return ok({ url: new Secret(uploadUrl), accessUrl: link, contentType });
}

/**
 * An answer's link, spelled as a list tells it, when it may be used: https, or plain http where the API itself is on
 * this computer.
 */
export function usableLink(link: string, plainHttp: boolean): string | undefined {
  const url = webLink(link);
  return plainHttp || url?.startsWith('https:') ? url : undefined;
}
