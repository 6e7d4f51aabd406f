import { describe, expect, test } from 'vitest';
import { linkSign } from '../../src/renderer/gallery/link-sign.ts';
import { pastedLink } from '../../src/renderer/gallery/paste-link.ts';
import { problemText } from '../../src/renderer/words/problem-words.ts';
import {
  LINK_REFUSALS,
  LINKS,
  linkPlate,
  linkStateWords,
  linkStory,
  whyUnreachable,
} from '../../src/renderer/words/public-link-words.ts';
import { ADVICE, type FailureCode, failure } from '../../src/shared/failure.ts';
import type { LinkRefusal, PublicLinkView } from '../../src/shared/public-link.ts';
import { fakeBridge } from './fake-bridge.ts';
import { publicLink, publicLinks } from './fake-links.ts';
import { NOW } from './fake-seed.ts';
import { SCENES } from './scenes.ts';

const stateOf = (fileName: string): PublicLinkView => {
  const item = publicLinks().find((one) => one.fileName === fileName);
  if (item?.publicLink === undefined) throw new Error(`no ${fileName}`);
  return item.publicLink;
};

describe('A public link in words', () => {
  test('a tile tells every state in so few words that they fit', () => {
    const words = publicLinks().flatMap(({ publicLink: link }) => (link ? linkStateWords(link) : []));
    expect(words).toEqual([
      'Reachable',
      'May expire',
      'Not media',
      'Checking link',
      'Not checked',
      'Not reachable',
      'Offline',
    ]);
    for (const one of words) expect(one.length).toBeLessThanOrEqual(13);
  });

  test('every state has a sign of its own', () => {
    const signs = publicLinks().flatMap(({ publicLink: link }) => (link ? linkSign(link).icon : []));
    expect(new Set(signs).size).toBe(signs.length);
  });

  test('the plate tells type and size, and leaves out what nobody told', () => {
    expect(linkPlate(publicLink('a.jpg'))).toBe('JPEG, 2.4 MB');
    expect(linkPlate(publicLink('a', {}, { format: '', sizeBytes: null }))).toBe('File');
  });

  test('the story tells type and size of a reachable link, and every warning', () => {
    expect(linkStory(publicLink('a.jpg'), NOW)).toBe('Reachable: image/jpeg, 2.4 MB.');
    const untold = publicLink('a.jpg', { contentType: '' }, { sizeBytes: null });
    expect(linkStory(untold, NOW)).toBe('Reachable: type not told, size not told.');
    expect(linkStory(publicLink('a.jpg', { mayExpire: true }), NOW)).toMatch(/stop working after a while\.$/);
    const page = publicLink('a', { notMedia: true, contentType: 'text/html' });
    expect(linkStory(page, NOW)).toMatch(/leads to a web page, not to a picture or a video/);
  });

  test('offline says when it was checked last, and nothing where it never was', () => {
    const item = publicLink('a.jpg', stateOf('train-poster.jpg'));
    expect(linkStory(item, NOW)).toMatch(/offline.*Last check: .+\.$/);
    const never = publicLink('a.jpg', { ...stateOf('train-poster.jpg'), checkedAt: null });
    expect(linkStory(never, NOW)).toMatch(/was not checked\.$/);
  });

  test('a redirect is told as one, and what to paste instead', () => {
    expect(whyUnreachable(failure('redirected', 'the answer points to another address'))).toBe(
      'It points on to another address, which was not followed. Paste the address it ends at.',
    );
    expect(whyUnreachable(failure('verify-missing', 'HTTP 404'))).toMatch(/\(HTTP 404\)$/);
    expect(whyUnreachable(failure('network-down', 'ENOTFOUND'))).toBe('No host has this name.');
    expect(whyUnreachable(failure('network-reset', 'EINSIDE'))).toMatch(/inside this network/);
  });

  test.each(Object.keys(ADVICE) as FailureCode[])('%s is told as a sentence', (code) => {
    expect(whyUnreachable(failure(code))).toMatch(/^[A-Z].*\.$/);
  });

  test.each(Object.keys(LINK_REFUSALS) as LinkRefusal[])('%s says why the link was not taken', (reason) => {
    expect(problemText({ kind: 'link-refused', reason })).toMatch(/^This link |^This |^Only .*\.$/);
  });

  test('a link that is there already is named, and it is said that it was not added twice', () => {
    expect(problemText({ kind: 'link-known', fileName: 'a.jpg' })).toMatch(
      /as a\.jpg\. It was not added twice/,
    );
  });

  test('removing says that nothing is deleted where the file lies', () => {
    expect(LINKS.removeFollows).toMatch(/Nothing is deleted where the file lies/);
  });
});

describe('What is pasted over the gallery', () => {
  test.each([
    ['https://media.example/a.jpg', 'https://media.example/a.jpg'],
    ['  https://media.example/a.jpg\n', 'https://media.example/a.jpg'],
    ['http://media.example/a.jpg', 'http://media.example/a.jpg'],
    ['ftp://media.example/a.jpg', 'ftp://media.example/a.jpg'],
    ['media.example/a.jpg', null],
    ['see https://media.example/a.jpg', null],
    ['https://media.example/a.jpg\nhttps://media.example/b.jpg', null],
    ['', null],
  ])('%j opens the dialog with %j', (text, link) => expect(pastedLink(text)).toBe(link));
});

describe('The window’s side of the commands', () => {
  test('adds, checks and removes by id, and hears of the gallery each time', async () => {
    const bridge = fakeBridge(SCENES.full);
    const heard: string[] = [];
    bridge.onChanges(({ changes }) => void heard.push(...changes.map(({ kind }) => kind)));
    const url = 'https://media.example/a.jpg';
    const added = await bridge.invoke('public-links:add', { profileId: 'p2', url });
    if (!added.ok || !added.value.done) throw new Error('not added');
    const { id } = added.value.value;
    const checked = await bridge.invoke('public-links:check', { ids: [id] });
    expect(checked).toMatchObject({ value: [{ id, profileId: 'p2', publicLink: { state: 'reachable' } }] });
    await bridge.invoke('public-links:remove', { ids: [id] });
    expect(heard).toEqual(['gallery', 'gallery', 'gallery']);
  });
});
