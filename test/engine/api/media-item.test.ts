import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMediaList as parseInSteps } from '../../../src/engine/api/media-item.ts';
import { atOnce } from '../../../src/engine/steps.ts';

const parseMediaList = (body: unknown) => atOnce(parseInSteps(body));
const LINK = 'https://images.example/kX/a.png';
const one = (entry: Record<string, unknown>) => parseMediaList([{ url: LINK, ...entry }])?.items[0];

describe('the server’s list', () => {
  test('of the documented shape is read field by field', () => {
    const entry = {
      id: 'a1-png',
      timeCreated: '2026-02-20T10:00:00.000Z',
      size: '78901',
      url: LINK,
      fileName: 'a.png',
      description: 'A tin',
      expiresAt: '2026-05-20T10:00:00Z',
    };
    expect(parseMediaList([entry])).toEqual({
      items: [
        {
          serverId: 'a1-png',
          fileName: 'a.png',
          accessUrl: LINK,
          sizeBytes: 78_901,
          createdAt: Date.UTC(2026, 1, 20, 10),
          description: 'A tin',
          expiresAt: Date.UTC(2026, 4, 20, 10),
        },
      ],
      skipped: 0,
    });
  });

  test.each([
    ['an array', [{ url: LINK }], 1],
    ['an object that holds one', { media: [{ url: LINK }] }, 1],
    ['a single item', { url: LINK }, 1],
    ['nothing', {}, 0],
    ['an empty array', [], 0],
  ])('may be %s', (_shape, body, count) => {
    expect(parseMediaList(body)?.items).toHaveLength(count);
  });

  test.each(['text', 7, null, true, { hello: 1 }])('is none when it is %j', (body) => {
    expect(parseMediaList(body)).toBeUndefined();
  });

  test('loses only the entries that cannot be used, and counts them', () => {
    const bad = ['javascript:alert(1)', 'data:,x', '/relative', '', 7, null, 'http://user:pw@x/'].map(
      (url) => ({ url }),
    );
    const list = parseMediaList([null, 'text', [], {}, ...bad, { url: LINK }, { url: LINK }]);
    expect(list?.items).toHaveLength(1);
    expect(list?.skipped).toBe(4 + bad.length);
  });

  test('keeps names as the text they are', () => {
    const fileName = '<img src=x onerror=alert(1)>.png';
    expect(one({ fileName })?.fileName).toBe(fileName);
    expect(one({ fileName: null })?.fileName).toBe('a.png');
    expect(one({ fileName: { x: 1 } })?.fileName).toBe('a.png');
  });

  test.each([
    ['12', 12],
    [12, 12],
    ['12 MB', null],
    [-1, null],
    [1.5, null],
    [null, null],
    [{}, null],
    ['99999999999999999999', null],
  ])('takes %j as a size for %j', (size, expected) => {
    expect(one({ size })?.sizeBytes).toBe(expected);
  });

  test.each([
    ['2001-01-01T00:00:00Z', Date.UTC(2001, 0, 1)],
    [1_700_000_000, 1_700_000_000_000],
    [1_700_000_000_000, 1_700_000_000_000],
    [{ _seconds: 1_700_000_000 }, 1_700_000_000_000],
    ['never', null],
    ['', null],
    [null, null],
    [Number.MAX_VALUE, null],
  ])('takes %j as a time for %j, also when it is past', (expiresAt, expected) => {
    expect(one({ expiresAt })?.expiresAt).toBe(expected);
  });

  test('may be any JSON: it is read or refused, never a crash, and what is read is JSON again', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.webUrl());
    const entry = fc.record({
      id: odd,
      url: odd,
      size: odd,
      timeCreated: odd,
      fileName: odd,
      expiresAt: odd,
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.oneof(entry, fc.jsonValue()))), (body) => {
        const list = parseMediaList(body);
        expect(JSON.parse(JSON.stringify(list ?? null))).toEqual(list ?? null);
      }),
    );
  });
});
