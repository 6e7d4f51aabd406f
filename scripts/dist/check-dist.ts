import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { PlainError, runScript } from '../process/plain-error.ts';
import { captureChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';

/** Lists an archive's files by their paths below the app's folder. */
type Lister = (archive: string) => Promise<readonly string[]>;

const LISTERS: Readonly<Record<string, Lister>> = {
  // One folder named after the archive holds everything. `v`, because 7-Zip gives folders no slash at their end.
  '.tar.gz': async (archive) => {
    const entries = await linesOf('tar', ['-tvzf', archive]);
    const files = entries.filter((entry) => !entry.startsWith('d'));
    return files.map((entry) => entry.replace(/^(\S+\s+){5}(\.\/)?[^/]+\//, ''));
  },
  '.zip': async (archive) => {
    const told = await linesOf('7za', ['l', '-slt', '-ba', archive]);
    return entriesOf(told.join('\n'));
  },
};

async function linesOf(command: string, args: readonly string[]): Promise<readonly string[]> {
  const end = await captureChild({ command, args });
  if (end.code !== 0) throw new PlainError(`${command} cannot read the archive:\n${end.output}`);
  return end.output.split('\n').filter((line) => line !== '');
}

/** 7-Zip tells each entry as lines of `Name = value`; its folders have a D in front of their attributes. */
function entriesOf(told: string): readonly string[] {
  return told
    .split(/^(?=Path = )/m)
    .filter((entry) => entry.startsWith('Path = ') && !/^Attributes = D/m.test(entry))
    .map((entry) => entry.slice('Path = '.length, entry.indexOf('\n')));
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** Holds every archive below dist/ to the folder it was made of; throws where one lacks a file or has one more. */
async function checkArchives(): Promise<number> {
  const below = await readdir(inProject('dist'), { recursive: true });
  const unpacked = below.find((name) => path.basename(name) === 'linux-unpacked');
  if (unpacked === undefined) throw new PlainError('There is no linux-unpacked in dist/: npm run dist.');
  const made = inProject('dist', path.dirname(unpacked));
  const expected = new Set(await filesBelow(inProject('dist', unpacked)));
  let checked = 0;
  for (const name of await readdir(made)) {
    const list = Object.entries(LISTERS).find(([ending]) => name.endsWith(ending))?.[1];
    if (list === undefined) continue;
    const files = new Set(await list(path.join(made, name)));
    const lacking = [...expected].filter((file) => !files.has(file));
    const strange = [...files].filter((file) => !expected.has(file));
    if (lacking.length + strange.length > 0) {
      throw new PlainError(`${name} lacks ${lacking.join(', ') || 'nothing'}; more: ${strange.join(', ')}.`);
    }
    console.log(`${name}: ${files.size} files, the same as in ${path.basename(unpacked)}.`);
    checked += 1;
  }
  if (checked === 0) throw new PlainError('There is no archive in dist/: npm run dist.');
  return 0;
}

await runScript(checkArchives);
