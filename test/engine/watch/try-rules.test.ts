import { expect, test } from 'vitest';
import type { FilePort } from '../../../src/engine/files/file-port.ts';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { tryRules } from '../../../src/engine/watch/try-rules.ts';
import { failure } from '../../../src/shared/failure.ts';
import { NO_RULES } from '../../../src/shared/folder-rules.ts';
import { failed, ok } from '../../../src/shared/result.ts';

const signal = new AbortController().signal;
const trial = (files: FilePort, root = '/folder') => tryRules(files, { root, rules: NO_RULES, signal });

/** The system refuses to list the folder; as the superuser tests may run as, nothing else refuses it. */
const refusing = (detail: string): FilePort => ({
  ...nodeFilePort(),
  list: () => Promise.resolve(failed(failure('file-unreadable', detail))),
});

test('A folder that may not be read is told from one that is not there', async () => {
  expect(await trial(refusing('EACCES'))).toMatchObject({ unread: 'no-permission', taken: { files: 0 } });
  expect(await trial(refusing('ESTALE'))).toMatchObject({ unread: 'missing' });
  expect(await trial(nodeFilePort(), '/no-such-folder')).toMatchObject({ unread: 'missing' });
});

test('Of a very large folder the first 20,000 files are tried, and that it holds more is told', async () => {
  const held = (count: number): FilePort => ({
    ...nodeFilePort(),
    list: () =>
      Promise.resolve(
        ok(Array.from({ length: count }, (_, at) => ({ name: `${at}.jpg`, kind: 'file' as const }))),
      ),
    lstat: () =>
      Promise.resolve(ok({ kind: 'file' as const, size: 5, mtimeNs: 0n, ctimeNs: 0n, dev: 1n, ino: 1n })),
  });
  expect(await trial(held(20_100))).toMatchObject({
    ...{ taken: { files: 20_000, bytes: 100_000 }, more: true, unread: null },
  });
  expect(await trial(held(20_000))).toMatchObject({ taken: { files: 20_000 }, more: false });
});
