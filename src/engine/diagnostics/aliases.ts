import { createHash } from 'node:crypto';
import type { ProfileId, RootId, UploadId } from '../../shared/ids.ts';
import type { Upload } from '../queue/upload.ts';

/** Hex digits of a hash in a report: enough to tell a report's files apart. [ours] */
const HASH_DIGITS = 10;
/** A file's ending that says something about its kind; anything longer may be part of a name. [ours] */
const ENDING = /\.([a-z0-9]{1,5})$/i;

interface Known {
  /** New for every report, so that hashes of two reports cannot be compared, nor guessed from a list of names. */
  readonly salt: string;
  readonly clients: readonly ProfileId[];
  readonly folders: readonly RootId[];
}

/** What stands in a report for a person's own names. The same thing has the same alias within one report. */
export class Aliases {
  readonly #salt: string;
  readonly #clients: ReadonlyMap<string, string>;
  readonly #folders: ReadonlyMap<string, string>;

  constructor({ salt, clients, folders }: Known) {
    this.#salt = salt;
    this.#clients = new Map(clients.map((id, index) => [id, `Client ${index + 1}`]));
    this.#folders = new Map(folders.map((id, index) => [id, `Folder ${index + 1}`]));
  }

  client(id: ProfileId | string): string {
    return this.#clients.get(id) ?? 'Unknown client';
  }

  folder(id: RootId | string): string {
    return this.#folders.get(id) ?? 'Unknown folder';
  }

  upload(id: UploadId | string): string {
    return `upload-${this.hash(id)}`;
  }

  /** `1f2e3d4c5b.jpg`: its ending, and a hash of its place. */
  file({ rootId, version }: Pick<Upload, 'rootId' | 'version'>): string {
    const ending = ENDING.exec(version.path)?.[1] ?? '';
    return `${this.hash(`${rootId}/${version.path}`)}${ending === '' ? '' : `.${ending.toLowerCase()}`}`;
  }

  hash(text: string): string {
    return createHash('sha256').update(`${this.#salt}\n${text}`).digest('hex').slice(0, HASH_DIGITS);
  }
}
