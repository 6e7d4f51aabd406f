import { expect, test } from 'vitest';
import type { LogFields } from '../../src/engine/ports/log.ts';
import { type Handlers, type IpcPort, serveIpc } from '../../src/main/ipc-server.ts';
import { NotReady } from '../../src/main/not-ready.ts';
import { COMMANDS } from '../../src/shared/channels.ts';

interface Line {
  readonly level: 'info' | 'warn' | 'bug';
  readonly event: string;
  readonly fields: LogFields | undefined;
  readonly error?: unknown;
}

type Listener = (event: string, input: unknown) => Promise<unknown>;

/** A door on a fake `ipcMain`; the event is simply the sender's name. */
function openDoor(some: Partial<Handlers>) {
  const listeners = new Map<string, Listener>();
  const lines: Line[] = [];
  const called: unknown[] = [];
  const ipc: IpcPort<string> = { handle: (channel, listener) => void listeners.set(channel, listener) };
  const every = Object.fromEntries(
    COMMANDS.map((name) => [name, (input: unknown) => called.push([name, input])]),
  );
  serveIpc<string>({
    ipc,
    isTrusted: (event) => event === 'our window',
    handlers: { ...every, ...some } as Handlers,
    log: {
      info: (event, fields) => lines.push({ level: 'info', event, fields }),
      warn: (event, fields) => lines.push({ level: 'warn', event, fields }),
      bug: (event, error, fields) => lines.push({ level: 'bug', event, fields, error }),
    },
  });
  const invoke = (name: string, input: unknown, sender = 'our window') =>
    listeners.get(name)?.(sender, input);
  return { listeners, lines, called, invoke };
}

test('Exactly the commands of the contract are registered', () => {
  expect([...openDoor({}).listeners.keys()].sort()).toEqual([...COMMANDS].sort());
});

test('A message from another sender reaches no handler', async () => {
  const door = openDoor({});
  expect(await door.invoke('app:snapshot', {}, 'a frame')).toEqual({
    ok: false,
    code: 'bad-input',
    detail: 'sender',
  });
  expect(door.called).toEqual([]);
});

test('A handler gets the parsed input: trimmed, and without fields the contract does not know', async () => {
  const door = openDoor({});
  await door.invoke('profiles:add', {
    name: '  Acme ',
    key: ' PROFILE-KEY ',
    storage: 'system',
    path: '/etc',
  });
  expect(door.called).toEqual([['profiles:add', { name: 'Acme', key: 'PROFILE-KEY', storage: 'system' }]]);
});

test.each([
  ['queue:retry', { ids: 7 }],
  ['queue:retry', { ids: [''] }],
  ['queue:retry', null],
  ['queue:retry', undefined],
  ['queue:pause', { scope: { kind: 'path', path: '/' } }],
  ['account:connect', { apiKey: 'short', storage: 'system' }],
  ['account:connect', { apiKey: 'long enough', storage: 'cloud' }],
  ['links:copy', { format: 'pdf' }],
  ['settings:set', { theme: { toString: 'dark' } }],
])('%s refuses %j', async (name, input) => {
  const door = openDoor({});
  expect(await door.invoke(name, input)).toEqual({ ok: false, code: 'bad-input', detail: 'shape' });
  expect(door.called).toEqual([]);
});

test.each([
  ['a list of a million', { ids: new Array(1_000_000).fill('x') }],
  ['a sparse list of four billion', { ids: new Array(4_294_967_295) }],
  ['a long text', { name: 'x'.repeat(3_000_000) }],
  ['bytes', { name: new Uint8Array(10) }],
  ['a wide object', Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`k${index}`, 1]))],
])('%s is refused before it is parsed', async (_what, input) => {
  const door = openDoor({});
  const reply = await door.invoke('profiles:rename', input);
  expect(reply).toEqual({ ok: false, code: 'bad-input', detail: 'too large' });
});

test('A message that holds itself is refused and does not hold up main', async () => {
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  expect(await openDoor({}).invoke('queue:retry', loop)).toEqual({
    ok: false,
    code: 'bad-input',
    detail: 'too large',
  });
});

test('10,000 ids of full length pass', async () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(100, '0'));
  const door = openDoor({});
  expect(await door.invoke('queue:retry', { ids })).toMatchObject({ ok: true });
});

test('A bug in a handler is logged and answered by its code, never by its text', async () => {
  const bug = new Error('SECRET detail');
  const door = openDoor({
    'settings:get': () => {
      throw bug;
    },
  });
  expect(await door.invoke('settings:get', {})).toEqual({ ok: false, code: 'bug', detail: 'settings:get' });
  expect(door.lines).toMatchObject([{ level: 'bug', error: bug }]);
});

test('A command that needs an account before there is one is answered as not ready, and that is no bug', async () => {
  const door = openDoor({ 'queue:retry': () => Promise.reject(new NotReady()) });
  expect(await door.invoke('queue:retry', { ids: [] })).toMatchObject({ ok: false, code: 'not-ready' });
  expect(door.lines).toEqual([]);
});
