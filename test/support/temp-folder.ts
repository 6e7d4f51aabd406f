import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real folder of its own for one test. */
export interface TempFolder {
  /** Its real path. */
  readonly path: string;
  /** Writes a file below the folder, making the folders between; resolves with its full path. */
  file(name: string, content: Uint8Array | string): Promise<string>;
  /** Makes a folder below the folder; resolves with its full path. */
  folder(name: string): Promise<string>;
  dispose(): Promise<void>;
}

/** Makes an empty folder; dispose of it when the test ends. */
export async function tempFolder(): Promise<TempFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'hotfolder-test-')));
  return {
    path,
    file: async (name, content) => {
      const target = join(path, name);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
      return target;
    },
    folder: async (name) => {
      const target = join(path, name);
      await mkdir(target, { recursive: true });
      return target;
    },
    dispose: () => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  };
}
