import { expect } from 'vitest';
import type { FaultRule, FaultScript } from '../../src/sandbox/faults/fault-script.ts';
import type { FailureCode } from '../../src/shared/failure.ts';
import type { UploadView } from '../../src/shared/model.ts';
import { distinctPicture, type EngineRig, type RigClient } from './engine-rig.ts';
import { letIoGoOn } from './let-io-go-on.ts';

/** One fault, on a file of its own. */
export interface FaultCase {
  /** The file's name without its ending. */
  readonly name: string;
  readonly on: FaultRule['on'];
  readonly do: FaultRule['do'];
  /** The failure that must be seen at the file's row while the fault stands. */
  readonly sees: FailureCode;
  /** Bytes of the file beyond the picture. */
  readonly bytes?: number;
  /** What is meant for the file's client beside the file itself: what a lying storage makes of it. */
  note?(content: Buffer): Buffer;
}

const REAL_LIMIT_MS = 90_000;
const BUSY: ReadonlySet<UploadView['stage']> = new Set(['preparing', 'uploading', 'checking', 'settling']);

/** Turns the clock until the condition holds: slowly while something runs, in big steps while all waits. */
export async function hurry(
  rig: EngineRig,
  condition: () => boolean,
  { maxMs = 6 * 3_600_000, maxRealMs = REAL_LIMIT_MS } = {},
): Promise<void> {
  const end = rig.clock.monotonic() + maxMs;
  const realEnd = performance.now() + maxRealMs;
  while (!condition()) {
    if (rig.clock.monotonic() > end || performance.now() > realEnd) {
      const rows = rig.uploads().map((row) => `${row.fileName} ${row.stage} ${row.failure?.code ?? ''}`);
      throw new Error(`not so in time: ${condition}\n${rows.join('\n')}`);
    }
    const busy = rig.uploads().some((upload) => BUSY.has(upload.stage));
    await rig.clock.advance(busy ? 250 : 5_000);
    await letIoGoOn(condition);
  }
}

/** Every failure each file's row ever showed. */
export function failuresSeen(rig: EngineRig): ReadonlyMap<string, ReadonlySet<FailureCode>> {
  const seen = new Map<string, Set<FailureCode>>();
  rig.engine.subscribe((change) => {
    if (change.kind !== 'upload' || change.upload.failure === null) return;
    const codes = seen.get(change.upload.fileName) ?? new Set();
    seen.set(change.upload.fileName, codes.add(change.upload.failure.code));
  });
  return seen;
}

/** The highest attempt each file's row ever showed. */
export function attemptsSeen(rig: EngineRig): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  rig.engine.subscribe((change) => {
    if (change.kind !== 'upload') return;
    const { fileName, attempt } = change.upload;
    seen.set(fileName, Math.max(attempt, seen.get(fileName) ?? 0));
  });
  return seen;
}

const stageOf = (rig: EngineRig, name: string): UploadView['stage'] | undefined => rig.upload(name)?.stage;

/** How many requests of a route were about a file. */
export const requestsOf = (rig: EngineRig, route: string, fileName: string): number =>
  rig.sandbox.ledger.requests.filter((one) => one.route === route && one.fileName === fileName).length;

/**
 * A file per fault for the first client, one without for the second. Each row shows its failure while the faults
 * stand, the second client is served meanwhile; once they stop, everything is done, and was accepted once.
 */
export async function surviveAll(
  rig: EngineRig,
  [struck, free]: readonly [RigClient, RigClient],
  cases: readonly FaultCase[],
): Promise<void> {
  const seen = failuresSeen(rig);
  const fileOf = (one: FaultCase): string => `${one.name}.jpg`;
  rig.sandbox.setFaults({
    rules: cases.map((one) => ({ on: one.on, every: true, fileName: fileOf(one), do: one.do })),
  });
  // Sizes differ: two files of one size never run together, and would wait for each other.
  for (const [index, one] of cases.entries()) {
    const content = distinctPicture(one.name, (one.bytes ?? 0) + 100 * index);
    if (one.note) rig.note(struck, one.note(content));
    await rig.drop(struck, fileOf(one), content);
  }
  await rig.drop(free, 'free.jpg', distinctPicture('free of faults'));
  await hurry(rig, () => cases.every((one) => seen.get(fileOf(one))?.has(one.sees)));
  await hurry(rig, () => stageOf(rig, 'free.jpg') === 'done');
  rig.sandbox.setFaults({ rules: [] });
  askAgain(rig);
  await hurry(rig, () => cases.every((one) => stageOf(rig, fileOf(one)) === 'done'));
  const links = new Set(rig.uploads().map((upload) => upload.accessUrl));
  expect(links.size).toBe(cases.length + 1);
}

/** A person asks for what was given up. */
function askAgain(rig: EngineRig): void {
  rig.engine.queue.retry(
    rig
      .uploads()
      .filter((upload) => upload.stage === 'failed')
      .map((upload) => upload.id),
  );
}

/** Trouble of a whole origin: nothing is done while it stands, and everything is when it stops. */
export async function surviveTrouble(
  rig: EngineRig,
  [one, other]: readonly [RigClient, RigClient],
  trouble: { readonly script: FaultScript; until(): boolean; restore?(): void },
): Promise<void> {
  rig.sandbox.setFaults(trouble.script);
  await rig.drop(one, 'one.jpg', distinctPicture('one of two', 7));
  await rig.drop(other, 'two.jpg', distinctPicture('two of two'));
  await hurry(rig, trouble.until);
  expect(rig.sandbox.ledger.accepted).toHaveLength(0);
  rig.sandbox.setFaults({ rules: [] });
  trouble.restore?.();
  await hurry(rig, () => stageOf(rig, 'one.jpg') === 'done' && stageOf(rig, 'two.jpg') === 'done');
  expect(rig.sandbox.ledger.accepted).toHaveLength(2);
}
