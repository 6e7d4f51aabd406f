import { apiError } from './answers.ts';
import { type Call, refusedCall } from './call.ts';
import type { Exchange } from './exchange.ts';

/** This computer by its number or name, at whatever port: somebody may stand between, as a test does. */
const OWN_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/i;

/**
 * Refuses a request that was meant for another host; undefined for one that was meant for this computer. A web page
 * whose own name is made to lead here (DNS rebinding) would else read the answers as its own.
 */
export function strangeHost({ request }: Exchange): Call | undefined {
  if (OWN_HOST.test(request.headers.host ?? '')) return undefined;
  const message = 'This server answers as 127.0.0.1 or localhost only.';
  return refusedCall(apiError(421, { action: 'request', code: 421, message }));
}
