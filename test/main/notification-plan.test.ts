import { expect, test } from 'vitest';
import { needsPerson } from '../../src/main/notifications/needs-person.ts';
import { createNotificationPlan } from '../../src/main/notifications/notification-plan.ts';
import type { Notice } from '../../src/main/notifications/notification-words.ts';
import { ADVICE, type FailureCode, failure } from '../../src/shared/failure.ts';
import { profileId, uploadId } from '../../src/shared/ids.ts';
import { HOUR, MINUTE, SECOND } from '../../src/shared/units.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { engineStatus, uploadView } from './made-up-views.ts';

function planOn() {
  const clock = fakeClock();
  const shown: Notice[] = [];
  const person = { wants: true };
  const plan = createNotificationPlan({
    clock,
    clientName: (id) => (id === profileId('acme') ? 'Acme' : 'Beta'),
    wanted: () => person.wants,
    show: (notice) => shown.push(notice),
  });
  let count = 0;
  const file = (change: Parameters<typeof uploadView>[0]): void => {
    count += 1;
    plan.hear({
      kind: 'upload',
      upload: uploadView({ id: uploadId(`u${count}`), fileName: `photo ${count}.jpg`, ...change }),
    });
  };
  const done = (client = 'acme'): void =>
    file({
      profileId: profileId(client),
      stage: 'done',
      accessUrl: 'https://cdn.test/x',
      doneAt: clock.now(),
    });
  const stuck = (code: FailureCode, client = 'acme'): void =>
    file({ profileId: profileId(client), stage: 'blocked', failure: failure(code) });
  return { clock, shown, person, plan, done, stuck, titles: () => shown.map((notice) => notice.title) };
}

test('Twelve files that come one after the other are one notification, which names the client', async () => {
  const { clock, shown, done } = planOn();
  for (let count = 0; count < 12; count += 1) {
    done();
    await clock.advance(2 * SECOND);
  }
  expect(shown).toEqual([]);
  await clock.advance(10 * SECOND);
  expect(shown).toEqual([
    {
      title: '12 files for Acme are up',
      body: 'photo 1.jpg and 11 more. The links are ready.',
      opens: 'gallery',
      client: profileId('acme'),
    },
  ]);
  expect(clock.pending()).toBe(0);
});

test('One file is named', async () => {
  const { clock, shown, done } = planOn();
  done();
  await clock.advance(10 * SECOND);
  expect(shown).toMatchObject([
    { title: '1 file for Acme is up', body: 'photo 1.jpg. The links are ready.' },
  ]);
});

test('Two clients are two notifications', async () => {
  const { clock, titles, done } = planOn();
  done('acme');
  done('beta');
  done('acme');
  await clock.advance(10 * SECOND);
  expect([...titles()].sort()).toEqual(['1 file for Beta is up', '2 files for Acme are up']);
});

test('A stream of files that never pauses is told of every five minutes all the same', async () => {
  const { clock, shown, done } = planOn();
  for (let count = 0; count < 130; count += 1) {
    done();
    await clock.advance(5 * SECOND);
  }
  expect(shown.length).toBe(2);
});

test('While the person looks at the window, or wants none, nothing is shown, and nothing is kept for later', async () => {
  const { clock, shown, person, done, stuck, plan } = planOn();
  person.wants = false;
  done();
  stuck('key-rejected');
  plan.hear({ kind: 'status', status: engineStatus({}, { accountFailure: failure('account-refused') }) });
  await clock.advance(MINUTE);
  person.wants = true;
  await clock.advance(HOUR);
  expect(shown).toEqual([]);
});

test('What was done before the program started is no news, nor is a row that is told again', async () => {
  const { clock, titles, plan, done } = planOn();
  const old = uploadView({
    id: uploadId('old'),
    stage: 'done',
    accessUrl: 'https://cdn.test/x',
    doneAt: clock.now() - 1,
  });
  plan.hear({ kind: 'upload', upload: old });
  done();
  const again = uploadView({
    id: uploadId('u1'),
    stage: 'done',
    doneAt: clock.now(),
    fileName: 'photo 1.jpg',
  });
  plan.hear({ kind: 'upload', upload: again });
  await clock.advance(MINUTE);
  expect(titles()).toEqual(['1 file for Acme is up']);
});

test('A cause that needs the person is told once an hour and client, with what it is', async () => {
  const { clock, shown, stuck } = planOn();
  stuck('key-rejected');
  stuck('key-rejected');
  await clock.advance(10 * SECOND);
  expect(shown).toEqual([
    {
      title: '2 files for Acme need you',
      body: 'Ayrshare refused the key. Not sent: photo 1.jpg and 1 more.',
      opens: 'attention',
      client: profileId('acme'),
    },
  ]);
  for (let minutes = 0; minutes < 55; minutes += 5) {
    stuck('key-rejected');
    await clock.advance(5 * MINUTE);
  }
  expect(shown.length).toBe(1);
  stuck('key-rejected', 'beta');
  stuck('file-empty');
  await clock.advance(10 * SECOND);
  expect(shown.length).toBe(3);
  await clock.advance(HOUR);
  stuck('key-rejected');
  await clock.advance(10 * SECOND);
  expect(shown.length).toBe(4);
});

test('A refused account key is told at once, once an hour', async () => {
  const { clock, shown, plan } = planOn();
  const status = engineStatus({ waiting: 4 }, { accountFailure: failure('account-refused') });
  for (let count = 0; count < 100; count += 1) {
    plan.hear({ kind: 'status', status });
    await clock.advance(SECOND);
  }
  expect(shown).toEqual([
    {
      title: 'Files of every client wait',
      body: 'Ayrshare refused the API key. They go on once a key works.',
      opens: 'attention',
      client: null,
    },
  ]);
});

test('A failure that goes on by itself is not worth a word; every other has its words', async () => {
  const { clock, shown, stuck } = planOn();
  for (const [code, fate] of Object.entries(ADVICE) as [FailureCode, string][]) {
    const personal = ['ask-person', 'ask-about-file', 'give-up', 'hold-account'].includes(fate);
    expect([code, needsPerson(code)]).toEqual([code, personal]);
    if (!personal) stuck(code);
  }
  await clock.advance(MINUTE);
  expect(shown).toEqual([]);
});

test('Files that come without a client are told once they stop coming, with how many wait by then', async () => {
  const { clock, shown, person, plan } = planOn();
  const waiting = (inbox?: number): void =>
    plan.hear({ kind: 'status', status: engineStatus({}, inbox === undefined ? {} : { inbox }) });
  waiting(2);
  await clock.advance(MINUTE);
  expect(shown).toEqual([]);
  for (const count of [3, 5, 4]) {
    waiting(count);
    await clock.advance(5 * SECOND);
  }
  await clock.advance(MINUTE);
  expect(shown).toEqual([
    {
      title: '4 files wait for a client',
      body: 'Nothing is sent before you choose one.',
      opens: 'attention',
      client: null,
    },
  ]);
  waiting();
  waiting(1);
  waiting();
  await clock.advance(MINUTE);
  person.wants = false;
  waiting(1);
  await clock.advance(MINUTE);
  expect(shown.length).toBe(1);
  expect(clock.pending()).toBe(0);
});

test('Another account, or the end of the program, drops what was gathered', async () => {
  const { clock, shown, plan, done } = planOn();
  done();
  plan.reset();
  await clock.advance(MINUTE);
  done();
  plan.stop();
  await clock.advance(MINUTE);
  expect(shown).toEqual([]);
  expect(clock.pending()).toBe(0);
});
