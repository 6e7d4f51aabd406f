import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HttpDoor, OpenCall } from '../../../src/engine/api/http-door.ts';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import type { AddressRules } from '../../../src/engine/gallery/public-address.ts';
import { publicLinkView } from '../../../src/engine/gallery/public-link-view.ts';
import { PublicLinks } from '../../../src/engine/gallery/public-links.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import type { Store } from '../../../src/engine/store/store.ts';
import { accountId, type MediaItemId, type ProfileId, profileId } from '../../../src/shared/ids.ts';
import type { MediaItemView } from '../../../src/shared/model.ts';
import type { Outcome } from '../../../src/shared/outcome.ts';
import { countingRandom, type FakeClock, fakeClock } from '../../support/fake-clock.ts';
import { type MemoryLog, memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';
import { type LinkHost, medium, said, startLinkHost } from './link-host.ts';

const ACCOUNT = accountId('sandbox');
const ACME = profileId('acme');
const TEAS = profileId('teas');

let folder: TempFolder;
let host: LinkHost;
let clock: FakeClock;
let log: MemoryLog;
let store: Store;
let door: ReturnType<typeof nodeHttpDoor>;
let links: PublicLinks;
let changes: ProfileId[];
let shown: { fileName: string; accessUrl: string }[];
let online: boolean;
let ending: AbortController;

const random = countingRandom(3);
const parts = () => store.account(ACCOUNT);

function open(): void {
  store = openStore({ path: `${folder.path}/hotfolder.db`, clock, log });
  links = linksWith({ loopback: true }, door);
}

function linksWith(rules: AddressRules, http: HttpDoor): PublicLinks {
  return new PublicLinks({
    ...{ clock, log, http, rules, limits: LIMITS, random, signal: ending.signal },
    keeper: parts().publicLinks,
    hasProfile: (profile) => profile === ACME || profile === TEAS,
    online: () => online,
    shownAs: (_profile, { key }) => shown.find(({ accessUrl }) => accessUrl === key)?.fileName,
    changed: (profile) => void changes.push(profile),
  });
}

beforeEach(async () => {
  folder = await tempFolder();
  host = await startLinkHost();
  clock = fakeClock();
  log = memoryLog();
  door = nodeHttpDoor({ baseUrl: `${host.origin}/api`, clock, limits: LIMITS });
  ending = new AbortController();
  changes = [];
  shown = [];
  online = true;
  open();
  for (const id of [ACME, TEAS]) {
    const key = { keyLast4: '1234', keyPrint: `print of ${id}` };
    parts().profiles.insert({ id, name: id, primary: false, ...key, state: 'working', checkedAt: null });
  }
});

afterEach(async () => {
  ending.abort();
  store.close();
  door.close();
  await host.close();
  await folder.dispose();
  expect(log.bugs).toEqual([]);
  expect(log.lines.join('\n')).not.toContain('127.0.0.1');
});

const views = (profile = ACME): readonly MediaItemView[] => links.of(profile).map(publicLinkView);
const only = (profile = ACME) => views(profile)[0];
const state = () => only()?.publicLink?.state;

function idOf(added: Outcome<MediaItemId>): MediaItemId {
  if (!added.done) throw new Error(JSON.stringify(added.problem));
  return added.value;
}

/** Adds a link and waits for the look that goes with it. */
async function addAndLook(url: string, profile = ACME): Promise<MediaItemView> {
  const id = idOf(links.add(profile, url));
  await links.check([id]);
  const view = views(profile).find((one) => one.id === id);
  if (view === undefined) throw new Error('not shown');
  return view;
}

describe('Adding a link', () => {
  test('shows it at once as being checked, then with the size and type its host tells', async () => {
    const url = host.says('/hero%20shot.jpg', { head: medium('image/jpeg; charset=binary', 2_400_000) });
    const id = idOf(links.add(ACME, url));
    expect(only()).toMatchObject({ id, source: 'public', accessUrl: url, fileName: 'hero shot.jpg' });
    expect(state()).toBe('checking');
    await links.check([id]);
    expect(only()).toMatchObject({
      mediaKind: 'image',
      format: 'JPEG',
      sizeBytes: 2_400_000,
      uploadId: null,
      expiresAt: null,
      publicLink: {
        ...{ state: 'reachable', contentType: 'image/jpeg', failure: null },
        ...{ checkedAt: clock.now(), mayExpire: false, notMedia: false },
      },
    });
    expect(changes.every((profile) => profile === ACME)).toBe(true);
    expect(changes.length).toBeGreaterThanOrEqual(2);
  });

  test('asks with HEAD once, and neither keys nor cookies go with it', async () => {
    await addAndLook(host.says('/a.png', { head: medium('image/png', 5) }));
    expect(host.asked).toHaveLength(1);
    expect(host.asked[0]).toMatch(/^HEAD \/a\.png /);
    expect(host.asked[0]).not.toMatch(/authorization|profile-key|cookie/i);
  });

  test('keeps the link as it was pasted, over a restart too', async () => {
    const url = host.says('/a.png?b=%2F&a=1', { head: medium('image/png', 5) });
    await addAndLook(`\t ${url}#part \n`);
    store.close();
    open();
    expect(only()).toMatchObject({ accessUrl: `${url}#part`, sizeBytes: 5 });
    expect(state()).toBe('reachable');
  });

  test('is refused with its reason and without a request where the link is none', async () => {
    for (const [text, reason] of [
      ['javascript:alert(1)', 'not-web'],
      ['http://media.example.com/a.jpg', 'plain-http'],
      ['https://10.0.0.1/a.jpg', 'private'],
    ] as const) {
      expect(links.add(ACME, text)).toEqual({ done: false, problem: { kind: 'link-refused', reason } });
    }
    expect(views()).toEqual([]);
    expect(host.asked).toEqual([]);
  });

  test('is refused for a client who is gone', () => {
    const added = links.add(profileId('gone'), `${host.origin}/a.png`);
    expect(added).toEqual({ done: false, problem: { kind: 'gone' } });
  });

  test('a second time for one client says so and adds nothing; another client may have it too', async () => {
    const url = host.says('/a.png', { head: medium('image/png', 5) });
    await addAndLook(url);
    const again = links.add(ACME, `HTTP${url.slice(4)}#x`);
    expect(again).toEqual({ done: false, problem: { kind: 'link-known', fileName: 'a.png' } });
    expect(views()).toHaveLength(1);
    await addAndLook(url, TEAS);
    expect(views(TEAS)).toHaveLength(1);
  });

  test('is refused where the client’s gallery shows the very link already', () => {
    shown = [{ fileName: 'ours.jpg', accessUrl: `${host.origin}/media/1.jpg` }];
    const added = links.add(ACME, `${host.origin}/media/1.jpg`);
    expect(added).toEqual({ done: false, problem: { kind: 'link-known', fileName: 'ours.jpg' } });
  });

  test('works offline: the link stands there, unchecked, and can be checked later', async () => {
    const url = host.says('/a.png', { head: medium('image/png', 5) });
    online = false;
    await host.close();
    const id = idOf(links.add(ACME, url));
    await links.check([id]);
    expect(only()?.publicLink).toMatchObject({ state: 'offline', checkedAt: null });
  });
});

describe('A look at a link', () => {
  test.each([400, 401, 403, 405, 500, 501])(
    'asks for the first byte where HEAD is answered %i',
    async (status) => {
      const get = said(
        206,
        { 'Content-Range': 'bytes 0-0/7000', 'Content-Type': 'video/mp4', 'Content-Length': '1' },
        'x',
      );
      const url = host.says('/clip', { head: said(status, { 'Content-Length': '0' }), get });
      expect(await addAndLook(url)).toMatchObject({ sizeBytes: 7_000, mediaKind: 'video', format: 'MP4' });
      expect(host.asked[1]).toMatch(/^GET \/clip [\s\S]*range: bytes=0-0/i);
      expect(state()).toBe('reachable');
    },
  );

  test('does not believe a HEAD that tells a length of 0', async () => {
    const get = said(206, { 'Content-Range': 'bytes 0-0/900', 'Content-Length': '1' }, 'x');
    const url = host.says('/a.gif', { head: said(200, { 'Content-Length': '0' }), get });
    expect(await addAndLook(url)).toMatchObject({ sizeBytes: 900, mediaKind: 'image', format: 'GIF' });
  });

  test.each([
    [404, 'verify-missing', 'HTTP 404'],
    [410, 'verify-missing', 'HTTP 410'],
    [403, 'storage-refused', 'HTTP 403'],
    [401, 'storage-refused', 'HTTP 401'],
    [503, 'server-error', 'HTTP 503'],
  ])('finds it not reachable where the host answers %i', async (status, code, detail) => {
    const view = await addAndLook(host.says('/a.jpg', { head: said(status, { 'Content-Length': '0' }) }));
    expect(view.publicLink).toMatchObject({ state: 'unreachable', failure: { code, detail } });
    expect(view.publicLink?.checkedAt).toBe(clock.now());
  });

  test('follows no redirect, neither within the host nor away from it', async () => {
    const target = host.says('/target.jpg', { head: medium('image/jpeg', 5) });
    const away = said(302, { Location: target, 'Content-Length': '0' });
    const view = await addAndLook(host.says('/short', { head: away, get: away }));
    expect(view.publicLink).toMatchObject({ state: 'unreachable', failure: { code: 'redirected' } });
    expect(host.asked.join('')).not.toContain('/target.jpg');
  });

  test('goes only where the name leads outside, unless the practice server is the host', async () => {
    const calls: OpenCall[] = [];
    const http: HttpDoor = {
      ...door,
      open(call) {
        calls.push(call);
        return door.open({ ...call, url: host.says('/a.jpg', { head: medium('image/jpeg', 5) }) });
      },
    };
    links = linksWith({ loopback: false }, http);
    await addAndLook('https://media.example.com/a.jpg');
    links = linksWith({ loopback: true }, http);
    await addAndLook(`${host.origin}/a.jpg`);
    expect(calls.map(({ outsideOnly }) => outsideOnly)).toEqual([true, false]);
  });

  test('asks a host that wants fewer requests only once', async () => {
    const view = await addAndLook(host.says('/a.jpg', { head: said(429, { 'Content-Length': '0' }) }));
    expect(view.publicLink?.state).toBe('unreachable');
    expect(host.asked).toHaveLength(1);
  });

  test('ends in bounded time with a host that never answers', async () => {
    const id = idOf(links.add(ACME, host.says('/slow.jpg', {})));
    let ended = false;
    const look = links.check([id]).then(() => {
      ended = true;
    });
    await clock.advanceUntil(() => ended, { stepMs: 1_000, maxMs: LIMITS.publicLinkCheckMs + 2_000 });
    await look;
    expect(only()?.publicLink).toMatchObject({ state: 'unreachable', failure: { code: 'network-timeout' } });
  });

  test('says that a page or a document is no media, and keeps the link', async () => {
    const page = await addAndLook(host.says('/post', { head: medium('text/html; charset=utf-8', 900) }));
    expect(page).toMatchObject({ format: 'HTML', mediaKind: 'other' });
    expect(page.publicLink).toMatchObject({ state: 'reachable', contentType: 'text/html', notMedia: true });
    const paper = await addAndLook(host.says('/a.pdf', { head: medium('application/pdf', 900) }));
    expect(paper.publicLink?.notMedia).toBe(true);
  });

  test('believes the name where the host calls everything bytes', async () => {
    const named = await addAndLook(host.says('/a.mov', { head: medium('application/octet-stream', 9) }));
    expect(named).toMatchObject({ mediaKind: 'video', format: 'MOV', publicLink: { notMedia: false } });
    const unnamed = await addAndLook(host.says('/b', { head: medium('application/octet-stream', 9) }));
    expect(unnamed).toMatchObject({ mediaKind: 'other', publicLink: { notMedia: true } });
  });

  test('warns of a link that carries a signature', async () => {
    const url = host.says('/a.jpg?X-Amz-Signature=abc', { head: medium('image/jpeg', 5) });
    expect((await addAndLook(url)).publicLink?.mayExpire).toBe(true);
  });

  test('offline keeps what was found before, and when', async () => {
    const { id, sizeBytes } = await addAndLook(host.says('/a.jpg', { head: medium('image/jpeg', 5) }));
    const checkedAt = clock.now();
    await host.close();
    online = false;
    await clock.advance(60_000);
    await links.check([id]);
    expect(only()).toMatchObject({ sizeBytes, publicLink: { state: 'offline', checkedAt } });
  });

  test('with a network, a host that takes no connection is not reachable', async () => {
    const url = host.says('/a.jpg', { head: medium('image/jpeg', 5) });
    await host.close();
    const view = await addAndLook(url);
    expect(view.publicLink).toMatchObject({
      state: 'unreachable',
      failure: { code: 'network-down', detail: 'ECONNREFUSED' },
    });
  });

  test('again finds what has changed', async () => {
    const url = host.says('/a.jpg', { head: said(404, { 'Content-Length': '0' }) });
    const { id } = await addAndLook(url);
    host.says('/a.jpg', { head: medium('image/jpeg', 5) });
    await links.check([id]);
    expect(only()?.publicLink).toMatchObject({ state: 'reachable', failure: null });
  });

  test('runs once for all who ask meanwhile, and at most four run together', async () => {
    const ids = Array.from({ length: 9 }, (_, index) =>
      idOf(links.add(ACME, host.says(`/${index}.jpg`, {}))),
    );
    void links.check(ids);
    void links.check(ids);
    await clock.advanceUntil(() => host.asked.length >= 4, { stepMs: 1, maxMs: 1_000 });
    await clock.advance(100);
    expect(host.asked).toHaveLength(4);
  });

  test('that is under way when the engine stops is forgotten: nothing is noted', async () => {
    const id = idOf(links.add(ACME, host.says('/slow.jpg', {})));
    const look = links.check([id]);
    await clock.advanceUntil(() => host.asked.length === 1, { stepMs: 1, maxMs: 1_000 });
    ending.abort();
    await look;
    expect(only()?.publicLink).toMatchObject({ state: 'unchecked', failure: null });
  });
});

describe('Removing a link', () => {
  test('takes it out of its client’s gallery, asks nobody, and leaves the other client’s', async () => {
    const url = host.says('/a.png', { head: medium('image/png', 5) });
    const { id } = await addAndLook(url);
    await addAndLook(url, TEAS);
    const before = host.asked.length;
    links.remove([id, id]);
    await links.check([id]);
    expect(views()).toEqual([]);
    expect(views(TEAS)).toHaveLength(1);
    expect(host.asked).toHaveLength(before);
  });

  test('lets it be added again', async () => {
    const url = host.says('/a.png', { head: medium('image/png', 5) });
    links.remove([(await addAndLook(url)).id]);
    await addAndLook(url);
    expect(views()).toHaveLength(1);
  });

  test('while it is being checked stays removed', async () => {
    const id = idOf(links.add(ACME, host.says('/a.png', { head: medium('image/png', 5) })));
    const look = links.check([id]);
    links.remove([id]);
    await look;
    expect(views()).toEqual([]);
  });
});

describe('The store', () => {
  test('points links of the practice server at its new port, and leaves those of others alone', () => {
    const entry = (id: string, url: string) => ({
      ...{ id: id as MediaItemId, profileId: ACME, url, addedAt: 1, checkedAt: null },
      ...{ sizeBytes: null, contentType: '', failure: null },
    });
    const keeper = parts().publicLinks;
    keeper.insert(entry('1', 'http://127.0.0.1:10/media/a.jpg'));
    keeper.insert(entry('2', 'http://127.0.0.1:100/media/a.jpg'));
    keeper.insert(entry('3', 'http://127.0.0.1:10/media/b.jpg'));
    keeper.insert(entry('4', 'http://127.0.0.1:20/media/b.jpg'));
    store.rebase(ACCOUNT, 'http://127.0.0.1:10', 'http://127.0.0.1:20');
    expect(keeper.list(ACME).map(({ url }) => url)).toEqual([
      'http://127.0.0.1:20/media/a.jpg',
      'http://127.0.0.1:100/media/a.jpg',
      'http://127.0.0.1:10/media/b.jpg',
      'http://127.0.0.1:20/media/b.jpg',
    ]);
  });

  test('gives no link to another account', () => {
    const id = idOf(links.add(ACME, `${host.origin}/a.png`));
    expect(store.account(accountId('ayrshare')).publicLinks.find(id)).toBeUndefined();
  });
});
