import { describe, expect, test } from 'vitest';
import { findCauses } from '../../src/renderer/queue/causes.ts';
import { checkWords } from '../../src/renderer/words/address-words.ts';
import { webPageThen } from '../../src/renderer/words/banner-words.ts';
import { savedWords } from '../../src/renderer/words/diagnostics-words.ts';
import { eventCause, eventWords } from '../../src/renderer/words/event-words.ts';
import { API_ADDRESSES } from '../../src/shared/api-address.ts';
import { ADVICE, type FailureCode, failure } from '../../src/shared/failure.ts';
import { stepTime } from '../../src/shared/language/format.ts';
import { words } from '../../src/shared/language/words.ts';
import type { UploadEventView } from '../../src/shared/model.ts';
import { SCENES } from './scenes.ts';

const CODES = Object.keys(ADVICE) as FailureCode[];

describe('the check of an address', () => {
  const failed = (code: FailureCode, detail = '') =>
    checkWords('older', { kind: 'failure', failure: failure(code, detail) });

  test('says that it works, and that nothing was asked without a key', () => {
    expect(checkWords('newer', { kind: 'works' })).toBe('The newer address works: it took the API key.');
    expect(checkWords('newer', { kind: 'no-key' })).toMatch(/^Not checked: there is no API key/);
  });

  test('tells a refused key, a web page and no connection apart, and what to do', () => {
    expect(failed('key-rejected', 'API Key not valid')).toBe(
      'The older address answers, and refused the API key. Replace the key, or try the other address. It says: API Key not valid',
    );
    expect(failed('web-page')).toMatch(/a web page instead of data\. .* Use the newer address\.$/);
    expect(checkWords('newer', { kind: 'failure', failure: failure('web-page') })).toMatch(/sign in/);
    expect(failed('network-down')).toBe('The older address was not reached. This computer is offline.');
  });

  test.each(CODES)('%s names the address and is a whole sentence', (code) => {
    expect(failed(code)).toMatch(/^The older address .*\.$/);
  });

  test('another address in use is said by its name', () => {
    expect(words.address.used({ address: 'newer' })).toBe('The newer address is in use.');
  });
});

describe('a queue that waits for a web page', () => {
  const { snapshot, uploads } = SCENES['web-page'];
  const causes = (apiBase: string) =>
    findCauses({ ...snapshot.status, apiBase }, snapshot.profiles, uploads).filter(
      (cause) => cause.kind === 'web-page',
    );

  test('has one banner, which knows whether the older address is in use', () => {
    const waiting = uploads.length;
    expect(causes(API_ADDRESSES.older)).toEqual([{ kind: 'web-page', waiting, older: true }]);
    expect(causes(API_ADDRESSES.newer)).toEqual([{ kind: 'web-page', waiting, older: false }]);
    expect(findCauses(snapshot.status, snapshot.profiles, []).map(({ kind }) => kind)).not.toContain(
      'web-page',
    );
  });

  test('says what helps: another address, or signing in to the network', () => {
    expect(webPageThen(2, true)).toMatch(/Choose the newer address in Settings/);
    expect(webPageThen(2, false)).toMatch(/sign in.*check the address in Settings/);
  });
});

describe('what happened to a file', () => {
  const event = (some: Partial<UploadEventView>): UploadEventView => ({
    ...{ at: 0, state: 'queued', attempt: 1, failure: null, closed: null },
    ...some,
  });

  test.each([
    'queued',
    'sending',
    'finishing',
    'sent',
    'waiting',
    'blocked',
    'failed',
    'done',
    'closed',
  ] as const)('the step to %s has words, never a code', (state) => {
    const words = eventWords(event({ state, closed: state === 'closed' ? 'cancelled' : null }), false);
    expect(words).toMatch(/^[A-Z][^_]+[^.]$/);
  });

  test('the first step joins the queue, a later one comes back; another try is counted', () => {
    expect(eventWords(event({}), true)).toBe('Joined the queue');
    expect(eventWords(event({}), false)).toBe('Back in the queue');
    expect(eventWords(event({ state: 'sending', attempt: 3 }), false)).toBe('Sending began, try 3');
  });

  test('a failure tells its cause and what the far end said', () => {
    expect(eventCause(event({ failure: failure('server-error', 'HTTP 503') }))).toBe(
      'Ayrshare had a fault of its own: HTTP 503',
    );
    expect(eventCause(event({ failure: failure('network-down') }))).toBe('This computer is offline.');
    expect(eventCause(event({}))).toBe('');
  });

  test('today a time is enough, before that the day comes first', () => {
    const at = new Date(2026, 10, 12, 14, 5, 9).getTime();
    expect(stepTime(at, at + 1_000)).toBe('14:05:09');
    expect(stepTime(at, new Date(2026, 10, 21).getTime())).toBe('12 Nov, 14:05:09');
  });
});

describe('a saved report', () => {
  test('says where it is, or why it is not', () => {
    expect(savedWords({ kind: 'saved', where: '~/report.json' })).toMatch(/^Saved in ~\/report\.json\. Look/);
    expect(savedWords({ kind: 'closed' })).toBe('');
    expect(savedWords({ kind: 'not-saved', code: 'ENOSPC' })).toMatch(/^Not saved\. The disk is full\./);
    expect(savedWords({ kind: 'not-saved', code: 'EODD' })).toContain('The system says EODD.');
  });
});
