import { expect, test } from 'vitest';
import { TEAS } from './support/desk.ts';
import { acceptedIn, openDesk } from './support/desks.ts';
import { medium } from './support/medium.ts';

const root = { path: 'watched/teas', profile: TEAS };

test('Rules of a configured folder leave files out with a reason, and end with the configuration that drops them', async () => {
  const desk = await openDesk();
  await desk.drop(TEAS, 'drafts/tea.jpg', medium('jpg', 'draft'));
  await desk.drop(TEAS, 'tea.jpg', medium('jpg', 'tea'));
  await desk.drop(TEAS, 'tea.png', medium('png', 'tea'));
  await desk.configure({ roots: [{ ...root, include: ['*.jpg'], exclude: ['drafts/**'] }] });
  const end = await desk.once();
  expect(end).toMatchObject({ code: 0, summary: { done: 1, ignored: 2 } });
  const reasons = end.events.filter((line) => line.event === 'ignored').map(({ reason }) => reason);
  expect(reasons.sort()).toEqual(['rule-excluded', 'rule-not-included']);
  await desk.configure({ roots: [{ ...root, maxBytes: 1 }] });
  expect(await desk.once()).toMatchObject({ code: 0, summary: { done: 0, ignored: 2 } });
  await desk.configure({ roots: [root] });
  expect(await desk.once()).toMatchObject({ code: 0, summary: { done: 2, ignored: 0 } });
  expect(acceptedIn(desk)).toHaveLength(3);
});
