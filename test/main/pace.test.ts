import { expect, onTestFinished, test } from 'vitest';
import type { HttpDoor } from '../../src/engine/api/http-door.ts';
import { createPace, type Pace } from '../../src/main/pace.ts';
import { KIB, SECOND } from '../../src/shared/units.ts';
import { distinctPicture, EngineRig } from '../support/engine-rig.ts';
import { keptSettings } from './open-desk.ts';

/** A PUT door that says how many stand in it, and lets them out one by one. */
function turnstile() {
  const waiting: (() => void)[] = [];
  return {
    inside: () => waiting.length,
    letOne: () => waiting.shift()?.(),
    letAll(): void {
      while (waiting.length > 0) waiting.shift()?.();
    },
    wrapHttp: (door: HttpDoor): HttpDoor => ({
      ...door,
      async put(call) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          call.signal.addEventListener('abort', () => resolve(), { once: true });
        });
        return await door.put(call);
      },
    }),
  };
}

async function pacedRig(wrapHttp?: (door: HttpDoor) => HttpDoor) {
  const settings = keptSettings();
  let pace: Pace | undefined;
  const rig = await EngineRig.start({
    ...(wrapHttp && { wrapHttp }),
    pace(clock, engine) {
      pace = createPace({ settings, clock, engine });
      return pace;
    },
  });
  onTestFinished(async () => {
    await rig.finish();
  });
  return {
    rig,
    choose(choice: Parameters<typeof settings.update>[0]): void {
      settings.update(choice);
      pace?.changed();
    },
  };
}

test('More uploads at once begin at once; fewer let the running ones finish and begin no more', async () => {
  const door = turnstile();
  const { rig, choose } = await pacedRig(door.wrapHttp);
  choose({ concurrency: 2 });
  const client = await rig.client(0);
  for (let one = 0; one < 12; one += 1) {
    await rig.drop(client, `${one}.jpg`, distinctPicture(`pace ${one}`, one));
  }
  await rig.until(() => door.inside() === 2);
  await rig.clock.advance(5 * SECOND);
  expect(door.inside()).toBe(2);

  choose({ concurrency: 5 });
  // Time stands still: nothing but the choice itself can have woken the queue.
  await rig.clock.advanceUntil(() => door.inside() === 5, { stepMs: 0 });

  choose({ concurrency: 1 });
  await rig.clock.advance(5 * SECOND);
  expect(door.inside()).toBe(5);
  for (const left of [4, 3, 2, 1]) {
    door.letOne();
    await rig.until(() => rig.uploads().filter(({ stage }) => stage === 'done').length === 5 - left);
    expect(door.inside()).toBe(left);
  }
  door.letOne();
  await rig.until(() => rig.uploads().filter(({ stage }) => stage === 'done').length === 5);
  await rig.until(() => door.inside() === 1);
  await rig.clock.advance(5 * SECOND);
  expect(door.inside()).toBe(1);
  await rig.until(() => {
    door.letAll();
    return rig.uploads().every(({ stage }) => stage === 'done');
  });
});

test('An upload limit goes for a file on its way, and taking it away lets the file through', async () => {
  const { rig, choose } = await pacedRig();
  choose({ uploadBytesPerSecond: 16 * KIB });
  const client = await rig.client(0);
  const bytes = 200 * KIB;
  await rig.drop(client, 'slow.jpg', distinctPicture('slow', bytes));
  await rig.until(() => (rig.upload('slow.jpg')?.sentBytes ?? 0) > 0);
  const before = { at: rig.clock.monotonic(), sent: rig.upload('slow.jpg')?.sentBytes ?? 0 };
  await rig.clock.advance(5 * SECOND);
  const sent = (rig.upload('slow.jpg')?.sentBytes ?? 0) - before.sent;
  const allowed = (16 * KIB * (rig.clock.monotonic() - before.at)) / SECOND;
  expect(sent).toBeLessThanOrEqual(allowed + 4 * KIB);
  expect(rig.upload('slow.jpg')?.stage).toBe('uploading');
  choose({ uploadBytesPerSecond: null });
  await rig.until(() => rig.upload('slow.jpg')?.stage === 'done', 10 * SECOND);
});
