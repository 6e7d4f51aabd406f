import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NotReady } from '../../src/main/not-ready.ts';
import type { SandboxProfile } from '../../src/sandbox/credentials.ts';
import { SANDBOX_API_KEY, type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { ImportLine, ImportView } from '../../src/shared/client-import.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { fakeSafeStorage, type KeptSettings, keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

const PROFILES: readonly SandboxProfile[] = ['Acme Coffee', 'Beta Books', 'Gamma Gin', 'Delta Toys'].map(
  (title, index) => ({ title, profileKey: `PROFILE-KEY-${index}-QWERTZUIOP-K8E${index}` }),
);
const [ACME, BETA, GAMMA, DELTA] = PROFILES.map(({ profileKey }) => profileKey) as [
  string,
  string,
  string,
  string,
];
const UNKNOWN = 'PROFILE-KEY-9-UNKNOWN-W90B';
const STORAGE = 'session' as const;

let folder: TempFolder;
let settings: KeptSettings;
let far: Sandbox;
let desk: OpenDesk;
beforeEach(async () => {
  folder = await tempFolder();
  settings = keptSettings();
  far = await startSandbox({ dataDir: await folder.folder('far'), profiles: PROFILES });
  desk = openDesk({ folder: await folder.folder('app'), settings, apiBase: far.baseUrl });
});
afterEach(async () => {
  await desk.close();
  await far.stop();
  await folder.dispose();
  expect(desk.bugs).toEqual([]);
});

/** Connects, and waits until everything that goes with it was asked: the key, then each client's. */
async function connect(): Promise<void> {
  const connected = await desk.handlers['account:connect']({ apiKey: SANDBOX_API_KEY, storage: STORAGE });
  expect(connected).toMatchObject({ done: true });
  await vi.waitFor(() => expect(users()).toHaveLength(2), { timeout: 60_000, interval: 20 });
}

async function read(text: string): Promise<ImportView> {
  const outcome = await desk.handlers['clients:import-read']({ text });
  if (!outcome.done) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** The list as the window knows it. */
function heard(view: ImportView): readonly ImportLine[] {
  const newest = new Map(view.lines.map((line) => [line.line, line]));
  for (const change of desk.changes) {
    if (change.kind !== 'import' || change.id !== view.id) continue;
    for (const line of change.lines) if (newest.has(line.line)) newest.set(line.line, line);
  }
  return [...newest.values()];
}

/** Asks about every key, and waits until none of these verdicts is left. */
async function asked(view: ImportView, open: readonly string[]): Promise<readonly ImportLine[]> {
  desk.handlers['clients:import-check']({ id: view.id });
  const waiting = () => heard(view).filter(({ verdict }) => open.includes(verdict.kind));
  await vi.waitFor(() => expect(waiting()).toEqual([]), { timeout: 60_000, interval: 20 });
  return heard(view);
}

const checked = (view: ImportView) => asked(view, ['ready', 'checking']);
const checkedAgain = (view: ImportView) => asked(view, ['ready', 'checking', 'unchecked']);

const kinds = (lines: readonly ImportLine[]): readonly string[] => lines.map(({ verdict }) => verdict.kind);
const users = () => far.ledger.requests.filter(({ route }) => route === 'user');
const clients = async () =>
  (await desk.handlers['app:snapshot']({})).profiles.filter(({ primary }) => !primary);

describe('A pasted list', () => {
  test('is read without asking anyone, and shows of each key its last four characters', async () => {
    await connect();
    const before = users().length;
    const view = await read(`Acme Coffee,${ACME}\nFerndipple Farm,${UNKNOWN}\n,${ACME}\nJorrowby Opera`);
    expect(view.lines).toEqual([
      { line: 1, name: 'Acme Coffee', keyLast4: 'K8E0', verdict: { kind: 'ready' }, title: '' },
      { line: 2, name: 'Ferndipple Farm', keyLast4: 'W90B', verdict: { kind: 'ready' }, title: '' },
      {
        line: 3,
        name: '',
        keyLast4: 'K8E0',
        verdict: { kind: 'bad', faults: [{ kind: 'same-key', line: 1 }, { kind: 'no-name' }] },
        title: '',
      },
      {
        line: 4,
        name: 'Jorrowby Opera',
        keyLast4: '',
        verdict: { kind: 'bad', faults: [{ kind: 'no-key' }] },
        title: '',
      },
    ]);
    expect(users()).toHaveLength(before);
  });

  test('has each key asked about once, and the account once for all refused ones', async () => {
    await connect();
    const before = users().length;
    const view = await read(
      `Acme Coffee,${ACME}\nWrong One,${BETA}\nFern,${UNKNOWN}\nMoss,${UNKNOWN}-2\nBad line`,
    );
    const lines = await checked(view);
    expect(kinds(lines)).toEqual(['works', 'works', 'refused', 'refused', 'bad']);
    expect(lines[2]?.verdict).toMatchObject({ failure: { code: 'key-rejected', detail: /code 144/ } });
    const calls = users().slice(before);
    expect(calls).toHaveLength(5);
    expect(calls.filter(({ profile }) => profile === 'Acme Coffee')).toHaveLength(1);
  });

  test('names the profile as the API does where that is another name than the line’s', async () => {
    await connect();
    const lines = await checked(await read(`acme  coffee,${ACME}\nGallowmere,${GAMMA}`));
    expect(lines.map(({ title }) => title)).toEqual(['', 'Gamma Gin']);
  });

  test('that is read again has no refused key asked about again', async () => {
    await connect();
    const text = `Acme Coffee,${ACME}\nFern,${UNKNOWN}`;
    await checked(await read(text));
    const before = users().length;
    expect(kinds(await checked(await read(text)))).toEqual(['works', 'refused']);
    expect(users()).toHaveLength(before);
  });

  test('adds what works, each client with its own key, and keeps what does not', async () => {
    await connect();
    const view = await read(`Acme,${ACME}\nFern,${UNKNOWN}\nBeta,${BETA}`);
    await checked(view);
    const before = users().length;
    const outcome = await desk.handlers['clients:import-add']({
      id: view.id,
      lines: [1, 2, 3, 3, 77],
      storage: STORAGE,
    });
    expect(outcome).toMatchObject({
      done: true,
      value: { added: 2, problem: null, left: { lines: [{ line: 2, name: 'Fern' }] } },
    });
    expect(await clients()).toMatchObject([
      { name: 'Acme', keyLast4: 'K8E0', state: 'working' },
      { name: 'Beta', keyLast4: 'K8E1', state: 'working' },
    ]);
    // They were asked about a moment ago.
    expect(users()).toHaveLength(before);
    await desk.handlers['profiles:verify']({ ids: (await clients()).map(({ id }) => id) });
    expect(
      users()
        .slice(before)
        .map(({ profile }) => profile)
        .sort(),
    ).toEqual(['Acme Coffee', 'Beta Books']);
    expect(kinds((await read(`Acme,${ACME}\nBeta,${GAMMA}`)).lines)).toEqual(['here', 'bad']);
  });

  test('is gone once the last line has become a client', async () => {
    await connect();
    const view = await read(`Acme,${ACME}`);
    await checked(view);
    await desk.handlers['clients:import-add']({ id: view.id, lines: [1], storage: STORAGE });
    const again = await desk.handlers['clients:import-add']({ id: view.id, lines: [1], storage: STORAGE });
    expect(again).toEqual({ done: false, problem: { kind: 'gone' } });
    expect(desk.changes).toContainEqual({ kind: 'import-closed', id: view.id });
  });

  test('wished twice at once makes each client once', async () => {
    await connect();
    const view = await read(`Acme,${ACME}\nBeta,${BETA}`);
    await checked(view);
    const add = () => desk.handlers['clients:import-add']({ id: view.id, lines: [1, 2], storage: STORAGE });
    await Promise.all([add(), add()]);
    expect((await clients()).map(({ name }) => name)).toEqual(['Acme', 'Beta']);
  });

  test('a name taken meanwhile stays in the list with the reason', async () => {
    await connect();
    const view = await read(`Acme,${ACME}\nBeta,${BETA}`);
    await checked(view);
    await desk.handlers['profiles:add']({ name: 'Acme', key: DELTA, storage: STORAGE });
    expect(
      await desk.handlers['clients:import-add']({ id: view.id, lines: [1, 2], storage: STORAGE }),
    ).toMatchObject({
      value: {
        added: 1,
        left: { lines: [{ line: 1, verdict: { kind: 'bad', faults: [{ kind: 'name-taken' }] } }] },
      },
    });
  });

  test('before its keys were asked about, nothing of it can be added', async () => {
    await connect();
    const view = await read(`Acme,${ACME}`);
    expect(
      await desk.handlers['clients:import-add']({ id: view.id, lines: [1], storage: STORAGE }),
    ).toMatchObject({ value: { added: 0 } });
    expect(await clients()).toEqual([]);
  });

  test('of more clients than one list may bring is read in parts, up to the last one it may', async () => {
    await connect();
    const text = Array.from({ length: 2_100 }, (_, index) => `Client ${index},${UNKNOWN}-${index}`).join(
      '\n',
    );
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    const view = await read(text);
    clearInterval(timer);
    expect(view.more).toBe(true);
    expect(view.lines.map(({ line }) => line)).toEqual(
      Array.from({ length: 2_000 }, (_, index) => index + 1),
    );
    // Main went on with other work meanwhile.
    expect(turns).toBeGreaterThan(5);
  });

  test('of nothing is refused, and without an account there is no list', async () => {
    await expect(read(`Acme,${ACME}`)).rejects.toBeInstanceOf(NotReady);
    await connect();
    expect(await desk.handlers['clients:import-read']({ text: '# nothing\n\n' })).toEqual({
      done: false,
      problem: { kind: 'list-refused', reason: 'empty' },
    });
  });
});

describe('When keys cannot be checked', () => {
  test('the rest is not asked about, may be added unchecked, and can be asked about after the pause', async () => {
    await connect();
    const pause = { kind: 'status', status: 429, headers: { 'Retry-After': '2' } } as const;
    far.setFaults({ rules: [{ on: 'user', every: true, do: pause }] });
    const text = Array.from({ length: 30 }, (_, index) => `Client ${index},${UNKNOWN}-${index}`).join('\n');
    const before = users().length;
    const view = await read(`Acme,${ACME}\n${text}`);
    expect(new Set(kinds(await checked(view)))).toEqual(new Set(['unchecked']));
    // Four keys, and the account for the first refusal.
    expect(users().length - before).toBeLessThanOrEqual(5);
    const added = await desk.handlers['clients:import-add']({ id: view.id, lines: [1], storage: STORAGE });
    expect(added).toMatchObject({ value: { added: 1 } });
    expect(await clients()).toMatchObject([{ name: 'Acme', state: 'unchecked' }]);
    far.setFaults({ rules: [] });
    const left = { ...view, lines: view.lines.slice(1) };
    const asking = users().length;
    await vi.waitFor(
      async () => {
        await desk.handlers['clients:import-check']({ id: view.id });
        expect(users().length).toBeGreaterThan(asking);
      },
      { timeout: 60_000, interval: 200 },
    );
    expect(new Set(kinds(await checkedAgain(left)))).toEqual(new Set(['refused']));
  });

  test('a refused API key is told as such, and condemns no Profile-Key', async () => {
    await connect();
    await far.stop();
    const port = Number(new URL(far.baseUrl).port);
    far = await startSandbox({
      dataDir: await folder.folder('far2'),
      apiKey: 'ANOTHER-API-KEY-0001',
      profiles: PROFILES,
      port,
    });
    const lines = await checked(await read(`Acme,${ACME}\nBeta,${BETA}`));
    expect(lines.map(({ verdict }) => verdict)).toMatchObject([
      { kind: 'unchecked', failure: { code: 'account-refused' } },
      { kind: 'unchecked', failure: { code: 'account-refused' } },
    ]);
  });
});

describe('A chosen file', () => {
  const choose = async (name: string, content: string | Uint8Array) => {
    desk.desktop.list = path.join(folder.path, name);
    await writeFile(desk.desktop.list, content);
    return desk.handlers['clients:import-choose']({});
  };

  test('is read in main; the window gets its name and its lines, and no key', async () => {
    await connect();
    const outcome = await choose('agency-keys.csv', `profileKey;title\r\n${ACME};Acme\r\n`);
    expect(outcome).toMatchObject({
      value: { fileName: 'agency-keys.csv', lines: [{ line: 2, name: 'Acme', keyLast4: 'K8E0' }] },
    });
    expect(JSON.stringify(outcome)).not.toContain(ACME);
    expect(JSON.stringify(outcome)).not.toContain(folder.path);
  });

  test.each([
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, as Excel’s Unicode text', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['Windows-1252, as Excel’s plain CSV', (text: string) => Buffer.from(text, 'latin1')],
  ])('may be %s', async (_name, bytes) => {
    await connect();
    expect(await choose('list.csv', bytes(`Café Kestlefold\t${ACME}`))).toMatchObject({
      value: { lines: [{ name: 'Café Kestlefold', keyLast4: 'K8E0' }] },
    });
  });

  test('that is no list, too large, or gone is refused with the reason', async () => {
    await connect();
    const refused = (reason: string) => ({ done: false, problem: { kind: 'list-refused', reason } });
    expect(await choose('table.xlsx', Buffer.from('PK\u0003\u0004\u0000\u0000'))).toEqual(
      refused('not-text'),
    );
    expect(await choose('big.csv', Buffer.alloc(2_000_001, 'a'))).toEqual(refused('too-large'));
    desk.desktop.list = path.join(folder.path, 'gone.csv');
    expect(await desk.handlers['clients:import-choose']({})).toEqual(refused('unreadable'));
    desk.desktop.list = folder.path;
    expect(await desk.handlers['clients:import-choose']({})).toEqual(refused('unreadable'));
  });

  test('that was not chosen after all is no list', async () => {
    await connect();
    expect(await desk.handlers['clients:import-choose']({})).toEqual({ done: true, value: null });
  });
});

describe('The bad lines', () => {
  test('are written for their owner alone, with names and reasons, without a whole key', async () => {
    await connect();
    const view = await read(`=cmd|calc,${UNKNOWN}\n"Opera, old",\nAcme,${ACME}`);
    await checked(view);
    desk.desktop.newFile = path.join(folder.path, 'bad.csv');
    expect(await desk.handlers['clients:import-save']({ id: view.id })).toEqual({
      done: true,
      value: { saved: 2 },
    });
    const text = await readFile(desk.desktop.newFile, 'utf8');
    expect(text.split('\r\n')).toEqual([
      '\uFEFFline,name,profile key,reason',
      expect.stringMatching(/^1,"?'=cmd\|calc"?,…W90B,"?Refused by Ayrshare: .*code 144/),
      '2,"Opera, old",,No key in this line',
      '',
    ]);
    expect(text).not.toContain(UNKNOWN);
    expect((await stat(desk.desktop.newFile)).mode & 0o777).toBe(0o600);
    const again = await read(text);
    expect(again.lines.map(({ line, name }) => [line, name])).toEqual([
      [2, "'=cmd|calc"],
      [3, 'Opera, old'],
    ]);
    expect(kinds(again.lines)).toEqual(['bad', 'bad']);
  });

  test('that cannot be written there are told so, and nowhere when no place was chosen', async () => {
    await connect();
    const { id } = await read('Opera');
    expect(await desk.handlers['clients:import-save']({ id })).toEqual({ done: true, value: null });
    desk.desktop.newFile = path.join(folder.path, 'no', 'such', 'folder.csv');
    expect(await desk.handlers['clients:import-save']({ id })).toEqual({
      done: false,
      problem: { kind: 'not-saved' },
    });
  });
});

describe('The keys of a list', () => {
  const add = (id: ImportView['id'], storage: 'system' | 'session' | 'weak' = STORAGE) =>
    desk.handlers['clients:import-add']({ id, lines: [1], storage });
  const gone = { done: false, problem: { kind: 'gone' } };

  test('end with the dialog, with the next list, and with the account', async () => {
    await connect();
    const first = await read(`Acme,${ACME}`);
    const second = await read(`Beta,${BETA}`);
    expect(await add(first.id)).toEqual(gone);
    desk.handlers['clients:import-discard']({ id: second.id });
    expect(await add(second.id)).toEqual(gone);
    const third = await read(`Gamma,${GAMMA}`);
    await desk.handlers['account:try-sandbox']({});
    expect(await add(third.id)).toEqual(gone);
  });

  test('are kept where the person chose, and not at all where that is not possible', async () => {
    await desk.close();
    const safeStorage = fakeSafeStorage({ isAsyncEncryptionAvailable: async () => false });
    desk = openDesk({ folder: await folder.folder('app'), settings, safeStorage, apiBase: far.baseUrl });
    await connect();
    const view = await read(`Acme,${ACME}`);
    await checked(view);
    expect(await add(view.id, 'system')).toEqual({ done: false, problem: { kind: 'no-key-store' } });
    expect(await add(view.id)).toMatchObject({ value: { added: 1 } });
    expect(JSON.stringify(settings.read())).not.toContain(ACME);
  });

  test('stored by the system’s key store are ciphertext in the settings', async () => {
    await connect();
    const view = await read(`Acme,${ACME}`);
    await checked(view);
    expect(await add(view.id, 'system')).toMatchObject({ value: { added: 1 } });
    expect(Object.values(settings.read().keys)).toContainEqual(
      expect.objectContaining({ kind: 'encrypted' }),
    );
    expect(JSON.stringify(settings.read())).not.toContain(ACME);
  });

  test('are in nothing the window hears', async () => {
    await connect();
    const view = await read(`Acme,${ACME}\nFern,${UNKNOWN}\n${BETA},Beta\nGamma:${GAMMA}`);
    await checked(view);
    const everything = JSON.stringify([view, desk.changes, await add(view.id)]);
    for (const key of [ACME, UNKNOWN, BETA, GAMMA, SANDBOX_API_KEY]) expect(everything).not.toContain(key);
  });
});
