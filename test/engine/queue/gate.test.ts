import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { Gate } from '../../../src/engine/queue/gate.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import type { Store } from '../../../src/engine/store/store.ts';
import { failure } from '../../../src/shared/failure.ts';
import { accountId, profileId } from '../../../src/shared/ids.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const ACCOUNT = accountId('sandbox');
const TEAS = profileId('teas');
const MINUTE = 60_000;

let folder: TempFolder;
let clock: FakeClock;
let store: Store;

beforeEach(async () => {
  folder = await tempFolder();
  clock = fakeClock();
  store = openStore({ path: join(folder.path, 'hotfolder.db'), clock, log: memoryLog() });
});

afterEach(async () => {
  store.close();
  await folder.dispose();
});

function openGate(): Gate {
  const { holds, requests } = store.account(ACCOUNT);
  return new Gate({ holds, requests, account: ACCOUNT, clock, limits: LIMITS });
}

const limited = (minutes: number) => ({
  failure: failure('rate-limited', 'slow down'),
  until: clock.now() + minutes * MINUTE,
});

test('A hold that is over opens its door once, also while nobody asks for its client', async () => {
  const gate = openGate();
  gate.pause('off', TEAS);
  gate.hold('profile', TEAS, limited(5));
  expect(gate.nextOpening([TEAS])).toBe(5 * MINUTE);
  await clock.advance(6 * MINUTE);
  expect(gate.open(TEAS)).toBe(false);
  expect(gate.nextOpening([TEAS])).toBe(0);
  expect(gate.nextOpening([TEAS])).toBeUndefined();
});

test('A shorter pause does not take the place of a longer one', async () => {
  const gate = openGate();
  gate.hold('profile', TEAS, limited(60));
  gate.hold('profile', TEAS, limited(5));
  await clock.advance(6 * MINUTE);
  expect(gate.open(TEAS)).toBe(false);
  expect(openGate().profileHold(TEAS)?.until).toBe(clock.now() + 54 * MINUTE);
});

test('A pause is over when the computer has slept through it', () => {
  const gate = openGate();
  gate.hold('profile', TEAS, limited(5));
  clock.jump(6 * MINUTE);
  expect([gate.open(TEAS), gate.waitsUntil(TEAS)]).toEqual([true, 0]);
});

test('A pause does not open the door that a refused key shut', async () => {
  const gate = openGate();
  gate.hold('profile', TEAS, { failure: failure('key-rejected', 'no'), until: null });
  gate.hold('profile', TEAS, limited(5));
  await clock.advance(6 * MINUTE);
  expect(gate.open(TEAS)).toBe(false);
  expect(openGate().profileHold(TEAS)?.failure.code).toBe('key-rejected');
});

const refused = { failure: failure('key-rejected', 'no'), until: null };

test.each([
  ['before', [limited, () => refused]],
  ['after', [() => refused, limited]],
])(
  'A pause that was wished %s a key was refused is kept beside it, and stands when a new key works',
  async (_when, reasons) => {
    const gate = openGate();
    for (const reason of reasons) gate.hold('profile', TEAS, reason(5));
    const until = clock.now() + 5 * MINUTE;
    expect([gate.profileHold(TEAS)?.until, gate.waitsUntil(TEAS)]).toEqual([null, until]);
    gate.lift('profile', TEAS);
    expect([gate.open(TEAS), gate.nextOpening([TEAS])]).toEqual([false, 5 * MINUTE]);
    await clock.advance(5 * MINUTE);
    expect([gate.open(TEAS), gate.waitsUntil(TEAS), gate.nextOpening([TEAS])]).toEqual([true, 0, undefined]);
  },
);

test('A hold from the future begins again once the clock was set back', () => {
  const gate = openGate();
  gate.hold('profile', TEAS, limited(60));
  clock.jump(-600 * MINUTE);
  gate.rebaseHolds();
  expect(gate.profileHold(TEAS)?.until).toBe(clock.now() + 60 * MINUTE);
});
