import { createHash } from 'node:crypto';
import { mkdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failure } from '../../src/shared/failure.ts';
import { NO_RULES } from '../../src/shared/folder-rules.ts';
import { batchId, rootId, uploadId } from '../../src/shared/ids.ts';
import { HOUR, MINUTE } from '../../src/shared/units.ts';
import { brokenPromises, change } from './broken-promises.ts';
import type { Evidence } from './check.ts';
import { HAND_KEY, type HandMade, HandMadeRun } from './hand-made-run.ts';

let run: HandMadeRun;
let tea: HandMade;

beforeEach(async () => {
  run = await HandMadeRun.start();
  tea = run.send(run.client(0), 'tea.jpg', 'bytes of a tea tin');
});

afterEach(() => run.dispose());

const sha = (content: string): string => createHash('sha256').update(content).digest('hex');
const broken = (own: Partial<Evidence> = {}) => brokenPromises(run.evidence(own));

describe('1: no loss, of files given by hand', () => {
  test.each(['vanished', 'superseded'] as const)('one lies where it lay and is closed as %s', (reason) => {
    const folder = run.client(0).folder;
    const path = run.write(run.client(0), 'given.jpg', 'given by hand');
    const place = { id: rootId('hand'), profileId: run.client(0).id, path: folder, given: true } as const;
    const rules = {
      existing: 'leave',
      after: 'leave',
      stabilityMs: 1,
      removed: false,
      rules: NO_RULES,
    } as const;
    run.store.roots.insert({ ...place, ...rules });
    const seen = statSync(path, { bigint: true });
    const upload = run.enqueue(run.client(0), 'other.jpg', 'an other');
    const { mtimeNs, dev, ino } = seen;
    const version = { path: 'given.jpg', size: Number(seen.size), mtimeNs, dev, ino };
    const given = { ...upload, id: uploadId('given'), rootId: place.id, order: 99, version };
    run.store.uploads.insert({ ...given, state: { kind: 'closed', reason, knownAs: null, claim: null } });
    expect(broken()).toContain(1);
    unlinkSync(path);
    expect(broken()).toEqual([]);
  });
});

describe('5: fresh URL', () => {
  test('a PUT began when its URL had become too old', () => {
    change(run.requests, tea.put, { at: 28 * MINUTE });
    expect(broken()).toEqual([]);
    change(run.requests, run.requests.find(({ route }) => route === 'put') ?? tea.put, {
      at: 28 * MINUTE + 1,
    });
    expect(broken()).toEqual([5]);
  });

  test('is held against the limit of the run', () => {
    change(run.requests, tea.put, { at: 2_000 });
    expect(broken({ signedUrlMaxAgeMs: 1_000 })).toEqual([5]);
  });
});

describe('11: confinement', () => {
  /** A neighbour of the watched folders. */
  const plant = (content: string): string => {
    const path = join(run.dataDir, '..', 'neighbour.jpg');
    writeFileSync(path, content);
    return path;
  };

  test('a file that lay outside of every root was sent', () => {
    run.accepted.push({ ...tea.accepted, accessUrl: 'http://127.0.0.1:9/media/x', sha256: sha('a secret') });
    expect(broken({ outside: [plant('a secret')] })).toEqual([3, 11]);
  });

  test('the same content inside a root, or given by hand, may go out', () => {
    expect(broken({ outside: [plant('bytes of a tea tin')] })).toEqual([]);
  });

  test.each(['../other.jpg', 'folder/../../other.jpg', '/etc/other.jpg'])('an upload of %s', (path) => {
    run.store.uploads.setPath(tea.upload.id, path);
    expect(broken()).toEqual([11]);
  });
});

describe('13: live', () => {
  test('an upload is sending, and nobody was killed', () => {
    const upload = run.enqueue(run.client(0), 'one.jpg', 'one');
    run.store.uploads.save(upload.id, { kind: 'sending', attempt: 1, accessUrl: 'http://127.0.0.1:9/one' });
    expect(broken()).toEqual([13]);
    expect(broken({ killed: true })).toEqual([]);
  });

  test.each(['waiting', 'blocked', 'failed'] as const)(
    'an upload is %s for no reason that there is',
    (kind) => {
      const upload = run.enqueue(run.client(0), 'one.jpg', 'one');
      const state = {
        attempt: 1,
        claim: null,
        until: 5,
        failure: { ...failure('store-full'), code: 'bad luck' },
      };
      run.store.uploads.save(upload.id, { kind, ...state } as never);
      expect(broken()).toContain(13);
    },
  );

  test('an upload waits longer than any wait is', () => {
    const upload = run.enqueue(run.client(0), 'one.jpg', 'one');
    const state = { kind: 'waiting', attempt: 2, claim: null, failure: failure('server-error') } as const;
    run.store.uploads.save(upload.id, { ...state, until: 24 * HOUR + 7 });
    expect(broken({ now: 7 })).toEqual([]);
    expect(broken({ now: 6 })).toEqual([13]);
  });

  test('a row is shown as active after the engine has stopped', () => {
    expect(broken({ running: ['tea.jpg'] })).toEqual([13]);
  });

  test('a file given by hand waits in a folder that is only watched', () => {
    const row = {
      rootId: rootId('Teas'),
      profileId: run.client(0).id,
      path: 'given.jpg',
      dev: 1n,
      batchId: batchId('b'),
    };
    run.store.given.put({ ...row, givenAt: 0, holdUntil: null, earlier: [] });
    expect(broken()).toEqual([13]);
  });
});

describe('14: durable store', () => {
  function harm(sql: string): void {
    const db = new DatabaseSync(join(run.dataDir, 'hotfolder.db'), { enableForeignKeyConstraints: false });
    db.exec(sql);
    db.close();
  }

  test.each([
    ['another version', 'PRAGMA user_version = 99'],
    ['a row without its parent', "INSERT INTO media_lists VALUES ('nobody', 1, '[]')"],
    ['a row that contradicts itself', 'UPDATE uploads SET generation = 0'],
    ['a file that points nowhere', "UPDATE files SET upload_id = 'gone'"],
  ])('the database has %s', (_what, sql) => {
    harm(sql);
    expect(broken()).toContain(14);
  });

  test('the settings are no JSON', () => {
    writeFileSync(join(run.dataDir, 'settings.json'), '{"theme": ');
    expect(broken()).toEqual([14]);
  });

  test('there is no database', () => {
    const dataDir = join(run.dataDir, 'empty');
    mkdirSync(dataDir);
    expect(broken({ dataDir })).toEqual([14]);
  });
});

describe('15: hostile window', () => {
  test('something was thrown and logged', () => {
    run.logs.push(JSON.stringify({ level: 'bug', event: 'ipc', text: 'TypeError' }));
    expect(broken()).toEqual([15]);
  });

  test('lines that only speak of bugs are none', () => {
    run.logs.push(JSON.stringify({ level: 'info', event: 'bug' }), 'a "bug" in plain words');
    expect(broken()).toEqual([]);
  });

  test.each([
    ['a key', () => HAND_KEY],
    ['a signed URL', () => tea.issued.uploadUrl],
    ['a path of the data directory', () => join(run.dataDir, 'hotfolder.db')],
  ])('a reply holds %s', (_what, text) => {
    expect(broken({ replies: ['{"ok":true}', JSON.stringify({ ok: true, value: text() })] })).toEqual([15]);
  });
});
