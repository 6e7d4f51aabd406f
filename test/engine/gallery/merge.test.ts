import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ServerMediaItem } from '../../../src/engine/api/media-item.ts';
import type { LedgerEntry } from '../../../src/engine/gallery/ledger-entry.ts';
import { mediaItemIds } from '../../../src/engine/gallery/media-item-ids.ts';
import { mergeGallery } from '../../../src/engine/gallery/merge.ts';
import { profileId, uploadId } from '../../../src/shared/ids.ts';
import { MINUTE } from '../../../src/shared/units.ts';

const CLIENT = profileId('client-1');
const NOON = Date.UTC(2026, 2, 1, 12);
const rules = { matchWindowMs: 10 * MINUTE, idOf: mediaItemIds() };

const item = (name: string, own: Partial<ServerMediaItem> = {}): ServerMediaItem => ({
  serverId: `id-${name}`,
  fileName: name,
  accessUrl: `https://images.example/${encodeURIComponent(name)}`,
  sizeBytes: 1_000,
  createdAt: NOON,
  description: '',
  expiresAt: null,
  ...own,
});

const entry = (name: string, own: Partial<LedgerEntry> = {}): LedgerEntry => ({
  uploadId: uploadId(`upload-${name}`),
  fileName: name,
  sizeBytes: 1_000,
  accessUrl: `https://images.example/${encodeURIComponent(name)}`,
  doneAt: NOON,
  durationMs: null,
  mediaKind: 'image',
  ...own,
});

const merge = (server: readonly ServerMediaItem[], ledger: readonly LedgerEntry[], client = CLIENT) =>
  mergeGallery({ profileId: client, server, ledger }, rules);

describe('the gallery of a client', () => {
  test('shows what only the server knows, what only we know, and what both know once', () => {
    const merged = merge(
      [item('a.png'), item('b.mp4')],
      [entry('a.png'), entry('c.jpg', { doneAt: NOON + 1 })],
    );
    expect(
      merged.map(({ fileName, source, format, mediaKind, uploadId: id }) => [
        fileName,
        source,
        format,
        mediaKind,
        id,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['c.jpg', 'ledger', 'JPEG', 'image', 'upload-c.jpg'],
        ['a.png', 'both', 'PNG', 'image', 'upload-a.png'],
        ['b.mp4', 'server', 'MP4', 'video', null],
      ]),
    );
    expect(merged).toHaveLength(3);
    expect(merged[0]?.fileName).toBe('c.jpg');
  });

  test('knows an upload by its link first, whatever name the server gave it', () => {
    const accessUrl = 'https://images.example/x.png';
    const merged = merge(
      [item('renamed.png', { accessUrl, sizeBytes: 7 })],
      [entry('mine.png', { accessUrl })],
    );
    expect(merged).toMatchObject([{ source: 'both', fileName: 'renamed.png', sizeBytes: 7 }]);
  });

  test('knows an upload by name and size within ten minutes, and not beyond', () => {
    const elsewhere = { accessUrl: 'https://cdn.example/1' };
    const near = item('a.png', { ...elsewhere, createdAt: NOON - 10 * MINUTE });
    expect(merge([near], [entry('a.png')])).toMatchObject([
      { source: 'both', accessUrl: entry('a.png').accessUrl },
    ]);
    const far = item('a.png', { ...elsewhere, createdAt: NOON - 10 * MINUTE - 1 });
    expect(merge([far], [entry('a.png')]).map((one) => one.source)).toEqual(['ledger', 'server']);
    const bigger = item('a.png', { ...elsewhere, sizeBytes: 1_001 });
    expect(merge([bigger], [entry('a.png')])).toHaveLength(2);
    const timeless = item('a.png', { ...elsewhere, createdAt: null });
    expect(merge([timeless], [entry('a.png')])).toHaveLength(2);
  });

  test('pairs at most one to one', () => {
    const listed = [0, 1, 2].map((n) =>
      item('a.png', { serverId: `s${n}`, accessUrl: `https://cdn.example/${n}` }),
    );
    const ours = [0, 1].map((n) =>
      entry('a.png', { uploadId: uploadId(`u${n}`), accessUrl: `https://images.example/${n}` }),
    );
    const merged = merge(listed, ours);
    expect(merged.filter((one) => one.source === 'both')).toHaveLength(2);
    expect(merged.filter((one) => one.source === 'server')).toHaveLength(1);
    expect(new Set(merged.map((one) => one.uploadId)).size).toBe(3);
  });

  test('never computes when something expires', () => {
    const past = NOON - 1;
    const merged = merge([item('a.png', { expiresAt: past }), item('b.png')], [entry('c.png')]);
    expect(new Map(merged.map((one) => [one.fileName, one.expiresAt]))).toEqual(
      new Map([
        ['a.png', past],
        ['b.png', null],
        ['c.png', null],
      ]),
    );
  });

  test('is newest first, things without a time last', () => {
    const times = [NOON, null, NOON + 5, NOON - 5];
    const merged = merge(
      times.map((createdAt, n) => item(`${n}.png`, { createdAt })),
      [],
    );
    expect(merged.map((one) => one.fileName)).toEqual(['2.png', '0.png', '3.png', '1.png']);
  });

  test('keeps ids over readings, over clients apart, and when the server lists an upload at last', () => {
    const before = merge([], [entry('a.png')])[0]?.id;
    expect(merge([item('a.png')], [entry('a.png')])[0]?.id).toBe(before);
    expect(merge([], [entry('a.png')], profileId('client-2'))[0]?.id).not.toBe(before);
    const fresh = mergeGallery(
      { profileId: CLIENT, server: [], ledger: [entry('a.png')] },
      { ...rules, idOf: mediaItemIds() },
    );
    expect(fresh[0]?.id).toBe(before);
  });
});

describe('a resized copy', () => {
  const copy = (own: Partial<ServerMediaItem> = {}) => item('a_1080x1080.png', own);

  test.each([
    [
      'by id',
      copy({
        serverId: 'id-a_1080x1080.png',
        fileName: 'other_1080x1080.png',
        accessUrl: 'https://x.example/1',
      }),
    ],
    [
      'by link',
      copy({
        serverId: '',
        accessUrl: 'https://images.example/a_1080x1080.png',
        fileName: 'q_1080x1080.png',
      }),
    ],
    ['by name', copy({ serverId: 'z', accessUrl: 'https://x.example/1' })],
  ])('is folded under its parent %s', (_how, given) => {
    const merged = merge([given, item('a.png')], []);
    expect(merged).toMatchObject([
      { fileName: 'a.png', variants: [{ label: '1080x1080', accessUrl: given.accessUrl }] },
    ]);
  });

  test('without a parent, or with a name two items share, stands for itself', () => {
    expect(merge([copy()], [])).toHaveLength(1);
    const twins = [item('a.png', { serverId: '1', accessUrl: 'https://x.example/1' })];
    twins.push(item('a.png', { serverId: '2', accessUrl: 'https://x.example/2' }));
    expect(merge([...twins, copy({ serverId: '3', accessUrl: 'https://x.example/3' })], [])).toHaveLength(3);
  });

  test('is none when it is a file of ours with such a name', () => {
    expect(merge([item('a.png'), copy()], [entry('a_1080x1080.png')])).toHaveLength(2);
  });
});

describe('however odd the lists are', () => {
  const name = fc.constantFrom('a.png', 'b.png', 'a_1080x1080.png', '_1080x1080', '', '.', 'é.png');
  const link = fc.integer({ min: 0, max: 6 }).map((n) => `https://images.example/${n}`);
  const time = fc.option(fc.integer({ min: NOON, max: NOON + 60 * MINUTE }), { nil: null });
  const items = fc.array(
    fc
      .record({
        fileName: name,
        accessUrl: link,
        createdAt: time,
        serverId: fc.constantFrom('', '1', '2', '1_1080x1080'),
      })
      .map((own) => item('x', own)),
  );
  const entries = fc.uniqueArray(
    fc
      .record({ fileName: name, accessUrl: link, doneAt: fc.integer({ min: NOON, max: NOON + 60 * MINUTE }) })
      .map((own) => entry('x', { ...own, uploadId: uploadId(`u ${own.accessUrl}`) })),
    { selector: (one) => one.accessUrl },
  );

  test('ids are unique, every upload is shown exactly once, and the order does not depend on theirs', () => {
    fc.assert(
      fc.property(items, entries, (server, ledger) => {
        const merged = merge(server, ledger);
        expect(new Set(merged.map((one) => one.id)).size).toBe(merged.length);
        const shown = merged.flatMap((one) => (one.uploadId === null ? [] : [one.uploadId]));
        expect([...shown].sort()).toEqual(ledger.map((one) => one.uploadId).sort());
        expect(merge(server, [...ledger].reverse())).toEqual(merged);
      }),
    );
  });

  test('50,000 items of one name and 50,000 uploads cost about as much each as 5,000', () => {
    let steps = 0;
    const counting = {
      ...rules,
      idOf: (client: typeof CLIENT, key: string) => {
        steps += 1;
        return rules.idOf(client, key);
      },
    };
    const many = Array.from({ length: 50_000 }, (_, n) =>
      item('a.png', { serverId: `s${n}`, accessUrl: `https://cdn.example/${n}`, createdAt: NOON + n }),
    );
    const ours = many.map((_, n) =>
      entry('a.png', {
        uploadId: uploadId(`u${n}`),
        accessUrl: `https://images.example/${n}`,
        doneAt: NOON + n,
        durationMs: null,
      }),
    );
    const merged = mergeGallery({ profileId: CLIENT, server: many, ledger: ours }, counting);
    expect(merged).toHaveLength(50_000);
    expect(merged.every((one) => one.source === 'both')).toBe(true);
    expect(steps).toBe(50_000);
  });
});
