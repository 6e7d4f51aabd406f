import { describe, expect, test } from 'vitest';
import type { ApiUser } from '../../../src/engine/api/media-api.ts';
import { Secret } from '../../../src/engine/secret.ts';
import { checkKeys, type KeyAsker } from '../../../src/main/clients-import/check-keys.ts';
import type { ImportVerdict } from '../../../src/shared/client-import.ts';
import { type FailureCode, failure } from '../../../src/shared/failure.ts';
import { failed, ok } from '../../../src/shared/result.ts';

const user = (some: Partial<ApiUser> = {}): ApiUser => ({
  title: '',
  activeSocialAccounts: [],
  displayNames: [],
  ...some,
});
const network = (displayName: string) => ({ platform: 'instagram', displayName });
const refuses = (code: FailureCode) => Promise.resolve(failed(failure(code)));
const works = () => Promise.resolve(ok(user()));

interface Told {
  readonly verdicts: readonly ImportVerdict[];
  readonly titles: readonly string[];
}

/** Checks so many lines and returns each one's last verdict. */
async function check(count: number, asker: KeyAsker, stop = new AbortController()): Promise<Told> {
  const lines = Array.from({ length: count }, (_, index) => index);
  const verdicts: ImportVerdict[] = [];
  const titles: string[] = [];
  await checkKeys({
    lines,
    keyOf: (line) => new Secret(`PROFILE-KEY-${line}`),
    asker,
    signal: stop.signal,
    tell(line, verdict, title) {
      verdicts[line] = verdict;
      titles[line] = title;
    },
  });
  return { verdicts, titles };
}

describe('Keys of a list', () => {
  test('are asked about once each, at most four at a time', async () => {
    let open = 0;
    let most = 0;
    let asked = 0;
    const ask: KeyAsker['ask'] = async () => {
      asked += 1;
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return ok(user());
    };
    const { verdicts } = await check(50, { ask, askAccount: works });
    expect(new Set(verdicts.map(({ kind }) => kind))).toEqual(new Set(['works']));
    expect([asked, most]).toEqual([50, 4]);
  });

  test.each(['network-down', 'rate-limited', 'key-missing'] as const)(
    'after %s the others are not asked about, and say why',
    async (code) => {
      let asked = 0;
      const ask: KeyAsker['ask'] = () => {
        asked += 1;
        return refuses(code);
      };
      const { verdicts } = await check(50, { ask, askAccount: works });
      expect(asked).toBeLessThanOrEqual(4);
      for (const verdict of verdicts) expect(verdict).toMatchObject({ kind: 'unchecked', failure: { code } });
    },
  );

  test('of a server with faults are not all waited for; one fault between answers ends nothing', async () => {
    let asked = 0;
    const down: KeyAsker['ask'] = () => {
      asked += 1;
      return refuses('server-error');
    };
    await check(100, { ask: down, askAccount: works });
    expect(asked).toBeLessThan(16);
    const every = (nth: number): KeyAsker['ask'] => {
      let calls = 0;
      return () => {
        calls += 1;
        return calls % nth === 0 ? refuses('server-error') : works();
      };
    };
    const { verdicts } = await check(60, { ask: every(3), askAccount: works });
    expect(verdicts.filter(({ kind }) => kind === 'works')).toHaveLength(40);
  });

  test('are refused only when the API key itself is accepted, which is asked once', async () => {
    let asked = 0;
    const askAccount = () => {
      asked += 1;
      return works();
    };
    const { verdicts } = await check(20, { ask: () => refuses('key-rejected'), askAccount });
    expect(new Set(verdicts.map(({ kind }) => kind))).toEqual(new Set(['refused']));
    expect(asked).toBe(1);
  });

  test('are not condemned by an account nobody could ask', async () => {
    const { verdicts } = await check(20, {
      ask: () => refuses('key-rejected'),
      askAccount: () => refuses('network-down'),
    });
    expect(new Set(verdicts.map(({ kind }) => kind))).toEqual(new Set(['unchecked']));
  });

  test('the plan does not cover are refused with that reason', async () => {
    const { verdicts } = await check(1, { ask: () => refuses('not-in-plan'), askAccount: works });
    expect(verdicts).toMatchObject([{ kind: 'refused', failure: { code: 'not-in-plan' } }]);
  });

  test('are left alone once the list was let go of', async () => {
    const stop = new AbortController();
    let asked = 0;
    const ask: KeyAsker['ask'] = () => {
      asked += 1;
      stop.abort();
      return Promise.resolve('aborted');
    };
    const { verdicts } = await check(50, { ask, askAccount: works }, stop);
    expect(asked).toBeLessThanOrEqual(4);
    expect(verdicts.filter(({ kind }) => kind !== 'checking')).toEqual([]);
  });

  test.each([
    ['its title', user({ title: ' Acme ', displayNames: [network('acme_official')] }), 'Acme'],
    ['the one name its networks show', user({ displayNames: [network('Acme'), network('Acme')] }), 'Acme'],
    ['nothing, where they show several', user({ displayNames: [network('Acme'), network('acme_uk')] }), ''],
    ['nothing, where there is none', user(), ''],
  ])('tell of the profile: %s', async (_what, answer, title) => {
    const { titles } = await check(1, { ask: () => Promise.resolve(ok(answer)), askAccount: works });
    expect(titles).toEqual([title]);
  });
});
