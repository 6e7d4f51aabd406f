import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/arguments/commands.ts';
import { dataDirOf, readArguments } from '../../src/cli/arguments.ts';
import { USAGE, usage } from '../../src/cli/usage.ts';
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

test('run takes a configuration and a data directory, and four choices', () => {
  expect(readArguments(RUN)).toEqual({
    command: 'run',
    run: { config: 'c.json', dataDir: 'd', once: false, dryRun: false, json: false },
  });
  expect(readArguments([...RUN, '--once', '--json', '--dry-run', '--max-wait', '1.5'])).toEqual({
    command: 'run',
    run: { config: 'c.json', dataDir: 'd', once: true, dryRun: true, json: true, maxWaitS: 1.5 },
  });
});

test.for([
  [['status'], { command: 'status', status: {} }],
  [['list'], { command: 'list', list: { states: [] } }],
  [
    ['list', '--state', 'failed,done', '--profile', 'Acme'],
    { command: 'list', list: { states: ['failed', 'done'], profile: 'Acme' } },
  ],
  [['retry', '--all'], { command: 'retry', retry: { all: true, ids: [] } }],
  [
    ['retry', 'one', 'two', '--code', 'file-busy'],
    { command: 'retry', retry: { all: false, ids: ['one', 'two'], code: 'file-busy' } },
  ],
  [['verify', '--config', 'c'], { command: 'verify', verify: { config: 'c' } }],
  [['doctor', '--config', 'c'], { command: 'doctor', doctor: { config: 'c' } }],
] as const)('%j takes a data directory, and what goes with it', ([argv, expected]) => {
  const asked = readArguments([...argv, '--data-dir', 'd', '--json']);
  expect(asked).toMatchObject(expected);
  expect(dataDirOf(asked)).toBe('d');
  expect(Object.values(asked)).toContainEqual(expect.objectContaining({ dataDir: 'd', json: true }));
  expect(() => readArguments(argv)).toThrow('--data-dir DIR is missing');
});

test('add takes files for one client, and waits for them unless it is told not to', () => {
  const basics = ['add', '--config', 'c', '--data-dir', 'd', '--profile', 'Acme'];
  const asked = { config: 'c', dataDir: 'd', profile: 'Acme', json: false, files: ['a.jpg', 'b'] };
  expect(readArguments([...basics, 'a.jpg', 'b'])).toEqual({ command: 'add', add: { ...asked, wait: true } });
  expect(readArguments([...basics, 'a.jpg', '--wait', '--max-wait', '9', 'b'])).toEqual({
    command: 'add',
    add: { ...asked, wait: true, maxWaitS: 9 },
  });
  expect(readArguments([...basics, '--no-wait', 'a.jpg', 'b'])).toEqual({
    command: 'add',
    add: { ...asked, wait: false },
  });
  expect(() => readArguments(basics)).toThrow('no files were named');
  expect(() => readArguments(['add', 'a.jpg', '--config', 'c'])).toThrow('--profile NAME is missing');
  expect(() => readArguments([...basics, 'a', '--wait', '--no-wait'])).toThrow(
    '--no-wait does not go with --wait',
  );
});

test.for([
  [[], 'no command was given'],
  [['watch'], '"watch" is not a command'],
  [['stats', '--data-dir', 'd'], '"stats" is not a command; did you mean status?'],
  [['--jsn'], '--jsn is not an option; did you mean --json?'],
] as const)('%j is refused with every command there is: %s', ([argv, words]) => {
  expect(() => readArguments(argv)).toThrow(words);
  expect(() => readArguments(argv)).toThrow(USAGE);
});

test.for([
  [['run', 'now'], '"now" is not expected after "run"'],
  [['run', '--data-dir', 'd'], '--config FILE is missing'],
  [['run', '--config', 'c'], '--data-dir DIR is missing'],
  [[...RUN, '--maxwait'], '--maxwait is not an option; did you mean --max-wait?'],
  [[...RUN, '--all'], '--all does not go with run'],
  [[...RUN, '--once=yes'], '--once'],
  [[...RUN, '--max-wait', '5'], '--max-wait goes with --once only'],
  [[...RUN, '--once', '--max-wait', 'soon'], '--max-wait takes a number of seconds, not "soon"'],
] as const)('%j is refused with the help of its command: %s', ([argv, words]) => {
  expect(() => readArguments(argv)).toThrow(words);
  expect(() => readArguments(argv)).toThrow(usage('run'));
});

test.for(COMMAND_NAMES)('%s has a help of its own, which names every option it takes', (name) => {
  expect(readArguments([name, '--help'])).toEqual({ command: 'help', about: name });
  const [line = '', ...rest] = usage(name).split('\n').slice(1);
  for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(rest.join('\n')).toContain(`  ${option}`);
});

test('--help and --version answer and end with 0', async () => {
  const about = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const [help, version, ofStatus] = await Promise.all([
    startHotfolder(['--help']).ended,
    startHotfolder(['--version']).ended,
    startHotfolder(['status', '-h']).ended,
  ]);
  expect(help).toMatchObject({ code: 0, stdout: `${USAGE}\n`, stderr: '' });
  expect(ofStatus).toMatchObject({ code: 0, stdout: `${usage('status')}\n`, stderr: '' });
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
  expect(wrong.stderr).toContain('--confg is not an option; did you mean --config?');
  expect(wrong.stderr).toContain(usage('run'));
  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(missing.stderr).toBe(
    `The configuration ${config} cannot be used:\n` +
      '  apiKeyEnv: the environment variable A_KEY is not set; set it to the key and start again\n',
  );
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toBe(`The data directory ${path.join(blocked, 'd')} cannot be used (ENOTDIR).\n`);
});
