import { afterEach, vi } from 'vitest';
import type { FaultScript } from '../../../src/sandbox/faults/fault-script.ts';
import { Desk, type Dropped, TEAS, VELO } from './desk.ts';
import { medium } from './medium.ts';

// Real processes on a machine that may be busy: most of these tests take 2 to 5 seconds where nothing else runs.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const opened = new Map<Desk, { nothingUploaded: boolean }>();

/**
 * A desk for one test. When the test ends, it is held against every promise and cleared away; a desk that uploads
 * nothing breaks one, unless the test is about that.
 */
export async function openDesk(faults?: FaultScript, nothingUploaded = false): Promise<Desk> {
  const desk = await Desk.open(faults);
  opened.set(desk, { nothingUploaded });
  return desk;
}

afterEach(async () => {
  for (const [desk, { nothingUploaded }] of opened) {
    opened.delete(desk);
    try {
      await desk.check(nothingUploaded);
    } finally {
      await desk.close();
    }
  }
});

/** A summary in which nothing happened. */
export const NOTHING = {
  event: 'summary',
  ...{ done: 0, known: 0, failed: 0, blocked: 0, ignored: 0, waiting: 0, closed: 0, unsettled: 0 },
};

/** One file for each client. */
export const dropThree = async (desk: Desk): Promise<Dropped[]> => [
  await desk.drop(TEAS, 'Darjeeling first flush.jpg', medium('jpg', 'teas')),
  await desk.drop(VELO, 'sprint.mp4', medium('mp4', 'velo')),
  await desk.drop(null, 'office.png', medium('png', 'own')),
];

/** What the sandbox has accepted, by file name. */
export const acceptedIn = (desk: Desk) =>
  desk.sandbox
    .ledger()
    .accepted.map(({ profile, fileName, sha256 }) => ({ profile, fileName, sha256 }))
    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
