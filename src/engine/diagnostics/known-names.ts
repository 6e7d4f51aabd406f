import { fileNameOf } from '../queue/upload.ts';
import type { AccountStore } from '../store/store.ts';
import type { Aliases } from './aliases.ts';
import type { KnownName } from './redact.ts';

/** Uploads whose file names are looked for in texts; older ones are recognised by their form only. [ours] */
const FILES = 1_000;
/** A word of a name, or a file's stem, that is long enough to point at someone. [ours] */
const TELLING = 6;

/** Every name that must not leave, as far as the store knows it: clients, folders, files, descriptions. */
export function namesOf(store: AccountStore, aliases: Aliases): readonly KnownName[] {
  const { diagnostics, profiles } = store;
  const primary = new Set(profiles.list().flatMap((one) => (one.primary ? one.id : [])));
  const clients = diagnostics.clients().flatMap(({ id, name }) => {
    const words = primary.has(id) ? [] : telling(name.split(/[^\p{L}\p{N}]+/u));
    return [name, ...words].map((one) => ({ name: one, alias: aliases.client(id) }));
  });
  const folders = diagnostics.folders().flatMap(({ id, name }) => {
    const last = name.split(/[\\/]/).at(-1) ?? '';
    return [name, last].map((one) => ({ name: one, alias: aliases.folder(id) }));
  });
  const files = diagnostics.latest(FILES).flatMap((upload) => {
    const { path } = upload.version;
    const fileName = fileNameOf(upload);
    const parts = telling([fileName.replace(/\.[^.]*$/, ''), ...path.split('/').slice(0, -1)]);
    const said = telling(upload.description === null ? [] : [upload.description]);
    return [path, fileName, ...parts, ...said].map((name) => ({ name, alias: aliases.file(upload) }));
  });
  return [...clients, ...folders, ...files];
}

const telling = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name.trim().length >= TELLING);
