import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import type { Clock, Random } from '../../engine/ports/clock.ts';
import type { Log } from '../../engine/ports/log.ts';
import { MAX_THUMBNAIL_BYTES } from '../../shared/thumbnail.ts';
import { HOUR } from '../../shared/units.ts';
import type { Picture } from './shrink-desk.ts';

interface StoreParts {
  readonly folder: string;
  /** All files together, bytes. */
  readonly maxBytes: number;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** A file of the folder. */
interface Entry {
  readonly name: string;
  readonly bytes: number;
  /** When it was used last, as far as the file system was told. Epoch ms. */
  usedAt: number;
}

/** What a picture is of, and the beginning of its own hash: damage shows without another file. */
const NAME = /^([0-9a-f]{64})-([0-9a-f]{32})$/;
/** What was being written when the program ended. */
const HALF_PREFIX = 'hotfolder-half-';
/** A picture's last use is written down this often at most. [ours] */
const NOTE_USE_MS = HOUR;
/** Files looked at together when the folder is read. [ours] */
const LOOKS = 64;
/** When there is no room left, so much of it is made free at once. [ours] */
const KEEP_SHARE = 0.9;

/**
 * Small pictures on disk, so that the gallery has its pictures without a network. What was not used for longest makes
 * room. It is a cache: what is damaged, or cannot be written, is done without, and nothing here ever throws for it.
 */
export class ThumbStore {
  readonly #parts: StoreParts;
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;
  #ready: Promise<void> | undefined;
  #isWarned = false;

  constructor(parts: StoreParts) {
    this.#parts = parts;
  }

  /** The small picture of this content; undefined where there is none, or it is damaged: then it is gone. */
  async read(content: string): Promise<Picture | undefined> {
    await this.#load();
    const key = hashOf(content);
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const bytes = await readFile(this.#pathOf(entry)).catch(() => undefined);
    const picture = bytes && (await intact(entry, bytes));
    if (picture === undefined) await this.#drop(key);
    else this.#use(key, entry);
    return picture;
  }

  /** Keeps a small picture of this content instead of an older one. */
  async keep(content: string, { bytes }: Picture): Promise<void> {
    if (bytes.length > MAX_THUMBNAIL_BYTES) return;
    await this.#load();
    const key = hashOf(content);
    const entry = { name: `${key}-${digestOf(bytes)}`, bytes: bytes.length, usedAt: this.#parts.clock.now() };
    if (this.#entries.get(key)?.name === entry.name) return;
    try {
      await this.#write(entry, bytes);
    } catch (error) {
      this.#warn(error);
      return;
    }
    await this.#drop(key);
    this.#add(key, entry);
    await this.#makeRoom();
  }

  #load(): Promise<void> {
    this.#ready ??= this.#readFolder().catch((error: unknown) => this.#warn(error));
    return this.#ready;
  }

  async #readFolder(): Promise<void> {
    const { folder } = this.#parts;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = await readdir(folder);
    const found: { key: string; entry: Entry }[] = [];
    for (let at = 0; at < names.length; at += LOOKS) {
      const looks = names.slice(at, at + LOOKS).map(async (name) => {
        const [, key] = NAME.exec(name) ?? [];
        // A stranger is somebody's, whatever it does here.
        if (key === undefined)
          return name.startsWith(HALF_PREFIX) ? rm(path.join(folder, name), { force: true }) : undefined;
        const { size, mtimeMs } = await stat(path.join(folder, name));
        found.push({ key, entry: { name, bytes: size, usedAt: mtimeMs } });
      });
      await Promise.all(looks.map((look) => look.catch(() => undefined)));
    }
    found.sort((one, other) => one.entry.usedAt - other.entry.usedAt);
    for (const { key, entry } of found) {
      await this.#drop(key);
      this.#add(key, entry);
    }
    await this.#makeRoom();
  }

  async #write(entry: Entry, bytes: Uint8Array): Promise<void> {
    const half = path.join(this.#parts.folder, `${HALF_PREFIX}${this.#parts.random.id()}`);
    try {
      await writeFile(half, bytes, { mode: 0o600, flag: 'wx' });
      await utimes(half, entry.usedAt / 1_000, entry.usedAt / 1_000);
      await rename(half, this.#pathOf(entry));
    } catch (error) {
      await rm(half, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  #add(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
  }

  /** Takes the entry out at once, so that nobody counts it twice, and then its file. */
  async #drop(key: string): Promise<void> {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
    await rm(this.#pathOf(entry), { force: true }).catch(() => undefined);
  }

  async #makeRoom(): Promise<void> {
    const { maxBytes } = this.#parts;
    if (this.#bytes <= maxBytes) return;
    for (const key of [...this.#entries.keys()]) {
      if (this.#bytes <= maxBytes * KEEP_SHARE) return;
      await this.#drop(key);
    }
  }

  #use(key: string, entry: Entry): void {
    if (this.#entries.get(key) !== entry) return;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const now = this.#parts.clock.now();
    if (now - entry.usedAt < NOTE_USE_MS) return;
    entry.usedAt = now;
    utimes(this.#pathOf(entry), now / 1_000, now / 1_000).catch(() => undefined);
  }

  /** Once: a full disk would otherwise fill the log with what it costs nobody. */
  #warn(error: unknown): void {
    if (this.#isWarned) return;
    this.#isWarned = true;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    this.#parts.log.warn('thumbs-not-kept', { code });
  }

  #pathOf({ name }: Entry): string {
    return path.join(this.#parts.folder, name);
  }
}

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** The picture, when the bytes are those that were written and are a picture. */
async function intact({ name }: Entry, bytes: Uint8Array): Promise<Picture | undefined> {
  if (NAME.exec(name)?.[2] !== digestOf(bytes)) return undefined;
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return type?.mime.startsWith('image/')
    ? { contentType: type.mime, bytes: new Uint8Array(bytes) }
    : undefined;
}
