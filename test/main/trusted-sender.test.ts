import { expect, test } from 'vitest';
import { isTrustedSender } from '../../src/main/trusted-sender.ts';

const ours = { sender: { id: 1 }, senderFrame: { url: 'app://hotfolder/', parent: null } };

test('The top frame of our window with our page is trusted', () => {
  expect(isTrustedSender(ours, 1)).toBe(true);
  const deep = { ...ours, senderFrame: { url: 'app://hotfolder/index.html#queue', parent: null } };
  expect(isTrustedSender(deep, 1)).toBe(true);
});

test.each([
  ['another web contents', { ...ours, sender: { id: 2 } }],
  ['a frame inside the page', { ...ours, senderFrame: { url: 'app://hotfolder/', parent: {} } }],
  ['a frame that is gone', { ...ours, senderFrame: null }],
  ['another host of our scheme', { ...ours, senderFrame: { url: 'app://hotfolder.evil/', parent: null } }],
  ['another scheme', { ...ours, senderFrame: { url: 'https://hotfolder/', parent: null } }],
  [
    'our address as a user name',
    { ...ours, senderFrame: { url: 'https://app:hotfolder@evil/', parent: null } },
  ],
  ['no address', { ...ours, senderFrame: { url: '', parent: null } }],
])('%s is not', (_what, event) => {
  expect(isTrustedSender(event, 1)).toBe(false);
});

test('Nobody is trusted while there is no window', () => {
  expect(isTrustedSender(ours, undefined)).toBe(false);
});
