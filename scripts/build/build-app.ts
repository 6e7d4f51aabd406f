import { rm } from 'node:fs/promises';
import { build } from 'electron-vite';
import { inProject, projectRoot } from '../project.ts';
import { writeRendererManifest } from './renderer-manifest.ts';

/** Builds main, preload and window into out/ and writes the window's manifest. Throws when a part fails. */
export async function buildApp(): Promise<void> {
  await rm(inProject('out'), { recursive: true, force: true });
  await build({
    root: projectRoot,
    configFile: inProject('electron.vite.config.ts'),
    mode: 'production',
    logLevel: 'warn',
  });
  await writeRendererManifest(inProject('out', 'renderer'));
}
