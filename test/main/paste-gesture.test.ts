import { expect, test } from 'vitest';
import { PasteGesture, type PressedKey } from '../../src/main/offers/paste-gesture.ts';
import { SECOND } from '../../src/shared/units.ts';
import { fakeClock } from '../support/fake-clock.ts';

const press = (change: Partial<PressedKey>): PressedKey => ({
  ...{ type: 'keyDown', key: 'a', code: 'KeyA', control: false, meta: false, shift: false },
  ...change,
});

test('the chords a person pastes with are known, on every keyboard', () => {
  const gesture = new PasteGesture(fakeClock());
  for (const chord of [
    { key: 'v', code: 'KeyV', control: true },
    { key: 'V', code: 'KeyV', meta: true },
    { key: 'м', code: 'KeyV', control: true },
    { key: 'v', code: 'Period', control: true },
    { key: 'Insert', code: 'Insert', shift: true },
    { type: 'rawKeyDown', key: 'v', code: 'KeyV', control: true },
  ]) {
    gesture.hear(press(chord));
    expect(gesture.take()).toBe(true);
  }
});

test('other keys, and letting go of the right ones, are no asking', () => {
  const gesture = new PasteGesture(fakeClock());
  for (const other of [
    { key: 'v', code: 'KeyV' },
    { key: 'c', code: 'KeyC', control: true },
    { key: 'Insert', code: 'Insert' },
    { type: 'keyUp', key: 'v', code: 'KeyV', control: true },
  ]) {
    gesture.hear(press(other));
    expect(gesture.take()).toBe(false);
  }
});

test('it is good for a second and for once', async () => {
  const clock = fakeClock();
  const gesture = new PasteGesture(clock);
  expect(gesture.take()).toBe(false);
  gesture.note();
  expect(gesture.take()).toBe(true);
  expect(gesture.take()).toBe(false);
  gesture.note();
  await clock.advance(SECOND + 1);
  expect(gesture.take()).toBe(false);
});
