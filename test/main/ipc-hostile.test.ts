import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { serveIpc } from '../../src/main/ipc-server.ts';
import { readLedger } from '../../src/sandbox/ledger.ts';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { COMMANDS, type CommandName } from '../../src/shared/channels.ts';
import { distinctPicture } from '../support/engine-rig.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { galleryOf } from './gallery-of.ts';
import { hostileInputs } from './hostile-inputs.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

/** Messages per command; a longer campaign asks for more from outside. */
const RUNS = Number(process.env['HOTFOLDER_FUZZ'] ?? 40);
const SEED = Number(process.env['HOTFOLDER_SEED'] ?? 20_261_122);
/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9/api';
/** Before it all else would have no account, no folder and no upload to be asked about. */
const FIRST: readonly CommandName[] = ['account:try-sandbox'];
/** They would take away what the others need, so they come last. */
const LAST: readonly CommandName[] = ['profiles:remove', 'roots:remove', 'account:connect', 'address:use'];

let folder: TempFolder;
let desk: OpenDesk;
let watched: string;
let outside: string;
const bugs: string[] = [];
const listeners = new Map<string, (event: string, input: unknown) => Promise<unknown>>();

beforeEach(async () => {
  folder = await tempFolder();
  bugs.length = 0;
  const dataDir = await folder.folder('data');
  watched = await folder.folder('watched');
  outside = join(folder.path, 'outside.jpg');
  writeFileSync(outside, `${OUTSIDE}`);
  desk = openDesk({
    folder: dataDir,
    settings: keptSettings(),
    home: await folder.folder('home'),
    addresses: { newer: NOWHERE, older: NOWHERE },
  });
  serveIpc<string>({
    ipc: { handle: (channel, listener) => void listeners.set(channel, listener) },
    isTrusted: () => true,
    handlers: desk.handlers,
    log: {
      info: () => undefined,
      warn: () => undefined,
      bug: (event, error) => void bugs.push(`${event}: ${error instanceof Error ? error.stack : error}`),
    },
  });
});

afterEach(async () => {
  await desk.close();
  await folder.dispose();
});

const OUTSIDE = `the content of a file that was never granted ${randomUUID()}`;

const invoke = async (name: CommandName, input: unknown): Promise<unknown> =>
  listeners.get(name)?.('a window that somebody took over', input);

/** As the message arrives: what cannot be cloned never does. */
function cloned(input: unknown): unknown {
  try {
    return structuredClone(input);
  } catch {
    return null;
  }
}

/** A client, a folder, an upload that is up: what a real window would know. */
async function lived(): Promise<readonly string[]> {
  for (const name of FIRST) await invoke(name, {});
  const { profiles } = await desk.handlers['app:snapshot']({});
  const client = profiles.find(({ primary }) => !primary);
  if (!client) throw new Error('the sandbox has no clients');
  writeFileSync(join(watched, 'tea.jpg'), distinctPicture('tea'));
  desk.desktop.chosen = watched;
  const granted = await desk.handlers['roots:choose-folder']({});
  const added = await desk.handlers['roots:add']({
    grant: granted?.grant ?? '',
    profileId: client.id,
    existing: 'upload',
  });
  if (!added.done) throw new Error(JSON.stringify(added.problem));
  await vi.waitFor(async () => {
    const { uploads } = await desk.handlers['queue:list']({});
    expect(uploads.map(({ stage }) => stage)).toEqual(['done']);
  }, 60_000);
  const { uploads } = await desk.handlers['queue:list']({});
  const items = await galleryOf(desk);
  return [
    ...profiles.map(({ id }) => String(id)),
    // One folder among many ids would be met too seldom.
    ...Array.from({ length: 6 }, () => added.value.id),
    ...uploads.flatMap(({ id, batchId }) => [String(id), String(batchId)]),
    ...items.map(({ id }) => String(id)),
  ];
}

const ORDER = [...COMMANDS.filter((name) => !FIRST.includes(name) && !LAST.includes(name)), ...LAST];

const TEA = createHash('sha256').update(distinctPicture('tea')).digest('hex');

/** What the far end holds at the end. */
const sentContents = (): ReadonlySet<string> =>
  new Set(readLedger(join(folder.path, 'data', 'sandbox')).accepted.map(({ sha256 }) => sha256));

/** What no reply may hold, whatever was asked. */
function secrets(): readonly string[] {
  const keys = [SANDBOX_API_KEY, ...SANDBOX_PROFILES.map(({ profileKey }) => profileKey)];
  return [...keys, OUTSIDE, join(folder.path, 'data'), 'signature=', 'root:x:0:0'];
}

describe('A window that somebody else has taken over', () => {
  test(`gets a reply to each of ${RUNS} messages per command, no secret in any, and breaks nothing`, async () => {
    const ids = await lived();
    const reached = new Set<CommandName>();
    const replies: { readonly name: CommandName; readonly text: string }[] = [];
    for (const name of ORDER) {
      await fc.assert(
        fc.asyncProperty(hostileInputs({ ids }), async (input) => {
          const reply = await invoke(name, cloned(input));
          const text = JSON.stringify(reply);
          replies.push({ name, text });
          if (text.startsWith('{"ok":true')) reached.add(name);
          expect(text).toMatch(/^\{"ok":(true|false,"code":"(bad-input|not-ready)")/);
          for (const secret of secrets()) expect(text).not.toContain(secret);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    }
    expect(bugs).toEqual([]);
    expect(desk.bugs).toEqual([]);
    expect(ORDER.filter((name) => !reached.has(name))).toEqual([]);
    const logs = join(folder.path, 'data', 'logs');
    const granted = new Set([logs, watched, join(watched, 'tea.jpg')]);
    expect(desk.desktop.opened.filter((path) => !granted.has(path))).toEqual([]);
    expect(sentContents()).toEqual(new Set([TEA]));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    process.stdout.write(`${replies.length} hostile messages, ${reached.size} commands reached\n`);
  }, 240_000);
});
