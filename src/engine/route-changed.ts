import type { FailureCode } from '../shared/failure.ts';
import type { Engine } from './engine.ts';
import type { Clock } from './ports/clock.ts';
import { retryWaiting } from './retry-waiting.ts';

/** What another way to the far end may put right. */
const OF_THE_ROUTE: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'proxy-refused',
  'tls-refused',
  'network-timeout',
  'network-reset',
  'web-page',
]);

/** After a change of proxy or certificates: files that waited for it are tried at once. */
export function routeChanged(engine: () => Engine | undefined, clock: Clock): () => void {
  return () => {
    const now = engine();
    if (now === undefined) return;
    retryWaiting(now, { codes: OF_THE_ROUTE, clock, isCurrent: () => engine() === now });
  };
}
