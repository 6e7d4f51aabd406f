import { expect, test } from 'vitest';
import type { ServerMediaItem } from '../../../src/engine/api/media-item.ts';
import { matchListed } from '../../../src/engine/queue/match-listed.ts';
import type { Upload } from '../../../src/engine/queue/upload.ts';
import { accountId, batchId, profileId, rootId, uploadId } from '../../../src/shared/ids.ts';

const SENT_AT = 1_000_000;
const WINDOW = 10_000;
const upload: Upload = {
  id: uploadId('u'),
  accountId: accountId('a'),
  profileId: profileId('p'),
  rootId: rootId('r'),
  batchId: batchId('b'),
  version: { path: 'shoot/caf\u00e9.jpg', size: 10, mtimeNs: 1n, dev: 1n, ino: 1n },
  generation: 1,
  order: 1,
  paused: false,
  foundAt: 0,
  expiresAt: null,
  goneAt: null,
  description: 'words',
  way: 'direct',
  state: { kind: 'queued', attempt: 1 },
};
const item = (change: Partial<ServerMediaItem>): ServerMediaItem => ({
  serverId: 's',
  fileName: 'caf\u00e9.jpg',
  accessUrl: 'https://media.test/1',
  sizeBytes: 10,
  createdAt: SENT_AT,
  description: '',
  expiresAt: null,
  ...change,
});
const match = (...items: readonly ServerMediaItem[]) =>
  matchListed(items, { upload, sentAt: SENT_AT, windowMs: WINDOW });

test('One entry of the same name, size and time is the upload, however its letters are composed', () => {
  const found = { kind: 'one', accessUrl: 'https://media.test/1' };
  expect(match(item({}))).toEqual(found);
  expect(match(item({ fileName: 'cafe\u0301.jpg' }))).toEqual(found);
  expect(match(item({ createdAt: SENT_AT - WINDOW }), item({ fileName: 'other.jpg' }))).toEqual(found);
});

test('Another name, size or time is not', () => {
  for (const change of [
    { fileName: 'caf\u00e9_1080x1080.jpg' },
    { sizeBytes: 11 },
    { createdAt: SENT_AT + WINDOW + 1 },
    { createdAt: SENT_AT - WINDOW - 1 },
  ]) {
    expect(match(item(change))).toEqual({ kind: 'none' });
  }
  expect(match()).toEqual({ kind: 'none' });
});

test('Two that may be it, or one that tells too little, leave it uncertain', () => {
  expect(match(item({}), item({ accessUrl: 'https://media.test/2' }))).toEqual({ kind: 'several' });
  expect(match(item({ createdAt: null }))).toEqual({ kind: 'several' });
  expect(match(item({ sizeBytes: null }))).toEqual({ kind: 'several' });
  expect(match(item({}), item({ createdAt: null }))).toEqual({ kind: 'several' });
});
