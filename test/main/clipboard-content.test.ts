import { expect, test } from 'vitest';
import { parsePublicAddress } from '../../src/engine/gallery/public-address.ts';
import { clipboardContent } from '../../src/main/offers/clipboard-content.ts';
import { MAX_LINK_LENGTH } from '../../src/shared/public-link.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

const content = (platform: string, formats: Readonly<Record<string, string | Uint8Array>>) =>
  clipboardContent(platform, async (format) => {
    const held = formats[format] ?? '';
    return typeof held === 'string' ? new TextEncoder().encode(held) : held;
  });

test('Linux: files of a list of addresses, whichever of the two kinds it is', async () => {
  const paths = ['/home/anna/a b.jpg', '/home/anna/crème.png'];
  const list = 'file:///home/anna/a%20b.jpg\r\nfile:///home/anna/cr%C3%A8me.png\r\n';
  expect(await content('linux', { 'text/uri-list': list })).toEqual({ kind: 'files', paths });
  const gnome = `copy\n${list.replaceAll('\r', '').trim()}`;
  expect(await content('linux', { 'x-special/gnome-copied-files': gnome })).toEqual({ kind: 'files', paths });
});

test('macOS: every file of the property list, with its entities; else the one address', async () => {
  const list =
    '<plist version="1.0"><array><string>/Users/a/R&amp;D &lt;1&gt;.jpg</string><string>/Users/a/b.mov</string></array></plist>';
  expect(await content('darwin', { NSFilenamesPboardType: list })).toEqual({
    kind: 'files',
    paths: ['/Users/a/R&D <1>.jpg', '/Users/a/b.mov'],
  });
  expect(await content('darwin', { 'public.file-url': 'file:///Users/a/b.mov' })).toEqual({
    kind: 'files',
    paths: ['/Users/a/b.mov'],
  });
});

test('Windows: the one file it tells', async () => {
  const name = new Uint8Array(Buffer.from('C:\\Pictures\\größe.jpg\0\0', 'utf16le'));
  expect(await content('win32', { FileNameW: name })).toEqual({
    kind: 'files',
    paths: ['C:\\Pictures\\größe.jpg'],
  });
});

test('Addresses of files in plain text are no files: any web page can write them', async () => {
  const text = { 'text/plain': 'file:///home/anna/a.jpg\n' };
  for (const platform of ['linux', 'darwin', 'win32']) {
    expect(await content(platform, text)).toEqual({ kind: 'nothing' });
  }
});

test('The picture a file browser leaves beside its files is not taken', async () => {
  const formats = { 'text/uri-list': 'file:///home/anna/a.jpg\r\n', 'image/png': PNG };
  expect(await content('linux', formats)).toEqual({ kind: 'files', paths: ['/home/anna/a.jpg'] });
});

test('Files of another host are left out', async () => {
  const list = 'file://evil.example/share/a.jpg\r\nfile://localhost/home/anna/b.jpg\r\n';
  expect(await content('linux', { 'text/uri-list': list })).toEqual({
    kind: 'files',
    paths: ['/home/anna/b.jpg'],
  });
});

test('A picture is a picture, also where text lies beside it', async () => {
  expect(await content('linux', { 'image/png': PNG, 'text/plain': 'https://example.com/' })).toEqual({
    kind: 'picture',
    png: PNG,
  });
});

const linkOf = (length: number): string => 'https://example.com/'.padEnd(length, 'x');

test('One https address is a link, as long as a gallery takes; any other text is nothing', async () => {
  expect(await content('linux', { 'text/plain': ' https://example.com/a.jpg \n' })).toEqual({
    kind: 'link',
    url: 'https://example.com/a.jpg',
  });
  const longest = linkOf(MAX_LINK_LENGTH);
  expect(parsePublicAddress(longest, { loopback: false })).toMatchObject({ url: longest });
  expect(await content('linux', { 'text/plain': longest })).toEqual({ kind: 'link', url: longest });
  for (const text of [
    'http://example.com/',
    'see https://example.com/',
    'https://a b',
    'https://',
    linkOf(MAX_LINK_LENGTH + 1),
    'my password',
  ]) {
    expect(await content('linux', { 'text/plain': text })).toEqual({ kind: 'nothing' });
  }
});
