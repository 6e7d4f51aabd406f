import { expect, test } from 'vitest';
import { Secret } from '../../src/engine/secret.ts';
import { politely } from '../../src/main/polite-key-check.ts';
import { type Failure, failure } from '../../src/shared/failure.ts';
import { failed, ok } from '../../src/shared/result.ts';
import { MINUTE } from '../../src/shared/units.ts';
import { fakeClock } from '../support/fake-clock.ts';

const BASE = 'https://api.example/api';
const OTHER = 'https://other.example/api';

/** A far end that says what `says` holds, and counts who asks. */
function open(first: Failure | null) {
  const clock = fakeClock();
  const far = { says: first, asked: 0 };
  const check = politely(async () => {
    far.asked += 1;
    await Promise.resolve();
    return far.says === null ? ok({ profileCount: null }) : failed(far.says);
  }, clock);
  return { clock, far, check: (key = 'SOME-KEY-1', base = BASE) => check(new Secret(key), base) };
}

test('A key that is wished for many times at once is asked about once', async () => {
  const { far, check } = open(null);
  expect(await Promise.all([check(), check(), check()])).toEqual(Array(3).fill(ok({ profileCount: null })));
  expect(far.asked).toBe(1);
});

test('An address that asks for a pause gets it, for whichever key; the other address is asked', async () => {
  const { clock, far, check } = open(failure('rate-limited', '', 600_000));
  for (let n = 0; n < 20; n += 1)
    expect(await check(`SOME-KEY-${n}`)).toMatchObject({ ok: false, failure: { code: 'rate-limited' } });
  expect(far.asked).toBe(1);
  await check('SOME-KEY-1', OTHER);
  expect(far.asked).toBe(2);
  far.says = null;
  await clock.advance(600_000);
  expect((await check()).ok).toBe(true);
});

test('A refused key is asked about twice, says so every time, and again after a rest', async () => {
  const { clock, far, check } = open(failure('key-rejected', 'not valid'));
  for (let n = 0; n < 20; n += 1) expect(await check()).toEqual(failed(failure('key-rejected', 'not valid')));
  expect(far.asked).toBe(2);
  await check('SOME-KEY-2');
  expect(far.asked).toBe(3);
  await clock.advance(10 * MINUTE);
  far.says = null;
  expect((await check()).ok).toBe(true);
});

test('Only so many keys are asked about in a while, and then it goes on', async () => {
  const { clock, far, check } = open(failure('key-rejected', 'not valid'));
  for (let n = 0; n < 200; n += 1) await check(`SOME-KEY-${n}`);
  expect(far.asked).toBe(60);
  expect(await check('SOME-KEY-X')).toMatchObject({ failure: { code: 'rate-limited' } });
  await clock.advance(5 * MINUTE);
  await check('SOME-KEY-X');
  expect(far.asked).toBe(61);
});
