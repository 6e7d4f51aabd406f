import { execFileSync } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { readSidecar, tidyDescription } from '../../../src/engine/files/sidecar.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

let folder: TempFolder;

beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

const picture = (): string => join(folder.path, 'photo.jpg');
const read = () => readSidecar(nodeFilePort(), picture(), LIMITS);
const write = (content: string | Uint8Array) => writeFile(`${picture()}.txt`, content);

test('A picture without a text beside it has no description', async () => {
  expect(await read()).toEqual({ kind: 'none' });
  await write('\r\n \t');
  expect(await read()).toEqual({ kind: 'none' });
});

test('UTF-8 is read with or without its mark, with any line breaks, and without blanks around it', async () => {
  await write('\uFEFF  Küche\r\n\tneu\rund hell 🌿 \n');
  expect(await read()).toEqual({ kind: 'text', text: 'Küche\n\tneu\nund hell 🌿' });
});

test.each([
  ['another encoding', Buffer.from('Küche', 'latin1'), 'not-utf8'],
  ['UTF-16', Buffer.from('\uFEFFabc', 'utf16le'), 'not-utf8'],
  ['control characters', 'a\u0007b', 'not-text'],
  ['more characters than allowed', 'x'.repeat(LIMITS.maxDescriptionLength + 1), 'too-long'],
  ['more bytes than allowed', 'x'.repeat(LIMITS.maxSidecarBytes + 1), 'too-large'],
])('%s is refused with its reason', async (_, content, reason) => {
  await write(content);
  expect(await read()).toEqual({ kind: 'refused', reason });
});

test('A link is not followed, and a FIFO does not block', async () => {
  await writeFile(join(folder.path, 'secret'), 'elsewhere');
  await symlink(join(folder.path, 'secret'), `${picture()}.txt`);
  expect(await read()).toEqual({ kind: 'refused', reason: 'unreadable' });
  execFileSync('mkfifo', [join(folder.path, 'pipe.jpg.txt')]);
  const pipe = await readSidecar(nodeFilePort(), join(folder.path, 'pipe.jpg'), LIMITS);
  expect(pipe).toEqual({ kind: 'refused', reason: 'unreadable' });
});

test('A text that is written to while it is read is refused', async () => {
  await write('first');
  const files = nodeFilePort();
  const changing = {
    ...files,
    async open(path: string) {
      const opened = await files.open(path);
      if (!opened.ok) return opened;
      const readOnce = async (buffer: Uint8Array, position: number) => {
        const count = await opened.value.read(buffer, position);
        await write('other words');
        return count;
      };
      return { ok: true as const, value: { ...opened.value, read: readOnce } };
    },
  };
  expect(await readSidecar(changing, picture(), LIMITS)).toEqual({
    kind: 'refused',
    reason: 'still-changing',
  });
});

test('What a person enters is tidied the same way', () => {
  expect(tidyDescription(' a\r\nb ')).toBe('a\nb');
  expect(tidyDescription(' \n')).toBeNull();
});
