import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { distinctPicture, EngineRig } from '../../test/support/engine-rig.ts';

/** Files of a burst when no count is given. RELIABILITY: "burst of 20,000". */
const DEFAULT_COUNT = 20_000;
const FILES_PER_FOLDER = 100;
/** Requests that no burst here uses up: the budget is shown elsewhere, and would take hours of the fake clock. */
const PLENTY = 1_000_000;
const HOUR_MS = 3_600_000;

/** Drops files into two clients' folders at once, and waits until the last one is done. Throws when one is not. */
async function burst(count: number): Promise<void> {
  const rig = await EngineRig.start({
    limits: { requestsPerWindow: PLENTY, concurrency: 16 },
    sandbox: { rateLimit: { requests: PLENTY, windowMs: 1_000 } },
  });
  const clients = [await rig.client(0), await rig.client(1)] as const;
  const started = performance.now();
  for (let from = 0; from < count; from += FILES_PER_FOLDER) {
    const folder = String(from / FILES_PER_FOLDER);
    for (const client of clients) await mkdir(join(client.folder, folder), { recursive: true });
    const names = Array.from({ length: Math.min(FILES_PER_FOLDER, count - from) }, (_, n) => from + n);
    await Promise.all(
      names.map((n) =>
        rig.drop(clients[n % 2 === 0 ? 0 : 1], `${folder}/${n}.jpg`, distinctPicture(`${n}`, n)),
      ),
    );
  }
  console.log(`${count} files written after ${Math.round(performance.now() - started)} ms`);
  const all = (): boolean => rig.engine.status().counts.done === count;
  await rig.clock.advanceUntil(all, { stepMs: 250, maxMs: 100 * HOUR_MS, maxRealMs: HOUR_MS });
  console.log(`${count} files done after ${Math.round(performance.now() - started)} ms`);
  if (rig.log.bugs.length > 0) throw new Error(rig.log.bugs.join('\n'));
  const { accepted } = await rig.finish();
  if (accepted !== count) throw new Error(`${accepted} objects were accepted for ${count} files`);
}

await burst(Number(process.argv[2] ?? DEFAULT_COUNT));
