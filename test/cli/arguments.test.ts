import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { USAGE } from '../../src/cli/usage.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { startHotfolder } from './support/hotfolder-process.ts';
import { killLeftovers } from './support/processes.ts';

let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  await killLeftovers();
  await folder.dispose();
});

const RUN = ['run', '--config', 'c.json', '--data-dir', 'd'];

test('run takes a configuration and a data directory, and three choices', () => {
  expect(readArguments(RUN)).toEqual({
    command: 'run',
    run: { config: 'c.json', dataDir: 'd', once: false, json: false },
  });
  expect(readArguments([...RUN, '--once', '--json', '--max-wait', '1.5'])).toEqual({
    command: 'run',
    run: { config: 'c.json', dataDir: 'd', once: true, json: true, maxWaitS: 1.5 },
  });
});

test.for([
  [[], 'no command was given'],
  [['watch'], '"watch" is not a command'],
  [['run', 'now'], '"now" is not expected after "run"'],
  [['run', '--data-dir', 'd'], '--config FILE is missing'],
  [['run', '--config', 'c'], '--data-dir DIR is missing'],
  [[...RUN, '--fast'], 'Unknown option'],
  [[...RUN, '--max-wait', '5'], '--max-wait goes with --once only'],
  [[...RUN, '--once', '--max-wait', 'soon'], '--max-wait takes a number of seconds, not "soon"'],
] as const)('%j is refused with the usage: %s', ([argv, words]) => {
  expect(() => readArguments(argv)).toThrow(words);
  expect(() => readArguments(argv)).toThrow(USAGE);
});

test('--help and --version answer and end with 0', async () => {
  const about = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const [help, version] = await Promise.all([
    startHotfolder(['--help']).ended,
    startHotfolder(['--version']).ended,
  ]);
  expect(help).toMatchObject({ code: 0, stdout: `${USAGE}\n`, stderr: '' });
  expect(version).toMatchObject({ code: 0, stdout: `${about.version}\n`, stderr: '' });
});

test('A mistake in the arguments, the configuration or the data directory ends with 2 and says what to do', async () => {
  const config = path.join(folder.path, 'c.json');
  await writeFile(config, JSON.stringify({ apiKeyEnv: 'A_KEY', roots: [{ path: '.', profile: null }] }));
  const blocked = await folder.file('not-a-folder', '');
  const env = { A_KEY: 'A-KEY-OF-SOME-LENGTH' };
  const [wrong, missing, refused] = await Promise.all([
    startHotfolder(['run', '--confg', config]).ended,
    startHotfolder(['run', '--config', config, '--data-dir', path.join(folder.path, 'd')]).ended,
    startHotfolder(['run', '--config', config, '--data-dir', path.join(blocked, 'd')], env).ended,
  ]);
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain(USAGE);
  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(missing.stderr).toBe(
    `The configuration ${config} cannot be used:\n` +
      '  apiKeyEnv: the environment variable A_KEY is not set; set it to the key and start again\n',
  );
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toBe(`The data directory ${path.join(blocked, 'd')} cannot be used (ENOTDIR).\n`);
});
