import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** One stored object with everything the gallery tells about it. Times are epoch milliseconds, sizes bytes. */
export interface MediaObject {
  readonly id: string;
  readonly ending: string;
  /** The profile's title; null is the primary profile. */
  readonly profile: string | null;
  readonly fileName: string;
  readonly description: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Until then the object is stored but not to be seen (fault "visibleLate"). */
  readonly visibleAt: number;
}

/** "Resized image names end in _1080x1080" (seed). */
export const RESIZED = '_1080x1080';

/** Media on disk: `media/ID.ENDING` holds the bytes, `media/ID.json` the rest; it exists once the latter does. */
export interface MediaStore {
  /** Where bytes are gathered before they are an object. */
  incomingPath(id: string): string;
  /** Makes an object of gathered bytes: content first, its record renamed into place last. */
  accept(object: MediaObject, incoming: string): Promise<void>;
  /** Stored, but the next `looks` requests for it find nothing. */
  hideFor(id: string, looks: number): void;
  /** The object as a visitor sees it; each look may be one of those that find nothing. */
  look(id: string): MediaObject | undefined;
  /** The object whether visible or not. */
  find(id: string): MediaObject | undefined;
  contentPath(object: MediaObject): string;
  /** A profile's visible objects, oldest first. */
  list(profile: string | null): readonly MediaObject[];
}

/** A damaged record hides its object; its files stay where they are. */
function readRecord(file: string): MediaObject | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as MediaObject;
  } catch {
    return undefined;
  }
}

function readRecords(folder: string): Map<string, MediaObject> {
  const records = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readRecord(path.join(folder, name)) ?? [])
    .sort((one, other) => one.createdAt - other.createdAt);
  return new Map(records.map((record) => [record.id, record]));
}

/** Opens the store in `dataDir`; bytes left over from an upload that never ended are dropped. */
export function openMediaStore(dataDir: string, now: () => number): MediaStore {
  const folder = path.join(dataDir, 'media');
  const incomingFolder = path.join(dataDir, 'incoming');
  rmSync(incomingFolder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(incomingFolder, { recursive: true });
  const objects = readRecords(folder);
  const hiddenLooks = new Map<string, number>();

  const contentPath = (object: MediaObject) => path.join(folder, `${object.id}.${object.ending}`);
  const visible = (object: MediaObject) => object.visibleAt <= now() && !hiddenLooks.has(object.id);
  const spendLook = (id: string) => {
    const left = (hiddenLooks.get(id) ?? 0) - 1;
    if (left > 0) hiddenLooks.set(id, left);
    else hiddenLooks.delete(id);
  };

  return {
    incomingPath: (id) => path.join(incomingFolder, id),
    async accept(object, incoming) {
      await rename(incoming, contentPath(object));
      const record = path.join(folder, `${object.id}.json`);
      await writeFile(`${record}.new`, JSON.stringify(object));
      await rename(`${record}.new`, record);
      objects.set(object.id, object);
    },
    hideFor(id, looks) {
      if (looks > 0) hiddenLooks.set(id, looks);
    },
    look(id) {
      const object = objects.get(id);
      if (object === undefined) return undefined;
      const seen = visible(object);
      spendLook(id);
      return seen ? object : undefined;
    },
    find: (id) => objects.get(id),
    contentPath,
    list: (profile) =>
      [...objects.values()].filter((object) => object.profile === profile && visible(object)),
  };
}
