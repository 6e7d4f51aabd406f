import { createHash } from 'node:crypto';
import {
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../project.ts';

/** The app laid into a runtime: its manifest (which names `main.cjs`) and the text of that file. */
export interface LaidApp {
  readonly manifest: string;
  readonly main: string;
}

/**
 * Lays a folder of links around the registry-borne Electron with an app inside; gives its executable. That
 * Electron has no default app: it runs only `resources/app`.
 */
export async function layRuntime(electronFolder: string, { manifest, main }: LaidApp): Promise<string> {
  const key = createHash('sha256')
    .update(`${electronFolder}\n${manifest}\n${main}`)
    .digest('hex')
    .slice(0, 12);
  const folder = inProject('.cache', 'runtime', key);
  const executable = path.join(folder, 'electron');
  if (await exists(executable)) return executable;
  await mkdir(path.dirname(folder), { recursive: true });
  const workshop = await mkdtemp(`${folder}-`);
  await linkAll(electronFolder, workshop);
  const app = path.join(workshop, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await writeFile(path.join(app, 'package.json'), manifest);
  await writeFile(path.join(app, 'main.cjs'), main);
  await rename(workshop, folder).catch(async (error: unknown) => {
    // Another run may have laid the same folder meanwhile.
    await rm(workshop, { recursive: true, force: true });
    if (!(await exists(executable))) throw error;
  });
  return executable;
}

/** Symbolic links for all but the executable: Electron finds its folder by where the executable really is. */
async function linkAll(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    const source = path.join(from, name);
    const target = path.join(to, name);
    if (name === 'electron') await link(source, target).catch(() => copyFile(source, target));
    else await symlink(source, target);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
