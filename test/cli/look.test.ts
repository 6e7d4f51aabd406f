import { expect, test } from 'vitest';
import { TEAS, VELO } from './support/desk.ts';
import { acceptedIn, dropThree, openDesk } from './support/desks.ts';
import { medium } from './support/medium.ts';

test('status and list answer while a run works and say what the store says; what writes is refused', async () => {
  const desk = await openDesk({
    rules: [{ on: 'uploadUrl', profile: TEAS, every: true, do: { kind: 'refuseKey' } }],
  });
  const [tea, film] = await dropThree(desk);
  const program = desk.start();
  await program.until((line) => line.path === tea?.path && line.status === 'blocked');
  const done = await program.until((line) => line.path === film?.path && line.status === 'done');
  await program.until((line) => line.profile === null && line.status === 'done');

  const [status, text, all, blocked, teas, refused] = await Promise.all([
    desk.command('status', '--json'),
    desk.command('status'),
    desk.command('list', '--json'),
    desk.command('list', '--state', 'failed,blocked'),
    desk.command('list', '--profile', TEAS, '--state', 'done'),
    desk.command('retry', '--all'),
  ]);
  program.kill('SIGTERM');
  await program.ended;

  const [account] = JSON.parse(status.stdout).accounts;
  expect(account).toMatchObject({ account: desk.accountId, uploads: { done: 2, blocked: 1 }, hold: null });
  expect(account.profiles.find((one: { profile: string | null }) => one.profile === TEAS)).toMatchObject({
    uploads: { blocked: 1 },
    hold: { code: 'key-rejected', until: null },
  });
  expect(account.roots).toHaveLength(3);
  expect(account.roots[0]).toMatchObject({ path: desk.folderOf(TEAS), profile: TEAS, folder: 'there' });
  expect(text.stdout).toMatch(/^ {2}uploads {3}1 blocked, 2 done; \d+\.\d MiB to go$/m);
  expect(text.stdout).toMatch(
    new RegExp(`^ {4}${TEAS} .*1 blocked .*held until a person acts \\(key-rejected`, 'm'),
  );

  expect(all.events).toHaveLength(3);
  expect(all.events.find((line) => line.path === film?.path)).toMatchObject({
    ...{ event: 'upload', profile: VELO, status: 'done', accessUrl: done.accessUrl, failure: null },
    ...{ generation: 1, attempt: 1, until: null },
  });
  expect(blocked.stdout).toMatch(new RegExp(`^blocked {4}${TEAS}: ${tea?.path} \\(key-rejected.*\\)\n$`));
  expect(teas).toMatchObject({ code: 0, stdout: '', stderr: '' });
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(/^Another Hotfolder is using .* \(process \d+\)\. Close it first/);
});

test('A directory without a queue, a client nobody knows and a state that is none are refused with advice', async () => {
  const desk = await openDesk();
  const none = await desk.command('status');
  expect(none).toMatchObject({ code: 2, stdout: '' });
  expect(none.stderr).toMatch(/^There is no queue in /);
  await desk.drop(TEAS, 'tea.jpg', medium('jpg', 'tea'));
  await desk.once();
  const [client, state] = await Promise.all([
    desk.command('list', '--profile', 'Bramblewick Tea'),
    desk.command('list', '--state', 'dome'),
  ]);
  expect(client).toMatchObject({ code: 2, stdout: '' });
  expect(client.stderr).toContain(`did you mean "${TEAS}"?`);
  expect(state).toMatchObject({ code: 2, stderr: 'hotfolder: "dome" is not a state; did you mean done?\n' });
});

test('What failed is tried again once a person says so, chosen by id, client or code', async () => {
  const refusal = { kind: 'status', status: 503, retryAfter: 600 } as const;
  const desk = await openDesk({
    rules: [
      { on: 'uploadUrl', profile: TEAS, do: refusal },
      { on: 'uploadUrl', profile: VELO, do: refusal },
    ],
  });
  await dropThree(desk);
  const program = desk.start();
  const [tea, film] = await Promise.all(
    [TEAS, VELO].map((client) =>
      program.until((line) => line.profile === client && line.status === 'waiting'),
    ),
  );
  await program.until((line) => line.profile === null && line.status === 'done');
  program.kill('SIGTERM');
  await program.ended;
  const [vague, unlike, listed] = await Promise.all([
    desk.command('retry'),
    desk.command('retry', '--code', 'server-eror'),
    desk.command('list', '--state', 'waiting'),
  ]);
  expect(vague.stderr).toContain('which uploads? Give ids, --profile, --code or --all');
  expect(unlike.stderr).toContain('did you mean server-error?');
  expect(listed.stdout.match(/^waiting .*\(server-error/gm)).toHaveLength(2);
  const again = await desk.command('retry', '--json', String(tea?.id), 'no-such-id');
  expect(again.code).toBe(3);
  expect(again.stderr).toBe(
    '1 upload is in line for the next run.\nno-such-id is no upload that waits, is blocked or failed.\n',
  );
  expect(again.events).toMatchObject([{ id: tea?.id, status: 'queued' }]);
  const other = await desk.command('retry', '--profile', VELO, '--code', 'server-error');
  expect(other).toMatchObject({ code: 0, stdout: `${film?.path}\n` });
  expect((await desk.once()).code).toBe(0);
  expect(acceptedIn(desk)).toHaveLength(3);
});

test('A file name that is a command to the terminal is told as characters, also by retry', async () => {
  const refusal = { kind: 'status', status: 503, retryAfter: 600 } as const;
  const desk = await openDesk({ rules: [{ on: 'uploadUrl', profile: TEAS, do: refusal }] }, true);
  await desk.drop(TEAS, 'tea\u001b[2J.jpg', medium('jpg', 'tea'));
  const program = desk.start();
  await program.until((line) => line.status === 'waiting');
  program.kill('SIGTERM');
  await program.ended;
  const again = await desk.command('retry', '--all');
  expect(again).toMatchObject({ code: 0, stdout: `${desk.folderOf(TEAS)}/tea\ufffd[2J.jpg\n` });
});

test('verify looks at every link again, and names the one that is gone', async () => {
  // The first look ends the upload, the second one is the first verify's.
  const desk = await openDesk({
    rules: [
      { on: 'access', fileName: 'sprint.mp4', nth: 3, every: true, do: { kind: 'status', status: 404 } },
    ],
  });
  const [, film] = await dropThree(desk);
  await desk.once();
  await desk.configure({ limits: { goneConfirmMs: 100 } });
  expect(await desk.command('verify')).toMatchObject({ code: 0, stdout: '3 there, 0 gone, 0 unproven\n' });

  const object = desk.sandbox.ledger().accepted.find(({ fileName }) => fileName === 'sprint.mp4');
  const end = await desk.command('verify', '--config', desk.configFile, '--profile', VELO);
  expect(end.stdout).toBe(
    `gone       ${VELO}: ${film?.path} ${object?.accessUrl}\n0 there, 1 gone, 0 unproven\n`,
  );
  expect(end.code).toBe(3);
  const listed = await desk.command('list', '--profile', VELO, '--json');
  expect(listed.events).toMatchObject([{ status: 'done', goneAt: expect.any(Number) }]);
});
