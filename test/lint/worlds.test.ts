import { execFile } from 'node:child_process';
import { copyFile, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSC = path.join(ROOT, 'node_modules', '.bin', 'tsc');
const WORLDS = ['shared', 'engine', 'sandbox', 'cli', 'main', 'preload', 'renderer'] as const;
type World = (typeof WORLDS)[number];

/**
 * What a world does not have, as code that would use it, and the compiler's number for it. That the preload, where
 * Electron's types bring Node's along, imports nothing of Node is lint's to hold (rules.test.ts).
 */
const FOREIGN: readonly (readonly [world: World, code: string, error: string])[] = [
  ['shared', 'export const title = document.title;', 'TS2584'],
  ['shared', 'export const home = process.env;', 'TS2591'],
  ['engine', 'export const title = document.title;', 'TS2584'],
  ['sandbox', 'export const title = document.title;', 'TS2584'],
  ['cli', 'export const title = document.title;', 'TS2584'],
  ['main', 'export const title = document.title;', 'TS2584'],
  ['renderer', "export { readFileSync } from 'node:fs';", 'TS2591'],
  ['renderer', 'export const home = process.env;', 'TS2591'],
  // What strictness adds to `strict`, in any world.
  ['engine', 'export const first = (all: readonly string[]): string => all[0];', 'TS2322'],
  ['engine', 'export const one = (all: Record<string, string>): string | undefined => all.one;', 'TS4111'],
  ['engine', 'export const none: { readonly a?: string } = { a: undefined };', 'TS2375'],
  ['engine', 'export enum Stage { Queued }', 'TS1294'],
];

const SOUND: readonly (readonly [world: World, code: string])[] = [
  ['engine', "export { readFileSync } from 'node:fs';"],
  ['renderer', 'export const title: string = document.title;'],
  ['preload', "export { contextBridge } from 'electron';"],
];

let folder: TempFolder;

beforeAll(async () => {
  folder = await tempFolder();
  await folder.file('package.json', '{ "type": "module" }\n');
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder.path, 'node_modules'));
  for (const config of ['tsconfig.base.json', ...WORLDS.map((world) => `src/${world}/tsconfig.json`)]) {
    await mkdir(path.dirname(path.join(folder.path, config)), { recursive: true });
    await copyFile(path.join(ROOT, config), path.join(folder.path, config));
  }
  for (const [index, [world, code]] of [...FOREIGN, ...SOUND].entries()) {
    await folder.file(`src/${world}/one-${index}.ts`, `${code}\n`);
  }
});

afterAll(() => folder.dispose());

/** The compiler's words on a world, one line per error, each beginning with its file. */
const told = new Map<World, Promise<string>>();
function wordsOn(world: World): Promise<string> {
  const words =
    told.get(world) ??
    new Promise<string>((resolve) => {
      const args = ['-p', `src/${world}`, '--pretty', 'false'];
      execFile(TSC, args, { cwd: folder.path }, (_error, stdout) => resolve(stdout));
    });
  told.set(world, words);
  return words;
}

/** Where the file with the index stands in them. */
const fileOf = (world: World, index: number): string => `src/${world}/one-${index}.ts(`;

describe('Types refuse', () => {
  test.each(FOREIGN.map((each, index) => [...each, index] as const))(
    'in %s: %s',
    async (world, _code, error, index) => {
      const lines = (await wordsOn(world))
        .split('\n')
        .filter((line) => line.startsWith(fileOf(world, index)));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(`error ${error}`);
    },
  );
});

describe('Types let pass', () => {
  test.each(SOUND.map((each, index) => [...each, FOREIGN.length + index] as const))(
    'in %s: %s',
    async (world, _code, index) => {
      expect(await wordsOn(world)).not.toContain(fileOf(world, index));
    },
  );
});
