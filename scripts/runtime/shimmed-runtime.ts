import { readFile } from 'node:fs/promises';
import { inProject } from '../project.ts';
import { layRuntime } from './lay-runtime.ts';

/** The registry-borne Electron with a bootstrap that supplies the shims and runs this clone's bundle; its executable. */
export async function layShimmedRuntime(electronFolder: string): Promise<string> {
  const project = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  const { name, productName, version } = project;
  const manifest = JSON.stringify({ name, productName, version, main: 'main.cjs' });
  const bootstrap = inProject('test', 'runtime', 'bootstrap.cjs');
  const main = `require(${JSON.stringify(bootstrap)}).boot(${JSON.stringify(inProject('out', 'main', 'index.cjs'))});\n`;
  return layRuntime(electronFolder, { manifest, main });
}
