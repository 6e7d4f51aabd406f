import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FilePort } from '../../src/engine/files/file-port.ts';
import type { FaultRule } from '../../src/sandbox/faults/fault-script.ts';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { hurry } from '../support/fault-run.ts';

let rig: EngineRig;
let teas: RigClient;
let nothingUploaded = false;
/** While true, a look at a file that is being sent never ends, so that its last block cannot leave. */
let stuck = false;

const stickyFiles = (files: FilePort): FilePort => ({
  ...files,
  async open(path) {
    const opened = await files.open(path);
    if (!opened.ok) return opened;
    const { value } = opened;
    const stat = async () => {
      const sending = (rig?.upload('photo.jpg')?.sentBytes ?? 0) > 0;
      return stuck && sending ? new Promise<never>(() => undefined) : value.stat();
    };
    return { ok: true, value: { ...value, stat } };
  },
});

beforeEach(async () => {
  nothingUploaded = false;
  stuck = false;
  rig = await EngineRig.start({ sandboxFollowsClock: true, wrapFiles: stickyFiles });
  teas = await rig.client(0);
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish({ nothingUploaded });
});

const strike = (fault: FaultRule['do'], more: Partial<Omit<FaultRule, 'on' | 'do'>> = {}): void =>
  rig.sandbox.setFaults({ rules: [{ on: 'directUpload', do: fault, ...more }] });
const calm = (): void => rig.sandbox.setFaults({ rules: [] });
const posts = (): number => rig.sandbox.ledger.requests.filter((one) => one.route === 'directUpload').length;
const lists = (): number => rig.sandbox.ledger.requests.filter((one) => one.route === 'media').length;
const accepted = (): number => rig.sandbox.ledger.accepted.length;
const row = (name: string) => {
  const found = rig.upload(name);
  if (!found) throw new Error(`no row of ${name}`);
  return found;
};
const code = (name: string): string | undefined => rig.upload(name)?.failure?.code;

async function dropDescribed(name: string, content = distinctPicture(name)): Promise<void> {
  await mkdir(join(teas.folder, name, '..'), { recursive: true });
  await writeFile(join(teas.folder, `${name}.txt`), 'words');
  await rig.drop(teas, name, content);
}

/** Until the question is asked; then a person tries again. */
async function tryOnceMore(name: string): Promise<void> {
  await hurry(rig, () => code(name) === 'direct-unclear');
  calm();
  rig.engine.queue.retry([row(name).id]);
  await hurry(rig, () => rig.upload(name)?.stage === 'done');
}

describe('A call that was stored and whose answer is lost', () => {
  const LOST: readonly (readonly [string, FaultRule['do']])[] = [
    ['is dropped', { kind: 'storeThenDrop' }],
    ['is reset', { kind: 'storeThenDrop', how: 'reset' }],
    ['is cut in its middle', { kind: 'truncateJson' }],
    ['tells a link that is none', { kind: 'wrongTypes' }],
    ['never comes', { kind: 'stall', ms: 3_600_000, at: 'beforeAnswer' }],
  ];
  test.each(LOST)('is found in the list when the answer %s, and is not sent again', async (_, fault) => {
    strike(fault);
    await dropDescribed('photo.jpg');
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect([posts(), accepted()]).toEqual([1, 1]);
    expect(row('photo.jpg')).toMatchObject({
      accessUrl: rig.sandbox.ledger.accepted[0]?.accessUrl,
      descriptionFate: 'sent',
      generation: 1,
    });
  });

  test('is found after a restart in the middle of it', async () => {
    strike({ kind: 'stall', ms: 3_600_000, at: 'beforeAnswer' });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => accepted() === 1);
    await rig.restart();
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect([posts(), accepted()]).toEqual([1, 1]);
  });

  test('is asked about when two of the list may be it, and never sent again by itself', async () => {
    const theirs = distinctPicture('theirs');
    rig.note(teas, theirs);
    await outsider('photo.jpg', theirs);
    strike({ kind: 'storeThenDrop' });
    await dropDescribed('photo.jpg', distinctPicture('ours!!'));
    await hurry(rig, () => code('photo.jpg') === 'direct-unclear');
    await rig.clock.advance(3_600_000);
    expect([posts(), row('photo.jpg').stage]).toEqual([2, 'blocked']);
    await tryOnceMore('photo.jpg');
    expect([posts(), row('photo.jpg').generation]).toEqual([3, 2]);
  });

  test('is told from the copy that went up before, whose link is ours already', async () => {
    await dropDescribed('photo.jpg');
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    const first = row('photo.jpg');
    strike({ kind: 'storeThenDrop' });
    rig.engine.queue.uploadAgain([first.id]);
    await hurry(rig, () => rig.upload('photo.jpg')?.generation === 2 && row('photo.jpg').stage === 'done');
    expect(row('photo.jpg').accessUrl).not.toBe(first.accessUrl);
    expect([posts(), accepted()]).toEqual([2, 2]);
  });

  test('is asked about when another file of its name and size is unclear too', async () => {
    strike({ kind: 'dropBeforeAnswer' });
    await dropDescribed('first/photo.jpg', distinctPicture('one'));
    await hurry(rig, () => code('photo.jpg') === 'direct-unclear');
    strike({ kind: 'storeThenDrop' });
    await dropDescribed('second/photo.jpg', distinctPicture('two'));
    await hurry(rig, () => rig.uploads().filter((one) => one.stage === 'blocked').length === 2);
    expect([posts(), accepted()]).toEqual([2, 1]);
  });

  /** Another program of the same client sends a file of the same name and size. */
  async function outsider(fileName: string, content: Uint8Array): Promise<void> {
    await fetch(`${rig.sandbox.baseUrl}/media/upload`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${SANDBOX_API_KEY}`,
        'profile-key': SANDBOX_PROFILES[0]?.profileKey ?? '',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ file: Buffer.from(content).toString('base64'), fileName }),
    });
  }
});

describe('A call that left nothing and whose answer does not say so', () => {
  const SILENT: readonly (readonly [string, FaultRule['do']])[] = [
    ['a reset after the last byte', { kind: 'dropBeforeAnswer', how: 'reset' }],
    ['a page with 200', { kind: 'html', status: 200 }],
    ['a page with 502', { kind: 'html', status: 502 }],
    ['500', { kind: 'status', status: 500 }],
    ['408', { kind: 'status', status: 408 }],
    ['409', { kind: 'status', status: 409 }],
    ['412', { kind: 'status', status: 412 }],
    ['an empty 200', { kind: 'status', status: 200, body: '' }],
    [
      'an error inside 200',
      { kind: 'status', status: 200, body: { status: 'error', code: 1, message: 'x' } },
    ],
    ['a redirect to another host', { kind: 'redirect', to: 'https://elsewhere.example/', status: 307 }],
  ];
  test.each(SILENT)(
    'asks the person after %s, once the list has not shown it long enough',
    async (_, fault) => {
      strike(fault, { every: true });
      await dropDescribed('photo.jpg');
      await hurry(rig, () => code('photo.jpg') === 'direct-unanswered');
      expect(row('photo.jpg').stage).toBe('waiting');
      await hurry(rig, () => code('photo.jpg') === 'direct-unclear');
      expect(row('photo.jpg').stage).toBe('blocked');
      const looks = lists();
      await rig.clock.advance(3_600_000);
      expect([posts(), lists(), accepted()]).toEqual([1, looks, 0]);
      calm();
      rig.engine.queue.retry([row('photo.jpg').id]);
      await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
      expect([posts(), accepted(), row('photo.jpg').generation]).toEqual([2, 1, 2]);
    },
  );

  test('waits for its Retry-After before it looks', async () => {
    strike({ kind: 'status', status: 503, retryAfter: 600 });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => code('photo.jpg') === 'server-error');
    await rig.clock.advance(590_000);
    expect([posts(), lists()]).toEqual([1, 0]);
    await tryOnceMore('photo.jpg');
  });

  test('keeps its question over a restart, and holds no other file of its client', async () => {
    strike({ kind: 'dropBeforeAnswer' });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => code('photo.jpg') === 'direct-unclear');
    const sameSize = distinctPicture('phot0.jpg');
    await dropDescribed('other.jpg', sameSize);
    await hurry(rig, () => rig.upload('other.jpg')?.stage === 'done');
    expect(row('other.jpg').sizeBytes).toBe(row('photo.jpg').sizeBytes);
    await rig.restart();
    expect([code('photo.jpg'), row('photo.jpg').stage]).toEqual(['direct-unclear', 'blocked']);
    await tryOnceMore('photo.jpg');
  });

  test('lets the same content in another file wait, which becomes the same link when it is settled', async () => {
    const content = distinctPicture('same');
    strike({ kind: 'dropBeforeAnswer' });
    await dropDescribed('photo.jpg', content);
    await hurry(rig, () => code('photo.jpg') === 'direct-unclear');
    await dropDescribed('copy.jpg', content);
    await hurry(rig, () => code('copy.jpg') === 'direct-unanswered');
    expect(posts()).toBe(1);
    await tryOnceMore('photo.jpg');
    await hurry(rig, () => rig.upload('copy.jpg')?.closed === 'known');
    expect(accepted()).toBe(1);
  });

  test('may be cancelled by the person, who found it', async () => {
    nothingUploaded = true;
    strike({ kind: 'dropBeforeAnswer' });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => code('photo.jpg') === 'direct-unclear');
    rig.engine.queue.cancel([row('photo.jpg').id]);
    await rig.clock.advance(3_600_000);
    expect([row('photo.jpg').closed, posts()]).toEqual(['cancelled', 1]);
  });

  test('does not ask while the list itself cannot be read', async () => {
    rig.sandbox.setFaults({
      rules: [
        { on: 'directUpload', do: { kind: 'storeThenDrop' } },
        { on: 'media', every: true, do: { kind: 'status', status: 500 } },
      ],
    });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => (rig.upload('photo.jpg')?.attempt ?? 0) > 8);
    expect(code('photo.jpg')).toBe('server-error');
    calm();
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect([posts(), accepted()]).toEqual([1, 1]);
  });
});

describe('A call that certainly left nothing', () => {
  const AGAIN: readonly (readonly [string, FaultRule['do']])[] = [
    ['a reset in the middle of the body', { kind: 'resetAtByte', byte: 20_000 }],
    ['a pause asked for', { kind: 'status', status: 429, retryAfter: 30 }],
    ['501', { kind: 'status', status: 501, early: true }],
    ['a 503 before the body was sent', { kind: 'status', status: 503, early: true }],
  ];
  test.each(AGAIN)('is made again by itself after %s', async (_, fault) => {
    strike(fault);
    await dropDescribed('photo.jpg', distinctPicture('again', 4_000_000));
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect([posts(), accepted(), lists()]).toEqual([2, 1, 0]);
    expect(row('photo.jpg')).toMatchObject({ generation: 1, descriptionFate: 'sent' });
  });

  test('is made again after a restart in the middle of its body', async () => {
    await dropDescribed('photo.jpg', distinctPicture('again', 4_000_000));
    stuck = true;
    await hurry(rig, () => (rig.upload('photo.jpg')?.sentBytes ?? 0) > 0);
    await rig.clock.advance(1_000);
    stuck = false;
    await rig.restart();
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect([accepted(), lists(), row('photo.jpg').generation]).toEqual([1, 0, 1]);
  });

  test('is given up with the answer’s words when it is refused', async () => {
    strike({ kind: 'status', status: 400 });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'failed');
    expect(code('photo.jpg')).toBe('request-refused');
    rig.engine.queue.retry([row('photo.jpg').id]);
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
  });

  test('holds its client while the key is refused, and goes on with a working one', async () => {
    strike({ kind: 'refuseKey' });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'blocked');
    expect([code('photo.jpg'), posts()]).toEqual(['key-rejected', 1]);
    await rig.engine.profiles.verify([teas.profile.id]);
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect([posts(), accepted()]).toEqual([2, 1]);
  });

  test('takes the signed way when the far end says that the file is too large', async () => {
    strike({ kind: 'status', status: 413 });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect(row('photo.jpg')).toMatchObject({ description: 'words', descriptionFate: 'kept-here' });
    expect([posts(), accepted()]).toEqual([1, 1]);
  });

  test('takes the signed way when that is said before the body has left', async () => {
    strike({ kind: 'status', status: 413, early: true });
    await dropDescribed('photo.jpg', distinctPicture('early', 9_900_000));
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect([posts(), accepted()]).toEqual([1, 1]);
  });

  test('waits without an attempt while nobody is there', async () => {
    rig.sandbox.setFaults({ rules: [], connections: [{ on: 'api', do: { kind: 'refuse' } }] });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => !rig.engine.status().online);
    calm();
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect([posts(), accepted()]).toEqual([1, 1]);
  });
});

describe('An answer that tells a link', () => {
  test('where nothing is, is disproved after a while, and the file is sent again', async () => {
    strike({ kind: 'storeNothing' });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => code('photo.jpg') === 'verify-missing');
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect([posts(), accepted()]).toEqual([2, 1]);
  });

  test('where another size is, is disproved at once', async () => {
    const content = distinctPicture('cut');
    rig.note(teas, content.subarray(0, -1));
    strike({ kind: 'wrongSize' });
    await dropDescribed('photo.jpg', content);
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect(posts()).toBe(2);
  });

  test('where it is to be seen only later, is waited for', async () => {
    strike({ kind: 'visibleLate', afterMs: 40_000 });
    await dropDescribed('photo.jpg');
    await hurry(rig, () => rig.upload('photo.jpg')?.stage === 'done');
    expect([posts(), accepted()]).toEqual([1, 1]);
  });
});

describe('A file that changes on its way', () => {
  test('before its last block leaves, leaves nothing, and its new version follows', async () => {
    strike({ kind: 'stall', ms: 900, at: 'midBody' });
    // More than the sockets' buffers hold on both sides: the last block cannot leave during the stall.
    await dropDescribed('photo.jpg', distinctPicture('old', 9_900_000));
    await hurry(rig, () => (rig.upload('photo.jpg')?.sentBytes ?? 0) > 0);
    await rig.drop(teas, 'photo.jpg', distinctPicture('new version'));
    await hurry(rig, () => rig.uploads().some((one) => one.stage === 'done'));
    expect(rig.sandbox.ledger.accepted.map((object) => object.size)).toEqual([row('photo.jpg').sizeBytes]);
  });

  test('after that is superseded even by a good answer, and its new version follows', async () => {
    strike({ kind: 'stall', ms: 400, at: 'beforeAnswer' });
    await dropDescribed('photo.jpg', distinctPicture('old'));
    await hurry(rig, () => accepted() === 1);
    await rig.drop(teas, 'photo.jpg', distinctPicture('new version'));
    await hurry(rig, () => rig.uploads().filter((one) => /done|closed/.test(one.stage)).length === 2);
    expect(rig.uploads().map((one) => one.closed ?? one.stage)).toEqual(['superseded', 'done']);
  });
});
