import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostics } from '../../src/engine/diagnostics/bundle.ts';
import { KEYS } from './support/desk.ts';
import { dropThree, openDesk } from './support/desks.ts';
import { startProcess } from './support/processes.ts';

const ask = async (dataDir: string, ...more: string[]) =>
  await startProcess({ program: 'bin/hotfolder.js', args: ['diagnostics', '--data-dir', dataDir, ...more] })
    .ended;
const FORBIDDEN = /bramblewick|northlume|darjeeling|sprint|office|watched|127\.0\.0\.1|http:/i;

test('A report of a directory that a run works on: what happened to each file, and nobody’s name', async () => {
  const desk = await openDesk();
  await dropThree(desk);
  const running = desk.start();
  for (let done = 0; done < 3; done++) {
    const seen = new Set<string | undefined>();
    await running.until((line) => {
      if (line.status === 'done') seen.add(line.path);
      return seen.size > done;
    });
  }
  const end = await ask(desk.dataDir);
  expect(end).toMatchObject({ code: 0, stderr: '' });
  const report = JSON.parse(end.stdout) as Diagnostics;
  expect(report).toMatchObject({
    about: { program: 'headless', platform: process.platform },
    settings: null,
    status: null,
    unread: [],
    accounts: [{ uploadsByState: { done: 3 }, clients: { length: 3 }, folders: { length: 3 } }],
  });
  const [account] = report.accounts;
  expect(account?.uploads.map(({ events }) => events.map(({ state }) => state))).toEqual(
    Array.from({ length: 3 }, () => ['queued', 'sending', 'finishing', 'sent', 'done']),
  );
  expect(report.log.map((line) => line['event'])).toContain('upload-state');
  expect(end.stdout).not.toMatch(FORBIDDEN);
  for (const key of Object.values(KEYS)) expect(end.stdout).not.toContain(key);
  running.kill('SIGTERM');
  await running.ended;
});

test('--out saves it in a new file, and no file that is there is replaced', async () => {
  const desk = await openDesk();
  await dropThree(desk);
  expect((await desk.once()).code).toBe(0);
  const out = path.join(desk.folder.path, 'report.json');
  expect(await ask(desk.dataDir, '--out', out)).toMatchObject({ code: 0, stdout: '' });
  const saved = readFileSync(out, 'utf8');
  expect(JSON.parse(saved)).toMatchObject({ accounts: [{ uploadsByState: { done: 3 } }] });
  const again = await ask(desk.dataDir, '--out', out);
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') });
  expect(readFileSync(out, 'utf8')).toBe(saved);
});

test('Without a queue that can be read the log is there all the same, and the report says what is missing', async () => {
  const desk = await openDesk(undefined, true);
  mkdirSync(path.join(desk.dataDir, 'logs'), { recursive: true });
  writeFileSync(path.join(desk.dataDir, 'logs', 'hotfolder.log'), '{"event":"started"}\n');
  const end = await ask(desk.dataDir);
  expect(end.code).toBe(0);
  expect(JSON.parse(end.stdout)).toMatchObject({
    unread: [expect.stringMatching(/^the queue: There is no Hotfolder database/)],
    accounts: [],
    log: [{ event: 'started' }],
  });
  expect(end.stderr).toMatch(/^Warning: could not read the queue/);
  const nowhere = await ask(path.join(desk.folder.path, 'nowhere'));
  expect(nowhere).toMatchObject({ code: 2, stdout: '' });
  await desk.once('--max-wait', '0');
});
