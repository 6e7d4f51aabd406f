import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { as } from './curl-program.ts';
import { sandboxWithCurl } from './sandbox-with-curl.ts';

const at = sandboxWithCurl();
const [TEAS, CERAMICS] = SANDBOX_PROFILES.map((profile) => profile.profileKey);

interface Listed {
  readonly fileName: string;
  readonly size: unknown;
  readonly url: string;
}
const namesIn = (listed: unknown) => (listed as Listed[]).map((item) => item.fileName);

describe('keys', () => {
  it('accepts the API key and names the primary profile', async () => {
    const answer = await at.get('/user');
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      title: 'Primary Profile',
      activeSocialAccounts: expect.any(Array),
    });
  });

  it('acts on the profile whose Profile-Key is added', async () => {
    expect((await at.get('/user', TEAS)).json()).toMatchObject({ title: 'Bramblewick Teas' });
  });

  it.each([[[]], [['-H', 'Authorization: Bearer wrong']], [['-H', `Authorization: ${SANDBOX_API_KEY}`]]])(
    'refuses a missing, wrong or unlabelled key with 401 and code 102 (%j)',
    async (headers) => {
      const answer = await at.curl(...headers, `${at.sandbox.baseUrl}/user`);
      expect(answer.status).toBe(401);
      expect(answer.json()).toEqual({
        action: 'authorization',
        status: 'error',
        code: 102,
        message: expect.stringContaining('API Key not valid'),
      });
    },
  );

  it('says so when a Profile-Key stands where the API key belongs', async () => {
    const answer = await at.curl('-H', `Authorization: Bearer ${TEAS}`, `${at.sandbox.baseUrl}/user`);
    expect(answer.status).toBe(401);
    expect(answer.json()).toMatchObject({ message: expect.stringContaining('A Profile Key was sent') });
  });

  it('refuses an unknown Profile-Key with 403', async () => {
    const answer = await at.get('/media', 'nobody');
    expect(answer.status).toBe(403);
    expect(answer.json()).toMatchObject({ action: 'authorization', status: 'error' });
  });

  it('lists profiles by title and refId and never by key', async () => {
    const answer = await at.get('/profiles');
    expect(answer.json()).toMatchObject({
      profiles: [{ title: 'Bramblewick Teas', refId: expect.any(String) }, {}, {}],
    });
    for (const profile of SANDBOX_PROFILES) expect(answer.body.toString()).not.toContain(profile.profileKey);
  });

  it('answers an unknown path with 404 in the documented shape', async () => {
    const answer = await at.get('/post');
    expect(answer.status).toBe(404);
    expect(answer.json()).toMatchObject({ status: 'error', code: 404 });
  });
});

describe('uploadUrl', () => {
  it.each([
    ['a.mov', 'mov', 'video/quicktime'],
    ['a.png', 'png', 'image/png'],
    ['a.mp4', 'mp4', 'video/mp4'],
    ['a.jpg', 'jpg', 'image/jpeg'],
    ['a.JPG', 'jpeg', 'image/jpeg'],
    ['a.gif', 'image/gif', 'image/gif'],
    ['a.webp', 'image/webp', 'image/webp'],
    ['a.avi', 'avi', 'video/x-msvideo'],
  ])('takes %s as %s and returns %s, on another origin', async (fileName, asked, contentType) => {
    const signed = await at.sign(fileName, asked);
    expect(signed.contentType).toBe(contentType);
    expect(signed.uploadUrl).toMatch(new RegExp(`^${at.sandbox.storageOrigin}/upload/[^?]+\\?signature=`));
    expect(signed.accessUrl.startsWith(`${at.sandbox.storageOrigin}/media/`)).toBe(true);
    expect(at.sandbox.baseUrl.startsWith(at.sandbox.storageOrigin)).toBe(false);
  });

  it.each([
    ['', 'Missing parameter fileName'],
    ['?fileName=a.png', 'Missing parameter contentType'],
    ['?fileName=&contentType=png', 'Missing parameter fileName'],
    ['?fileName=100%&contentType=png', 'not URL-encoded'],
    ['?fileName=%ff.png&contentType=png', 'not URL-encoded'],
    ['?fileName=a&b.png&contentType=png', 'does not fit'],
    ['?fileName=a.heic&contentType=heic', 'not supported'],
    ['?fileName=a.png&contentType=mp4', 'does not fit'],
    ['?fileName=png&contentType=png', 'does not fit'],
  ])('refuses the query %j with 400 and a reason', async (query, reason) => {
    const answer = await at.get(`/media/uploadUrl${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({
      action: 'media',
      status: 'error',
      message: expect.stringContaining(reason),
    });
    expect(at.sandbox.ledger.issuedUrls).toEqual([]);
  });

  it('refuses raw UTF-8 in the query with 400', async () => {
    expect((await at.get('/media/uploadUrl?fileName=é.png&contentType=png')).status).toBe(400);
  });

  it.each(['two words.png', '☕ tea.png', 'a#b%c&d+e?f.png', 'caf\u00e9.png', 'cafe\u0301.png'])(
    'keeps the name %j to the letter, through to the gallery',
    async (fileName) => {
      const signed = await at.sign(fileName, 'png');
      expect((await at.put(signed, 'alpha.png')).status).toBe(200);
      expect(namesIn((await at.get('/media')).json())).toContain(fileName);
      expect(at.sandbox.ledger.accepted.map((object) => object.fileName)).toEqual([fileName]);
    },
  );
});

describe('the gallery', () => {
  it('lists the documented fields, the size as a string, and a _1080x1080 copy of an image', async () => {
    const signed = await at.sign('photo.jpg', 'jpg');
    await at.put(signed, 'photo-landscape.jpg');
    const listed = (await at.get('/media')).json() as Listed[];
    expect(listed).toHaveLength(2);
    expect(listed[0]).toEqual({
      id: expect.stringMatching(/-jpg$/),
      timeCreated: expect.stringMatching(/^\d{4}-.*Z$/),
      size: '27144',
      url: signed.accessUrl,
      fileName: 'photo.jpg',
      description: '',
      expiresAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(listed[1]).toMatchObject({ fileName: 'photo_1080x1080.jpg', size: '27144' });
    expect((await at.curl(String(listed[1]?.url))).body.length).toBe(27_144);
  });

  it('keeps the profiles apart', async () => {
    await at.put(await at.sign('tea.mp4', 'mp4', TEAS), 'clip-h264.mp4');
    await at.put(await at.sign('pot.mov', 'mov', CERAMICS), 'clip-h264.mov');
    expect(namesIn((await at.get('/media', TEAS)).json())).toEqual(['tea.mp4']);
    expect(namesIn((await at.get('/media', CERAMICS)).json())).toEqual(['pot.mov']);
    expect((await at.get('/media')).json()).toEqual([]);
  });

  it('is there again after a restart, at the same addresses', async () => {
    const signed = await at.sign('tea.mp4', 'mp4', TEAS);
    await at.put(signed, 'clip-h264.mp4');
    const before = (await at.get('/media', TEAS)).json();
    const { baseUrl, storageOrigin } = at.sandbox;
    const again = await at.restart();
    expect([again.baseUrl, again.storageOrigin]).toEqual([baseUrl, storageOrigin]);
    expect((await at.get('/media', TEAS)).json()).toEqual(before);
    expect((await at.curl('-I', signed.accessUrl)).headers.get('content-length')).toBe('47355');
  });

  it('takes a new port, and remembers it, when the old one is taken', async () => {
    const old = at.sandbox.baseUrl;
    await at.sandbox.stop();
    const squatter = createServer();
    const port = Number(new URL(old).port);
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    const moved = (await at.restart()).baseUrl;
    expect(moved).not.toBe(old);
    await new Promise((resolve) => squatter.close(resolve));
    expect((await at.restart()).baseUrl).toBe(moved);
  });
});

describe('the rate limit', () => {
  it('counts by profile, tells what is left, and answers 429 with Retry-After', async () => {
    await at.restart({ rateLimit: { requests: 2, windowMs: 60_000 }, now: () => 1_000_000_000_000 });
    expect((await at.get('/user', TEAS)).headers.get('x-ratelimit-remaining')).toBe('1');
    expect((await at.get('/user', TEAS)).headers.get('x-ratelimit-remaining')).toBe('0');
    const third = await at.get('/user', TEAS);
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('60');
    expect(third.headers.get('x-ratelimit-reset')).toBe('1000000060');
    expect((await at.get('/user', CERAMICS)).status).toBe(200);
  });

  it('lets requests through again when its window is over', async () => {
    let now = 1_000_000_000_000;
    await at.restart({ rateLimit: { requests: 1, windowMs: 60_000 }, now: () => now });
    await at.get('/user');
    expect((await at.get('/user')).status).toBe(429);
    now += 60_000;
    expect((await at.curl(...as(), `${at.sandbox.baseUrl}/user`)).status).toBe(200);
  });
});
