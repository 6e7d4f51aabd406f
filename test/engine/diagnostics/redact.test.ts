import { expect, test } from 'vitest';
import { redactor } from '../../../src/engine/diagnostics/redact.ts';

const redact = redactor({
  home: '/home/maria',
  names: [
    { name: 'Bramblewick Teas', alias: 'Client 1' },
    { name: 'Bramblewick', alias: 'Client 1' },
    { name: 'HP', alias: 'Client 2' },
    { name: 'summer menu.jpg', alias: 'abc.jpg' },
  ],
  maskSecrets: (text) => text.split('known-key').join('[secret]'),
});

test.each([
  ['Bramblewick Teas was refused, BRAMBLEWICK too', 'Client 1 was refused, Client 1 too'],
  ['in bramblewickteas and bramblewick_2', 'in Client 1teas and Client 1_2'],
  ['HP, hp and PHP', 'Client 2, Client 2 and PHP'],
  ['the file Summer Menu.jpg is odd', 'the file abc.jpg is odd'],
  ['other-name.PNG is not media', '[file] is not media'],
  ['key known-key refused', 'key [secret] refused'],
  ['key 2MPXPKQ-S03M5LS-GR5RX5G-AZCK8EA refused', 'key [secret] refused'],
  ['PUT https://storage.test/x?X-Amz-Signature=abc failed', 'PUT [url] failed'],
  ["ENOENT: no such file, open '/home/maria/Client A/one two.jpg'", 'ENOENT: no such file, open [path]'],
  ['open /srv/media/x failed', 'open [path] failed'],
  ['open C:\\Users\\maria\\x failed', 'open [path] failed'],
  ['at send (/opt/app/out/main/index.cjs:12:3)', 'at send (index.cjs:12:3)'],
  ['at file:///home/maria/src/engine/engine.ts:12:3', 'at engine.ts:12:3'],
  ['eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9 is no answer', '[secret] is no answer'],
])('%s', (text, left) => {
  expect(redact(text)).toBe(left);
});

test.each(['HTTP 403 code 102: API Key not valid', 'EBUSY', 'upload-state', '2026-11-21 14:05:09'])(
  'what says something and names nobody stays: %s',
  (text) => expect(redact(text)).toBe(text),
);

test('a name beside a key leaves neither, whichever begins first', () => {
  expect(redact('SANDBOX-PROFILE-KEY-BRAMBLEWICK-7H4K')).toBe('[secret]');
  expect(redact('/x/Bramblewick Teas/one.jpg')).not.toMatch(/bramble|teas|one/i);
});
