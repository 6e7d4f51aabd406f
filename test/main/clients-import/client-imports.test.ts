import { expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { systemRandom } from '../../../src/engine/ports/system-clock.ts';
import { ClientImports, IMPORT_LIFE_MS } from '../../../src/main/clients-import/client-imports.ts';
import type { Change } from '../../../src/shared/change.ts';
import { type Failure, failure } from '../../../src/shared/failure.ts';
import { failed, ok } from '../../../src/shared/result.ts';
import { MINUTE } from '../../../src/shared/units.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';

const KEY = 'AX1XGG-9jK3M5LS-GR5RX5G-LLCK8EA';

/** An import over a clock turned by hand, every key of it refused; hears of timers that are set. */
function open(
  timerSet: (ms: number) => void = () => undefined,
  said: () => Failure = () => failure('key-rejected', 'not known'),
) {
  const clock = fakeClock();
  const told: Change[] = [];
  const asked = { keys: 0 };
  const intake: Engine['intake'] = {
    known: () => [],
    ask() {
      asked.keys += 1;
      return Promise.resolve(failed(said()));
    },
    askAccount: () => Promise.resolve(ok({ title: '', activeSocialAccounts: [], displayNames: [] })),
    take: (wanted) => Promise.resolve(wanted.map(() => ({ done: false, problem: { kind: 'name-taken' } }))),
  };
  const engine = { intake } as Engine;
  const imports = new ClientImports({
    ...{ random: systemRandom(clock), log: memoryLog() },
    clock: {
      ...clock,
      after(ms, call) {
        timerSet(ms);
        return clock.after(ms, call);
      },
    },
    engine: () => engine,
    tell: (change) => told.push(change),
  });
  const read = async () => {
    const outcome = await imports.read(`Acme,${KEY}\nBeta,${KEY}-2`, null);
    if (!outcome.done) throw new Error('not read');
    return outcome.value.id;
  };
  return { clock, told, asked, imports, read };
}

test('A list is let go of half an hour after it was read, and the window hears of it', async () => {
  const { clock, told, imports, read } = open();
  const id = await read();
  await clock.advance(IMPORT_LIFE_MS - 1);
  expect(imports.bad(id)).toEqual([]);
  await clock.advance(1);
  expect(imports.bad(id)).toBeUndefined();
  expect(told).toEqual([{ kind: 'import-closed', id }]);
  expect(clock.pending()).toBe(0);
});

test('A refused key is asked about again only after it has rested', async () => {
  const { clock, asked, imports, read } = open();
  imports.check(await read());
  await clock.advance(MINUTE);
  expect(asked.keys).toBe(2);
  imports.check(await read());
  await clock.advance(MINUTE);
  expect(asked.keys).toBe(2);
  await clock.advance(10 * MINUTE);
  imports.check(await read());
  await clock.advance(MINUTE);
  expect(asked.keys).toBe(4);
});

test('With another API key, what was said of keys is asked about anew', async () => {
  const { clock, asked, imports, read } = open();
  imports.check(await read());
  await clock.advance(MINUTE);
  imports.switched();
  imports.check(await read());
  await clock.advance(MINUTE);
  expect(asked.keys).toBe(4);
});

test.each(['rate-limited', 'account-refused'] as const)(
  'After %s nobody is asked however often the window wishes, and every line says why',
  async (code) => {
    const { clock, asked, told, imports, read } = open(
      () => undefined,
      () => failure(code, 'said so'),
    );
    for (let n = 0; n < 20; n += 1) {
      imports.check(await read());
      await clock.advance(1_000);
    }
    // Four keys are asked about at a time: the list has two.
    expect(asked.keys).toBe(2);
    expect(told.filter((change) => change.kind === 'import').at(-1)).toMatchObject({
      lines: [
        { verdict: { kind: 'unchecked', failure: { code } } },
        { verdict: { kind: 'unchecked', failure: { code } } },
      ],
    });
    await clock.advance(10 * MINUTE);
    imports.check(await read());
    await clock.advance(MINUTE);
    expect(asked.keys).toBe(4);
  },
);

test('Verdicts are told together and not one by one', async () => {
  const { clock, told, imports, read } = open();
  const id = await read();
  imports.check(id);
  await clock.advance(MINUTE);
  const news = told.filter((change) => change.kind === 'import');
  expect(news.length).toBeLessThanOrEqual(2);
  expect(news.at(-1)).toMatchObject({
    id,
    lines: [{ verdict: { kind: 'refused' } }, { verdict: { kind: 'refused' } }],
  });
});

test('Nothing is left to run once the program ends', async () => {
  const { clock, imports, read } = open();
  imports.check(await read());
  imports.stop();
  await clock.advance(MINUTE);
  expect(clock.pending()).toBe(0);
});

test('A list of 500 lines is read in slices: the program goes on between them', async () => {
  const turns: number[] = [];
  const { clock, imports } = open((ms) => turns.push(ms));
  const list = Array.from({ length: 500 }, (_, line) => `Client ${line},${KEY}-${line}`).join('\n');
  const reading = imports.read(list, null);
  expect(turns).toEqual([0]);
  await clock.advance(0);
  expect(await reading).toMatchObject({ done: true, value: { lines: { length: 500 } } });
  // The last timer is the list's own end.
  expect(turns).toEqual([0, 0, 0, 0, IMPORT_LIFE_MS]);
});
