import type { Engine } from '../engine/engine.ts';
import type { Log } from '../engine/ports/log.ts';
import type { FailureCode } from '../shared/failure.ts';
import type { UploadId } from '../shared/ids.ts';

/** What one address may have and the other not: files that wait for it need not wait any longer. */
const OF_THE_ADDRESS: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'web-page',
  'redirected',
  'bad-answer',
  'server-error',
  'tls-refused',
]);

/** After a change of address: keys that were refused are asked again, once, and waits that are over by it end. */
export function goOnElsewhere(engine: Engine, log: Log): void {
  const doubtful = engine.profiles.list().filter((profile) => profile.state !== 'working');
  engine.profiles
    .verify(doubtful.map((profile) => profile.id))
    .catch((error: unknown) => log.bug('verify-elsewhere', error));
  engine.queue.retry(waitingIn(engine));
}

function waitingIn(engine: Engine): readonly UploadId[] {
  const ids: UploadId[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = engine.queue.list(after);
    for (const { id, stage, failure } of page.uploads)
      if (stage === 'waiting' && failure !== null && OF_THE_ADDRESS.has(failure.code)) ids.push(id);
    after = page.next;
  }
  return ids;
}
