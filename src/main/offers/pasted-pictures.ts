import { mkdir, open, readdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../engine/ports/clock.ts';
import { localDay, localTime } from '../local-day.ts';

/** What a person pastes is theirs alone. */
const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;
/** Pictures of one second: more are no honest pasting. */
const MAX_SAME_NAME = 100;

/** Pictures pasted from the clipboard: they lie in no folder of the person's, so they are given one. */
export interface PastedPictures {
  /** Writes a PNG under the time of day and returns its path. Never overwrites. Throws where it cannot be written. */
  save(png: Uint8Array): Promise<string>;
  /** Takes one away again that was not sent. */
  remove(picture: string): Promise<void>;
  /** It was sent, or is kept in the inbox: from here on it goes once nothing needs it any more. */
  handOver(picture: string): void;
  /** Takes away what nothing needs any more: sent, taken back, or left over by a program that was killed. */
  sweep(inUse: InUse): Promise<void>;
}

/** Full paths of files below a folder that something still needs; the folder as it really is, no links. */
export type InUse = (folder: string) => ReadonlySet<string>;

/** What `save` writes; anything else in the folder is somebody's. */
const NAME = /^Pasted \d{4}-\d\d-\d\d at \d\d\.\d\d\.\d\d(?: \(\d+\))?\.png$/;

/** Keeps them in `folder`, which is made when it is first needed. */
export function createPastedPictures(folder: string, clock: Clock): PastedPictures {
  /** Those of this run that were not sent yet: no row tells of them. */
  const asked = new Set<string>();
  return {
    async save(png) {
      await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
      const now = clock.now();
      const name = `Pasted ${localDay(now)} at ${localTime(now)}`;
      for (let copy = 1; copy <= MAX_SAME_NAME; copy += 1) {
        const target = path.join(folder, `${name}${copy === 1 ? '' : ` (${copy})`}.png`);
        if (asked.has(target)) continue;
        asked.add(target);
        if (await written(target, png)) return target;
        asked.delete(target);
      }
      throw new Error('too many pictures were pasted within one second');
    },
    async remove(picture) {
      await rm(picture, { force: true });
      asked.delete(picture);
    },
    handOver: (picture) => void asked.delete(picture),
    async sweep(inUse) {
      const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name));
      if (names.length === 0) return;
      const real = await realpath(folder);
      // Asked and decided in one turn: nothing can come to need one in between that was not asked for here.
      const needed = inUse(real);
      const left = names.filter(
        (name) => !asked.has(path.join(folder, name)) && !needed.has(path.join(real, name)),
      );
      for (const name of left) await rm(path.join(folder, name), { force: true });
    },
  };
}

/** False when another file has the name. */
async function written(target: string, png: Uint8Array): Promise<boolean> {
  const handle = await open(target, 'wx', OWNER_ONLY_FILE).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (handle === undefined) return false;
  try {
    await handle.writeFile(png);
  } finally {
    await handle.close();
  }
  return true;
}
