import { createHash } from 'node:crypto';
import type { Evidence } from '../check.ts';

/** 12. A refused key is asked at most twice before a person does something. */
export function polite({ ledger }: Evidence): string[] {
  const refused = new Map<string, number>();
  for (const request of ledger.requests) {
    if (request.origin !== 'api' || (request.status !== 401 && request.status !== 403)) continue;
    const key = createHash('sha256')
      .update(`${request.headers['authorization']} ${request.headers['profile-key']}`)
      .digest('hex');
    refused.set(key, (refused.get(key) ?? 0) + 1);
  }
  return [...refused.values()]
    .filter((count) => count > 2)
    .map((count) => `12: a refused key was asked ${count} times`);
}
