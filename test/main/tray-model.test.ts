import { expect, test } from 'vitest';
import { dropLink, noteLink, type RecentLink, stillWorks } from '../../src/main/tray/recent-links.ts';
import { type TrayInput, type TrayItem, trayModel } from '../../src/main/tray/tray-model.ts';
import { failure } from '../../src/shared/failure.ts';
import { profileId, uploadId } from '../../src/shared/ids.ts';
import type { EngineStatus, QueueCounts } from '../../src/shared/model.ts';
import { HOUR, MINUTE } from '../../src/shared/units.ts';
import { engineStatus, uploadView } from './made-up-views.ts';

const tray = (
  counts: Partial<QueueCounts> = {},
  change: Partial<EngineStatus> = {},
  input: Partial<TrayInput> = {},
) =>
  trayModel({
    status: engineStatus(counts, change),
    pausedUntil: null,
    links: [],
    clientName: (id) => (id === profileId('acme') ? 'Acme & Sons' : 'Beta'),
    ...input,
  });
const labels = (items: readonly TrayItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'line' ? [] : [item.label]));
const choosing = (items: readonly TrayItem[], label: string) =>
  items.find((item) => item.kind === 'choice' && item.label === label);

test('Idle, busy, paused and needs attention each have a picture of their own', () => {
  expect(tray().state).toBe('idle');
  expect(tray({ active: 2 }).state).toBe('busy');
  expect(tray({ active: 2 }, { paused: true }).state).toBe('paused');
  expect(tray({ active: 2, attention: 1 }).state).toBe('attention');
});

test('What needs the person is shown before a pause, and files that wait are not busy', () => {
  expect(tray({ attention: 1 }, { paused: true }).state).toBe('attention');
  expect(tray({}, { accountFailure: failure('account-refused') }).state).toBe('attention');
  expect(tray({ waiting: 12 }).state).toBe('idle');
  expect(tray({ active: 3 }, { online: false }).state).toBe('idle');
});

test.each([
  [tray(), 'Hotfolder: everything is up'],
  [tray({ active: 1 }), 'Hotfolder: 1 file on the way'],
  [tray({ active: 5, waiting: 1_200 }), 'Hotfolder: 5 files on the way, 1,200 waiting'],
  [tray({ attention: 1, active: 2 }), 'Hotfolder: 1 file needs you, 2 files on the way'],
  [tray({ waiting: 3 }, { paused: true }), 'Hotfolder: paused, 3 waiting'],
  [tray({ waiting: 3 }, { online: false }), 'Hotfolder: offline, 3 waiting'],
  [tray({}, { account: 'none' }), 'Hotfolder: not connected yet'],
  [
    tray({ waiting: 4 }, { accountFailure: failure('account-refused') }),
    'Hotfolder: Ayrshare refused the API key, 4 waiting',
  ],
])('The tooltip says the state in words (%#)', (model, words) => {
  expect(model.tooltip).toBe(words);
});

test('A pause with an end says when', () => {
  const noon = new Date(2026, 0, 1, 12, 5).getTime();
  expect(tray({}, { paused: true }, { pausedUntil: noon }).tooltip).toBe('Hotfolder: paused until 12:05');
});

test('The menu begins with the state, and offers three pauses, or to resume', () => {
  const { items } = tray({ active: 1 });
  expect(labels(items)[0]).toBe('1 file on the way');
  expect(choosing(items, 'Pause for 30 minutes')).toMatchObject({
    does: { kind: 'pause', forMs: 30 * MINUTE },
  });
  expect(choosing(items, 'Pause for 1 hour')).toMatchObject({ does: { kind: 'pause', forMs: HOUR } });
  expect(choosing(items, 'Pause until resumed')).toMatchObject({ does: { kind: 'pause', forMs: null } });
  const paused = labels(tray({}, { paused: true }).items);
  expect(paused).toContain('Resume');
  expect(paused.filter((label) => label.startsWith('Pause for'))).toEqual([]);
});

test('What needs the person is one choice that opens it, and is not there when nothing does', () => {
  expect(choosing(tray({ attention: 3 }).items, '3 files need you')).toMatchObject({
    does: { kind: 'show-attention' },
  });
  expect(labels(tray({ active: 3 }).items).join()).not.toContain('need');
  const both = labels(tray({ attention: 1, waiting: 2 }).items);
  expect(both.slice(0, 2)).toEqual(['1 file needs you', '2 waiting']);
  expect(labels(tray({ attention: 1 }).items)[1]).toBe('Pause for 30 minutes');
});

test('Every link names its client and its file', () => {
  const links: RecentLink[] = [
    { id: uploadId('u1'), profileId: profileId('acme'), fileName: 'spokes.jpg', doneAt: 2 },
    { id: uploadId('u2'), profileId: profileId('beta'), fileName: `${'x'.repeat(80)}-v12.jpg`, doneAt: 1 },
  ];
  const { items } = tray({}, {}, { links });
  expect(choosing(items, 'spokes.jpg of Acme & Sons')).toMatchObject({
    does: { kind: 'copy-link', id: 'u1' },
  });
  const long = labels(items).find((label) => label.endsWith('of Beta'));
  expect(long).toMatch(/…x+-v12\.jpg of Beta$/);
  expect(long?.length).toBeLessThan(60);
  const removed = tray({}, {}, { links, clientName: () => null });
  expect(choosing(removed.items, 'spokes.jpg of a removed client')).toBeDefined();
});

test('Without an account the menu opens and quits, and pauses nothing', () => {
  expect(labels(tray({}, { account: 'none' }).items)).toEqual([
    'Not connected yet',
    'Open Hotfolder',
    'Quit',
  ]);
});

test('The last five links are kept, newest first, each once', () => {
  const done = (name: string, doneAt: number) =>
    uploadView({
      id: uploadId(name),
      fileName: name,
      stage: 'done',
      accessUrl: 'https://cdn.test/x',
      doneAt,
    });
  const order = [3, 1, 7, 2, 6, 5, 4, 7];
  const links = order.reduce<readonly RecentLink[]>((kept, at) => noteLink(kept, done(`f${at}`, at)), []);
  expect(links.map((link) => link.fileName)).toEqual(['f7', 'f6', 'f5', 'f4', 'f3']);
  expect(dropLink(links, uploadId('f6')).map((link) => link.fileName)).toEqual(['f7', 'f5', 'f4', 'f3']);
});

test('A link that has ended or is gone is not offered from what was sent before', () => {
  const works = (change: Parameters<typeof uploadView>[0]) =>
    stillWorks(uploadView({ goneAt: null, expiresAt: null, ...change }), HOUR);
  expect([works({}), works({ expiresAt: HOUR + 1 })]).toEqual([true, true]);
  expect([works({ expiresAt: HOUR }), works({ goneAt: 1 })]).toEqual([false, false]);
});

test('An upload without a proved link is none of them', () => {
  for (const stage of ['checking', 'closed', 'failed'] as const) {
    expect(noteLink([], uploadView({ stage, accessUrl: 'https://cdn.test/x', doneAt: 1 }))).toEqual([]);
  }
  expect(noteLink([], uploadView({ stage: 'done', accessUrl: null, doneAt: 1 }))).toEqual([]);
});
