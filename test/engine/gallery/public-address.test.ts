import { describe, expect, test } from 'vitest';
import {
  addressKey,
  mayExpire,
  nameOfAddress,
  parsePublicAddress,
} from '../../../src/engine/gallery/public-address.ts';

const real = (text: string) => parsePublicAddress(text, { loopback: false });
const practice = (text: string) => parsePublicAddress(text, { loopback: true });

describe('A pasted link', () => {
  test.each([
    'https://media.example.com/a.jpg',
    'HTTPS://Media.Example.com/a.jpg',
    'https://media.example.com:8443/a%20b.mp4?x=1&y=%2F#t=3',
    'https://bücher.example.com/straße.png',
    'https://8.8.8.8/a.jpg',
    'https://[2606:4700:4700::1111]/a.jpg',
    'https://media.example.com./a.jpg',
  ])('%s is taken as it was pasted', (url) => {
    expect(real(`  ${url}\n`)).toMatchObject({ url });
  });

  test.each([
    ['', 'not-a-link'],
    ['media.example.com/a.jpg', 'not-a-link'],
    ['//media.example.com/a.jpg', 'not-a-link'],
    ['https://', 'not-a-link'],
    ['https:media.example.com/a.jpg', 'not-a-link'],
    ['https:\\\\media.example.com\\a.jpg', 'not-a-link'],
    ['https://media.example.com/a b.jpg', 'not-a-link'],
    ['https://media.example.com/a.jpg\nhttps://media.example.com/b.jpg', 'not-a-link'],
    ['https://media.example.com/\u202egpj.exe', 'not-a-link'],
    ['https://media.example.com/a\u0000.jpg', 'not-a-link'],
    ['https://media.example.com:99999/a.jpg', 'not-a-link'],
    ['javascript:alert(1)', 'not-web'],
    ['JavaScript://media.example.com/%0aalert(1)', 'not-web'],
    ['data:image/png;base64,AAAA', 'not-web'],
    ['file:///etc/passwd', 'not-web'],
    ['ftp://media.example.com/a.jpg', 'not-web'],
    ['blob:https://media.example.com/1', 'not-web'],
    ['http://media.example.com/a.jpg', 'plain-http'],
    ['https://anna@media.example.com/a.jpg', 'credentials'],
    ['https://anna:secret@media.example.com/a.jpg', 'credentials'],
    ['https://:secret@media.example.com/a.jpg', 'credentials'],
    [`https://media.example.com/${'a'.repeat(4_096)}.jpg`, 'too-long'],
  ])('%j is refused: %s', (text, reason) => {
    expect(real(text)).toBe(reason);
  });

  test.each([
    'https://localhost/a.jpg',
    'https://app.localhost/a.jpg',
    'https://localhost./a.jpg',
    'http://127.0.0.1:4000/a.jpg',
    'https://127.1/a.jpg',
    'https://2130706433/a.jpg',
    'https://0x7f000001/a.jpg',
    'https://0177.0.0.1/a.jpg',
    'https://0.0.0.0/a.jpg',
    'https://10.1.2.3/a.jpg',
    'https://100.64.0.1/a.jpg',
    'https://169.254.169.254/latest/meta-data',
    'https://172.16.0.1/a.jpg',
    'https://172.31.255.255/a.jpg',
    'https://192.168.1.10/a.jpg',
    'https://224.0.0.1/a.jpg',
    'https://255.255.255.255/a.jpg',
    'https://[::1]/a.jpg',
    'https://[::]/a.jpg',
    'https://[::ffff:192.168.1.10]/a.jpg',
    'https://[::ffff:7f00:1]/a.jpg',
    'https://[64:ff9b::a00:1]/a.jpg',
    'https://[fe80::1]/a.jpg',
    'https://[fd12:3456::1]/a.jpg',
    'https://nas/a.jpg',
    'https://nas.local/a.jpg',
    'https://files.internal/a.jpg',
    'https://printer.home.arpa/a.jpg',
  ])('%s means something only inside, and is refused', (url) => {
    expect(real(url)).toBe('private');
  });

  test.each(['https://172.15.0.1/a', 'https://172.32.0.1/a', 'https://192.169.0.1/a', 'https://11.0.0.1/a'])(
    '%s lies just outside a private network and is taken',
    (url) => expect(real(url)).toMatchObject({ url }),
  );
});

describe('Under the practice account', () => {
  test.each(['http://127.0.0.1:4000/media/a.jpg', 'http://localhost:4000/a.jpg', 'http://[::1]:4000/a.jpg'])(
    'its own link %s is taken',
    (url) => expect(practice(url)).toMatchObject({ url }),
  );

  test.each([
    ['http://192.168.1.10/a.jpg', 'private'],
    ['http://media.example.com/a.jpg', 'plain-http'],
    ['http://anna@127.0.0.1/a.jpg', 'credentials'],
    ['file://127.0.0.1/a.jpg', 'not-web'],
  ])('%s is refused all the same: %s', (url, reason) => expect(practice(url)).toBe(reason));
});

test('Two spellings of one address have one key, two addresses have two', () => {
  const key = addressKey('https://media.example.com/a.jpg?x=1');
  expect(addressKey('HTTPS://MEDIA.example.com:443/b/../a.jpg?x=1#top')).toBe(key);
  expect(addressKey('https://media.example.com/A.jpg?x=1')).not.toBe(key);
  expect(addressKey('https://media.example.com/a.jpg?x=2')).not.toBe(key);
});

test.each([
  ['https://b.s3.amazonaws.com/a.jpg?X-Amz-Expires=900&X-Amz-Signature=ab', true],
  ['https://storage.googleapis.com/b/a.jpg?GoogleAccessId=x&Expires=1&Signature=y', true],
  ['https://x.blob.core.windows.net/c/a.jpg?sv=2022&se=2026&sig=abc', true],
  ['https://firebasestorage.googleapis.com/v0/b/x/o/a.jpg?alt=media&token=1-2', true],
  ['https://d.cloudfront.net/a.jpg?Policy=x&Key-Pair-Id=y', true],
  ['https://media.example.com/a.jpg?width=1080&design=3', false],
  ['https://media.example.com/token=3/a.jpg', false],
  ['https://media.example.com/a.jpg', false],
])('%s may stop working: %s', (url, expected) => expect(mayExpire(url)).toBe(expected));

test.each([
  ['https://media.example.com/shoots/hero%20shot.jpg?w=3', 'hero shot.jpg'],
  ['https://media.example.com/shoots/', 'media.example.com'],
  ['https://media.example.com', 'media.example.com'],
  ['https://media.example.com/%2e%2e%2fetc%2fpasswd', '.. etc passwd'],
  ['https://media.example.com/%E0%A4%A', '%E0%A4%A'],
  ['https://media.example.com/%E2%80%AEgpj.exe', 'gpj.exe'],
])('%s is shown as %s', (url, name) => expect(nameOfAddress(url)).toBe(name));
