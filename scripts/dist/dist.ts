import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from '../process/plain-error.ts';
import { inProject } from '../project.ts';
import { findElectronDist } from './electron-dist.ts';
import { pack } from './pack.ts';

/** What `npm run dist` makes without being told: what this platform can make without a network. */
const USUAL_TARGETS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['dir', 'tar.gz', 'zip'],
  darwin: ['dmg', 'zip'],
  win32: ['nsis'],
};

const MEGABYTE = 1_000_000;

/** Packs out/ for this machine; the arguments name the targets, `--output` another folder than dist/. */
async function dist(args: readonly string[]): Promise<number> {
  const options = { output: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const targets = positionals.length > 0 ? positionals : (USUAL_TARGETS[process.platform] ?? ['dir']);
  const electron = await findElectronDist((line) => console.log(line));
  console.log(`Packing with Electron ${electron.version}: ${targets.join(', ')}`);
  if (electron.standIn) {
    console.log('A STAND-IN, not Electron 45: for trying the package out. Do not ship it.');
  }
  const { folder, artefacts } = await pack(electron, { targets, output: values.output ?? inProject('dist') });
  for (const name of await readdir(folder)) {
    if (name.endsWith('-unpacked')) console.log(`  ${path.relative(inProject(), path.join(folder, name))}/`);
  }
  for (const file of artefacts) {
    const megabytes = Math.round((await stat(file)).size / MEGABYTE);
    console.log(`  ${path.relative(inProject(), file)} (${megabytes} MB)`);
  }
  return 0;
}

await runScript(() => dist(process.argv.slice(2)));
