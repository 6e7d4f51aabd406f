import { LIMITS } from '../../../src/engine/api/limits.ts';
import type { Evidence } from '../check.ts';

/** 5. A PUT begins while its URL is fresh, by the clock of the far end that gave both their times. */
export function freshUrl({ ledger, signedUrlMaxAgeMs = LIMITS.signedUrlMaxAgeMs }: Evidence): string[] {
  const issued = new Map(ledger.issuedUrls.map((url) => [url.signedUrlId, url]));
  return ledger.requests.flatMap((request) => {
    if (request.route !== 'put' || request.signedUrlId === null) return [];
    const url = issued.get(request.signedUrlId);
    const age = url ? request.at - url.issuedAt : 0;
    return age > signedUrlMaxAgeMs ? [`5: ${request.fileName} was sent to a URL of ${age} ms`] : [];
  });
}
