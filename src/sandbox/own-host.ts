import { apiError } from './answers.ts';
import { type Call, refusedCall } from './call.ts';
import type { Exchange } from './exchange.ts';
import type { SandboxParts } from './sandbox-parts.ts';

/**
 * Refuses a request that was meant for another host; undefined for one that was meant for us. A web page whose own name
 * is made to lead to this computer (DNS rebinding) would else read the answers as its own.
 */
export function strangeHost(parts: SandboxParts, { origin, request }: Exchange): Call | undefined {
  const { host } = new URL(origin === 'api' ? parts.apiOrigin : parts.storageOrigin);
  const own = [host, host.replace('127.0.0.1', 'localhost')];
  if (own.includes(request.headers.host?.toLowerCase() ?? '')) return undefined;
  const message = `This server answers as ${own.join(' or ')} only.`;
  return refusedCall(apiError(421, { action: 'request', code: 421, message }));
}
