import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/sandbox/faults/fault-script.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { type FaultCase, failuresSeen, hurry, requestsOf, surviveAll } from '../support/fault-run.ts';

let rig: EngineRig;
let clients: readonly [RigClient, RigClient];

beforeEach(async () => {
  // The whole of an answer is bounded too; less than its five minutes makes the dripping one quick to see.
  rig = await EngineRig.start({ limits: { apiTotalMs: 60_000 } });
  clients = [await rig.client(0), await rig.client(1)];
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const MB = 1_000_000;
/** Longer than any patience of the engine; a stalled connection ends when the engine leaves it. */
const FOR_EVER = 3_600_000;

const api = (name: string, action: FaultRule['do'], sees: FaultCase['sees']): FaultCase => ({
  name,
  on: 'uploadUrl',
  do: action,
  sees,
});
const put = (name: string, action: FaultRule['do'], sees: FaultCase['sees'], bytes = 0): FaultCase => ({
  name,
  on: 'put',
  do: action,
  sees,
  bytes,
});
const link = (name: string, action: FaultRule['do'], sees: FaultCase['sees']): FaultCase => ({
  name,
  on: 'access',
  do: action,
  sees,
});
const status = (code: number, more: object = {}) => ({ kind: 'status', status: code, ...more }) as const;

/** Groups run in one engine, a file per fault, so that faults also meet each other. */
const GROUPS: Readonly<Record<string, readonly FaultCase[]>> = {
  'the API’s connection breaks': [
    api('reset-before-headers', { kind: 'resetAtByte', byte: 0 }, 'network-reset'),
    api('reset-mid-body', { kind: 'resetAtByte', byte: 40 }, 'network-reset'),
    api('closed', { kind: 'dropBeforeAnswer' }, 'network-reset'),
    api('reset', { kind: 'dropBeforeAnswer', how: 'reset' }, 'network-reset'),
    api('half-closed', { kind: 'dropBeforeAnswer', how: 'halfClose' }, 'network-reset'),
    api('half-closed-mid-body', { kind: 'halfClose' }, 'network-reset'),
  ],
  'the API is too slow': [
    api('silent', { kind: 'stall', ms: FOR_EVER, at: 'beforeAnswer' }, 'network-timeout'),
    api('silent-mid-body', { kind: 'stall', ms: FOR_EVER, at: 'midBody' }, 'network-timeout'),
    api('dripping', { kind: 'drip', everyMs: 40 }, 'network-timeout'),
  ],
  'the API’s answer is not what it should be': [
    api('truncated', { kind: 'truncateJson' }, 'bad-answer'),
    api('page-200', { kind: 'html', status: 200 }, 'web-page'),
    api('page-502', { kind: 'html', status: 502 }, 'server-error'),
    api('empty-200', status(200, { body: '' }), 'bad-answer'),
    api('wrong-types', { kind: 'wrongTypes' }, 'bad-answer'),
    api('other-json', status(200, { body: [1, null, 'x'] }), 'bad-answer'),
    api('gzip-error', { kind: 'gzip', status: 500 }, 'server-error'),
    api('gzip-broken', { kind: 'gzip', status: 500, broken: true }, 'bad-answer'),
    api('says-error-200', status(200, { body: { status: 'error', code: 1 } }), 'server-error'),
  ],
  'the API’s answer is 50 MB of JSON': [api('huge', { kind: 'hugeJson', bytes: 50 * MB }, 'bad-answer')],
  'the API says that it has trouble': [408, 425, 500, 502, 503, 504].map((code) =>
    api(`status-${code}`, status(code), 'server-error'),
  ),
  'the API refuses the request': [400, 404, 405, 409, 410, 413, 415].map((code) =>
    api(`status-${code}`, status(code), 'request-refused'),
  ),
  'the API, or what stands before it, points elsewhere': [
    api('same-host', { kind: 'redirect', to: '/api/user' }, 'redirected'),
    api('other-host', { kind: 'redirect', to: 'http://127.0.0.1:9/', status: 307 }, 'redirected'),
    api('permanent', { kind: 'redirect', to: 'http://127.0.0.1:9/', status: 308 }, 'redirected'),
    api('proxy', status(407, { headers: { 'proxy-authenticate': 'Basic realm="x"' } }), 'proxy-refused'),
  ],
  'the body’s connection breaks': [
    put('reset-at-start', { kind: 'resetAtByte', byte: 0 }, 'network-reset', 12 * MB),
    put('reset-mid-body', { kind: 'resetAtByte', byte: 6 * MB }, 'network-reset', 12 * MB),
    put('half-closed-mid-body', { kind: 'halfClose' }, 'network-reset', 12 * MB),
    put('taken-and-closed', { kind: 'dropBeforeAnswer' }, 'verify-missing'),
    put('taken-and-reset', { kind: 'dropBeforeAnswer', how: 'reset' }, 'verify-missing'),
    put('taken-and-half-closed', { kind: 'dropBeforeAnswer', how: 'halfClose' }, 'verify-missing'),
  ],
  'the body is not taken': [
    put('stalled', { kind: 'stall', ms: FOR_EVER, at: 'midBody' }, 'network-timeout', 24 * MB),
    put('dripping', { kind: 'drip', everyMs: 40 }, 'network-timeout', 24 * MB),
  ],
  'storage answers too early': [
    put('early-200', status(200, { early: true }), 'bad-answer', 24 * MB),
    put('early-403', status(403, { early: true }), 'storage-refused', 24 * MB),
    put('early-500', status(500, { early: true }), 'server-error', 24 * MB),
  ],
  'storage refuses the body': [
    ...[400, 401, 402, 403, 404, 405, 410, 415].map((code) =>
      put(`status-${code}`, status(code), 'storage-refused'),
    ),
    ...[408, 425, 429].map((code) => put(`status-${code}`, status(code), 'server-error')),
    put('status-407', status(407), 'proxy-refused'),
    put('status-413', status(413), 'storage-too-large'),
  ],
  'storage’s refusal leaves in doubt what it kept': [409, 412, 500, 502, 503, 504].map((code) =>
    put(`status-${code}`, status(code), 'verify-missing'),
  ),
  'storage points elsewhere, or a page or a packed error answers in its place': [
    put('redirect', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, 'verify-missing'),
    put('gzip-error', { kind: 'gzip', status: 503 }, 'verify-missing'),
    put('page-502', { kind: 'html', status: 502 }, 'verify-missing'),
    put('page-200', { kind: 'html', status: 200 }, 'verify-missing'),
  ],
};

describe('Every file is done once when the faults stop, and the other client never waits, while', () => {
  test.each(Object.entries(GROUPS))('%s', async (_name, cases) => {
    await surviveAll(rig, clients, cases);
    expect(rig.sandbox.ledger.accepted).toHaveLength(cases.length + 1);
  });
});

describe('A link that cannot be looked at proves nothing: nothing is sent again, while', () => {
  test.each([
    [
      'statuses',
      [408, 425, 429, 500, 502, 503, 504].map((code) => link(`link-${code}`, status(code), 'server-error')),
    ],
    [
      'odd answers',
      [
        link('page', { kind: 'html', status: 200 }, 'bad-answer'),
        link('redirect', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, 'redirected'),
        link('proxy', status(407), 'proxy-refused'),
        link('refused', status(401), 'storage-refused'),
      ],
    ],
    [
      'broken connections',
      [
        link('closed', { kind: 'dropBeforeAnswer' }, 'network-reset'),
        link('reset', { kind: 'dropBeforeAnswer', how: 'reset' }, 'network-reset'),
        link('silent', { kind: 'stall', ms: FOR_EVER, at: 'beforeAnswer' }, 'network-timeout'),
      ],
    ],
  ] as const)('%s', async (_name, cases) => {
    await surviveAll(rig, clients, cases);
    for (const { name } of cases) expect(requestsOf(rig, 'put', `${name}.jpg`)).toBe(1);
  });
});

const inFiveMinutes = (): string => new Date(rig.clock.now() + 300_000).toUTCString();

describe('A pause that is asked for is kept to the second, and never longer than a day', () => {
  test.each([
    ['without a header', () => undefined, 600],
    ['in seconds', () => 90, 90],
    ['as a date', inFiveMinutes, 300],
    ['of an absurd length', () => 99_999_999, 86_400],
    ['in words nobody can read', () => 'soon, please', 600],
    ['below zero', () => '-5', 600],
  ])('429 %s', async (_name, retryAfter, seconds) => {
    const [struck, free] = clients;
    const wish = retryAfter();
    const told = wish === undefined ? {} : { retryAfter: wish };
    rig.sandbox.setFaults({
      rules: [{ on: 'uploadUrl', profile: struck.title, do: status(429, told) }],
    });
    await rig.drop(struck, 'one.jpg', distinctPicture('held'));
    await rig.drop(free, 'two.jpg', distinctPicture('not held'));
    await rig.untilStage('one.jpg', 'waiting');
    const { until, failure } = rig.upload('one.jpg') ?? {};
    const held = (until ?? 0) - rig.clock.now();
    expect(failure?.code).toBe('rate-limited');
    // A date has whole seconds, and the clock stands somewhere in a step when the answer comes.
    expect(Math.abs(held - seconds * 1_000)).toBeLessThan(5_000);
    await rig.untilStage('two.jpg', 'done');
    await rig.clock.advance((until ?? 0) - rig.clock.now() - 1_000);
    expect(requestsOf(rig, 'uploadUrl', 'one.jpg')).toBe(1);
    await hurry(rig, () => rig.upload('one.jpg')?.stage === 'done');
    expect(requestsOf(rig, 'uploadUrl', 'one.jpg')).toBe(2);
  });
});

describe('A client whose key or plan is refused waits for the person', () => {
  test.each([
    [401, 'key-rejected'],
    [402, 'not-in-plan'],
    [403, 'key-rejected'],
  ] as const)('%d', async (code, sees) => {
    const [struck, free] = clients;
    rig.sandbox.setFaults({
      rules: [{ on: 'uploadUrl', every: true, profile: struck.title, do: status(code) }],
    });
    const seen = failuresSeen(rig);
    await rig.drop(struck, 'one.jpg', distinctPicture('blocked'));
    await rig.drop(free, 'two.jpg', distinctPicture('not blocked'));
    await hurry(
      rig,
      () => rig.upload('one.jpg')?.stage === 'blocked' && rig.upload('two.jpg')?.stage === 'done',
    );
    expect(seen.get('one.jpg')).toContain(sees);
    rig.sandbox.setFaults({ rules: [] });
    await rig.engine.profiles.verify([struck.profile.id]);
    await hurry(rig, () => rig.upload('one.jpg')?.stage === 'done');
  });
});
