import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FolderRules, NO_RULES } from '../../src/shared/folder-rules.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';

let rig: EngineRig;
let teas: RigClient;

beforeEach(async () => {
  rig = await EngineRig.start();
  teas = await rig.client(0);
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

async function rule(rules: Partial<FolderRules>, client = teas): Promise<void> {
  const set = rig.engine.roots.setRules(client.root.id, { ...NO_RULES, ...rules });
  expect(set).toEqual({ done: true, value: null });
}
const ignored = (client = teas) =>
  Object.fromEntries(rig.engine.roots.ignored(client.root.id).map((entry) => [entry.path, entry.reason]));

test('A file that a rule leaves out is told with the reason; it goes when the rule does, once', async () => {
  await rule({ exclude: ['drafts/**'] });
  await rig.drop(teas, 'drafts/a.jpg', distinctPicture('a'));
  await rig.drop(teas, 'b.jpg', distinctPicture('b'));
  await rig.untilStage('b.jpg', 'done');
  await rig.until(() => ignored()['drafts/a.jpg'] === 'rule-excluded');
  const [report] = await rig.engine.roots.rescan();
  expect(report).toMatchObject({ ignored: 1, candidates: 0 });
  expect(rig.upload('a.jpg')).toBeUndefined();
  await rule({});
  await rig.untilStage('a.jpg', 'done');
  expect(ignored()).toEqual({});
  await rule({ exclude: ['drafts/**'] });
  await rule({});
  await rig.engine.roots.rescan();
  expect(rig.uploads()).toHaveLength(2);
});

test('Rules are kept over a restart, and their root tells them', async () => {
  await rule({ include: ['*.mp4'], minBytes: 10 });
  await rig.restart();
  expect(rig.engine.roots.list()[0]?.rules).toEqual({ ...NO_RULES, include: ['*.mp4'], minBytes: 10 });
  await rig.drop(teas, 'a.jpg', distinctPicture('a'));
  await rig.until(() => ignored()['a.jpg'] === 'rule-not-included');
  await rule({});
  await rig.untilStage('a.jpg', 'done');
});

test('What was there before a folder was watched stays, whatever rules come and go', async () => {
  const folder = join(rig.folder.path, 'watched', 'before');
  await mkdir(join(folder, 'drafts'), { recursive: true });
  await writeFile(join(folder, 'drafts', 'old.jpg'), distinctPicture('old'));
  const rules = { ...NO_RULES, exclude: ['drafts/**'] };
  const added = await rig.engine.roots.add({
    ...{ path: folder, profileId: teas.profile.id, existing: 'leave', rules },
  });
  if (!added.done) throw new Error(JSON.stringify(added.problem));
  expect(added.value.rules).toEqual(rules);
  await rig.until(() => rig.engine.roots.ignored(added.value.id).length === 1);
  rig.engine.roots.setRules(added.value.id, NO_RULES);
  await rig.drop({ title: teas.title, folder }, 'drafts/new.jpg', distinctPicture('new'));
  await rig.untilStage('new.jpg', 'done');
  expect(rig.upload('old.jpg')).toBeUndefined();
});

test('A file that grows beyond the bound while it is written is left out with the reason', async () => {
  await rule({ maxBytes: 100_000 });
  const path = await rig.drop(teas, 'growing.jpg', distinctPicture('growing'));
  await rig.until(() => rig.upload('growing.jpg')?.stage === 'settling');
  await appendFile(path, Buffer.alloc(100_000));
  await rig.until(() => ignored()['growing.jpg'] === 'rule-too-large');
  await rig.until(() => rig.upload('growing.jpg') === undefined);
  await rig.drop(teas, 'small.jpg', distinctPicture('small'));
  await rig.untilStage('small.jpg', 'done');
});

test('A rule never takes back what is queued, and a file of before that is renamed is known', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  await rig.drop(teas, 'drafts/queued.jpg', distinctPicture('queued'));
  await rig.untilStage('queued.jpg', 'queued');
  await rule({ exclude: ['drafts/**'] });
  await rig.engine.roots.rescan();
  await rename(join(teas.folder, 'drafts', 'queued.jpg'), join(teas.folder, 'drafts', 'renamed.jpg'));
  await rig.until(() => rig.upload('renamed.jpg') !== undefined);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.untilStage('renamed.jpg', 'done');
  expect(rig.sandbox.ledger.accepted).toHaveLength(1);
});

test('A trial tells what rules would take and why not, and changes nothing', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  for (const name of ['a.jpg', 'drafts/b.jpg', 'drafts/c.jpg', 'd_raw.jpg'])
    await rig.drop(teas, name, distinctPicture(name));
  await writeFile(join(teas.folder, 'notes.txt'), 'no media');
  const rules = { ...NO_RULES, exclude: ['drafts/**', '*_raw.*', '*.gif'] };
  const trial = await rig.engine.roots.tryRules(teas.folder, rules);
  expect(trial).toMatchObject({
    taken: { files: 1 },
    left: [{ reason: 'rule-excluded', files: 3 }],
    excluded: [2, 1, 0],
    more: false,
  });
  expect(trial.examples.find((one) => one.reason === null)?.path).toBe('a.jpg');
  expect(trial.examples.find((one) => one.pattern === '*_raw.*')?.path).toBe('d_raw.jpg');
  await rig.until(() => rig.uploads().filter((row) => row.stage === 'queued').length === 4);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.until(() => rig.uploads().every((row) => row.stage === 'done'));
});
