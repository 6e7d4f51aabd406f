import { expect, test } from 'vitest';
import type { LibraryView } from '../../src/renderer/gallery/gallery-store.ts';
import { knownItem } from '../../src/renderer/gallery/known-item.ts';
import { whatIsKnown } from '../../src/renderer/gallery/what-is-known.ts';
import { failure } from '../../src/shared/failure.ts';
import { profileId } from '../../src/shared/ids.ts';
import { mediaItems, NOW } from './fake-seed.ts';

const READ: LibraryView = { items: [], unread: [], listedAt: NOW, loading: false };
const UNREAD = {
  profileId: profileId('p1'),
  failure: failure('server-error'),
  triedAt: NOW,
  listedAt: null,
};

const known = (view: Partial<LibraryView> | null, { failed = false, clients = 2, online = true } = {}) =>
  whatIsKnown({ view: view && { ...READ, ...view }, failed }, { clients, online });

test('Items are shown whatever else is not known', () => {
  const items = mediaItems(1).map(knownItem);
  expect(known({ items, unread: [UNREAD], listedAt: null, loading: true }, { failed: true })).toBe('known');
});

test('A library that was read by now, or has no client, is known to be empty', () => {
  expect(known({})).toBe('known');
  expect(known({}, { online: false })).toBe('known');
  expect(known({ listedAt: null }, { clients: 0 })).toBe('known');
});

test('No answer, a client that was not read, and no network before the first reading leave it unknown', () => {
  expect(known(null, { failed: true })).toBe('unknown');
  expect(known({}, { failed: true })).toBe('unknown');
  expect(known({ unread: [UNREAD] })).toBe('unknown');
  expect(known({ unread: [UNREAD], listedAt: null })).toBe('unknown');
  expect(known({ listedAt: null }, { online: false })).toBe('unknown');
});

test('It is being read before the first answer, and until the first list has come', () => {
  expect(known(null)).toBe('reading');
  expect(known({ loading: true })).toBe('reading');
  expect(known({ listedAt: null })).toBe('reading');
});
