import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { DataLockedError, lockData } from '../../../src/engine/store/data-lock.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

let folder: TempFolder;
let path: string;

beforeEach(async () => {
  folder = await tempFolder();
  path = join(folder.path, 'hotfolder.lock');
});

afterEach(() => folder.dispose());

const HOLDER = `
  import { lockData } from ${JSON.stringify(new URL('../../../src/engine/store/data-lock.ts', import.meta.url).href)};
  globalThis.lock = lockData(process.argv[1]);
  process.stdout.write('held');
  setInterval(() => undefined, 1_000);
`;

/** Another program that holds the directory until it is killed. */
async function otherProgram() {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', HOLDER, path]);
  const ended = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return {
    pid: child.pid,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The error that taking the lock ends with. */
function refused(): DataLockedError {
  try {
    lockData(path).release();
  } catch (error) {
    if (error instanceof DataLockedError) return error;
    throw error;
  }
  throw new Error('the lock was there for the taking');
}

describe('The lock of a data directory', () => {
  test('is refused while another program holds it, with that program’s number', async () => {
    const other = await otherProgram();
    expect(refused().owner).toBe(other.pid);
    expect(refused().owner).toBe(other.pid);
  });

  test('dies with a program that is killed', async () => {
    const other = await otherProgram();
    await other.kill();
    lockData(path).release();
  });

  test('holds against this same process too, until it is released', () => {
    const first = lockData(path);
    expect(refused().owner).toBe(process.pid);
    first.release();
    lockData(path).release();
  });

  test('is taken over a file that holds anything else, and is a lock then', () => {
    writeFileSync(path, 'not a database at all'.repeat(20));
    const first = lockData(path);
    expect(refused().owner).toBe(process.pid);
    first.release();
  });

  test('stays held when its file is damaged meanwhile', async () => {
    const other = await otherProgram();
    writeFileSync(path, 'not a database at all'.repeat(20));
    expect(refused()).toBeInstanceOf(DataLockedError);
    await other.kill();
    lockData(path).release();
  });
});
