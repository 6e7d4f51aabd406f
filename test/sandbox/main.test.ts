import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLedger } from '../../src/sandbox/ledger.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { curlIn } from './curl-program.ts';

const MAIN = path.join(import.meta.dirname, '../../src/sandbox/main.ts');

let folder: TempFolder;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  child = undefined;
  await folder.dispose();
});

/** Starts the program and resolves with the line it prints once it listens. */
async function start(...args: string[]): Promise<{ baseUrl: string; storageOrigin: string }> {
  child = spawn(process.execPath, [MAIN, '--data-dir', `${folder.path}/sandbox`, ...args]);
  if (child.stdout === null) throw new Error('no output');
  const [line] = await once(createInterface(child.stdout), 'line');
  return JSON.parse(String(line));
}

async function exitOf(...args: string[]): Promise<{ code: unknown; stderr: string }> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, _stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stderr }),
    );
  });
}

describe('the sandbox as a process of its own', () => {
  it('prints its origins, takes its keys and faults from the arguments, and ends with 0 on SIGTERM', async () => {
    const faults = await folder.file(
      'faults.json',
      '{"rules":[{"on":"user","do":{"kind":"status","status":500}}]}',
    );
    const { baseUrl } = await start(
      '--api-key',
      'K',
      '--profile',
      'A = B=AB-KEY',
      '--profile',
      'Acme=C',
      '--faults',
      faults,
    );
    const curl = curlIn(await folder.folder('curl'));
    const user = () => curl('-H', 'Authorization: Bearer K', '-H', 'Profile-Key: AB-KEY', `${baseUrl}/user`);
    expect((await user()).status).toBe(500);
    expect((await user()).json()).toMatchObject({ title: 'A = B' });
    expect(readLedger(`${folder.path}/sandbox`).requests.map((request) => request.profile)).toEqual([
      'A = B',
      'A = B',
    ]);
    child?.kill('SIGTERM');
    expect(await once(child as ChildProcess, 'exit')).toEqual([0, null]);
  });

  it('keeps ledger and ports through a SIGKILL', async () => {
    const first = await start();
    const curl = curlIn(await folder.folder('curl'));
    await curl(`${first.baseUrl}/user`);
    child?.kill('SIGKILL');
    await once(child as ChildProcess, 'exit');
    expect(await start()).toEqual(first);
    await curl(`${first.baseUrl}/user`);
    expect(readLedger(`${folder.path}/sandbox`).requests.map((request) => request.seq)).toEqual([1, 2]);
  });

  it.each([
    [[], '--data-dir is missing'],
    [['--data-dir', 'x', '--port', '99999'], '--port: "99999"'],
    [['--data-dir', 'x', '--profile', 'Acme'], '--profile: "Acme"'],
    [['--data-dir', 'x', '--url-lifetime-ms', 'soon'], '--url-lifetime-ms: "soon"'],
    [['--data-dir', 'x', '--colour'], '--colour'],
    [['--data-dir', 'x', '--faults', '/nowhere.json'], '--faults /nowhere.json'],
  ])('ends with 2 and says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await exitOf(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('ends with 2 and names the rule and field of a wrong fault script', async () => {
    const file = await folder.file('faults.json', '{"rules":[{"on":"put","do":{"kind":"resetAtByte"}}]}');
    const { code, stderr } = await exitOf('--data-dir', 'x', '--faults', file);
    expect(code).toBe(2);
    expect(stderr).toContain('rules[0].do.byte');
  });
});
