import type { Engine } from '../../engine/engine.ts';
import type { EngineStatus, Stage } from '../../shared/model.ts';

const RUNNING: ReadonlySet<Stage> = new Set<Stage>(['preparing', 'uploading', 'checking']);

/** The part of the engine that is asked. */
export interface AskedEngine {
  status(): Pick<EngineStatus, 'counts'>;
  readonly queue: Pick<Engine['queue'], 'list'>;
}

/** How many uploads would be broken off now. Reads the queue only when something is active at all. */
export function runningUploads(engine: AskedEngine | undefined): number {
  if (engine === undefined || engine.status().counts.active === 0) return 0;
  let count = 0;
  let after: string | undefined;
  do {
    const page = engine.queue.list(after);
    count += page.uploads.filter((upload) => RUNNING.has(upload.stage)).length;
    after = page.next ?? undefined;
  } while (after !== undefined);
  return count;
}
