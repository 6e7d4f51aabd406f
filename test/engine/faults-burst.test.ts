import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { distinctPicture, EngineRig } from '../support/engine-rig.ts';
import { smallDisk } from '../support/small-disk.ts';

test('A burst of 2,000 files in many folders is uploaded to the last one, once', async () => {
  const plenty = 100_000;
  // In memory where that can be had: the disk's own pace is no part of this.
  const disk = await smallDisk(64);
  onTestFinished(() => disk.dispose());
  const rig = await EngineRig.start({
    dataDir: disk.dataDir,
    limits: { requestsPerWindow: plenty, concurrency: 16 },
    sandbox: { rateLimit: { requests: plenty, windowMs: 1_000 } },
  });
  const clients = [await rig.client(0), await rig.client(1)] as const;
  for (let folder = 0; folder < 20; folder++) {
    for (const client of clients) await mkdir(join(client.folder, `${folder}`), { recursive: true });
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => {
        const client = clients[n % 2 === 0 ? 0 : 1];
        return rig.drop(client, `${folder}/${n}.jpg`, distinctPicture(`${folder} ${n}`, 100 * folder + n));
      }),
    );
  }
  const all = () => rig.engine.status().counts.done === 2_000;
  await rig.clock.advanceUntil(all, { stepMs: 250, maxMs: 24 * 3_600_000, maxRealMs: 460_000 });
  expect(rig.sandbox.ledger.accepted).toHaveLength(2_000);
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
}, 480_000);
