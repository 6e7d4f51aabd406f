import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ShrinkDesk } from '../../../src/main/thumbs/shrink-desk.ts';
import type { Change } from '../../../src/shared/change.ts';
import { MAX_THUMBNAIL_BYTES } from '../../../src/shared/thumbnail.ts';
import { MINUTE, SECOND } from '../../../src/shared/units.ts';
import { fakeClock } from '../../support/fake-clock.ts';

const media = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../../media/${name}`, import.meta.url)));
const [photo, webp, heic] = await Promise.all(['photo-portrait.jpg', 'photo.webp', 'photo.heic'].map(media));
const SOURCE = { contentType: 'image/jpeg', bytes: photo ?? new Uint8Array() };
const base64 = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('base64');

function desk() {
  const clock = fakeClock();
  const told: Change[] = [];
  const ids = ['t3', 't2', 't1'];
  const random = { number: () => 0, id: () => ids.pop() ?? 'more' };
  return {
    clock,
    told,
    desk: new ShrinkDesk({ clock, random, of: 'picture', tell: (change) => told.push(change) }),
  };
}

test('The window is told a token, takes the bytes by it and hands back a small picture', async () => {
  const { desk: shrinking, told } = desk();
  const small = shrinking.shrink(SOURCE);
  expect(told).toEqual([{ kind: 'shrink', of: 'picture', token: 't1' }]);
  expect(shrinking.source('t1')).toEqual(SOURCE);
  await shrinking.made('t1', base64(webp));
  expect(await small).toEqual({ contentType: 'image/webp', bytes: webp });
  expect(shrinking.source('t1')).toBeUndefined();
});

test.each([
  ['null', null],
  ['nothing', ''],
  ['what is no base64', '<img onerror=1>'],
  ['a page', base64(Buffer.from('<!doctype html><script>1</script>'))],
  ['an SVG', base64(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))],
  ['a HEIC', base64(heic)],
  ['what is too large', base64(Buffer.concat([webp ?? Buffer.alloc(0), Buffer.alloc(MAX_THUMBNAIL_BYTES)]))],
])('Handed back %s, there is no small picture', async (_what, answer) => {
  const { desk: shrinking } = desk();
  const small = shrinking.shrink(SOURCE);
  await shrinking.made('t1', answer);
  expect(await small).toBeNull();
});

test('An answer counts once, and only for what was asked', async () => {
  const { desk: shrinking } = desk();
  const one = shrinking.shrink(SOURCE);
  const other = shrinking.shrink(SOURCE);
  await shrinking.made('t9', base64(webp));
  await shrinking.made('t2', null);
  await shrinking.made('t2', base64(webp));
  await shrinking.made('t1', base64(webp));
  expect([(await one)?.contentType, await other]).toEqual(['image/webp', null]);
});

test('With a film the window may take longer than with a picture', async () => {
  const { clock, told } = desk();
  const random = { number: () => 0, id: () => 'f1' };
  const drawing = new ShrinkDesk<string>({ clock, random, of: 'film', tell: (change) => told.push(change) });
  const frame = drawing.shrink('a film');
  expect([told.at(-1), drawing.source('f1')]).toEqual([
    { kind: 'shrink', of: 'film', token: 'f1' },
    'a film',
  ]);
  await clock.advance(19 * SECOND);
  await drawing.made('f1', base64(webp));
  expect((await frame)?.contentType).toBe('image/webp');
});

test('A window that does not answer is not waited for, and not asked again for a minute', async () => {
  const { clock, desk: shrinking, told } = desk();
  const small = shrinking.shrink(SOURCE);
  await clock.advance(10 * SECOND);
  expect(await small).toBeUndefined();
  expect(await shrinking.shrink(SOURCE)).toBeUndefined();
  expect(told).toHaveLength(1);
  await clock.advance(MINUTE);
  const again = shrinking.shrink(SOURCE);
  await shrinking.made('t2', base64(webp));
  expect(await again).toBeDefined();
});
