import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Secret, secretHash } from '../../engine/secret.ts';
import type { Config } from './config.ts';

/** Where one key comes from, as the configuration names it. */
interface KeyPlace {
  /** `apiKey` or `profiles[0].key`: the field without its ending. */
  readonly field: string;
  /** Whose it is; null is the account's own. */
  readonly client: string | null;
  readonly env: string | undefined;
  readonly file: string | undefined;
}

/** The keys of a run. `profiles` stand in the configuration's order. */
export interface Keys {
  readonly apiKey: Secret;
  readonly profiles: readonly Secret[];
  /** Things that work but should not stay so. */
  readonly warnings: readonly string[];
}

export interface KeySources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Key files are relative to this folder. */
  readonly folder: string;
  /** The app has keys for this data directory, and only the app can read them. */
  readonly keysElsewhere: boolean;
  /** For a key that the configuration says nothing about. */
  known(client: string | null): Secret | undefined;
}

/** Anybody but the owner may read the file (POSIX mode bits; Windows has none and is not judged). */
const OTHERS_MAY_READ = 0o044;

type Read = { readonly key: Secret; readonly warning?: string } | { readonly mistake: string };

/** Reads every key, or tells every mistake. The keys themselves are in no message. */
export function readKeys(
  config: Config,
  sources: KeySources,
): Keys | { readonly mistakes: readonly string[] } {
  const places: readonly KeyPlace[] = [
    { field: 'apiKey', client: null, env: config.apiKeyEnv, file: config.apiKeyFile },
    ...config.profiles.map(({ name, keyEnv: env, keyFile: file }, index) => ({
      field: `profiles[${index}].key`,
      client: name,
      env,
      file,
    })),
  ];
  const read = places.map((place) => readKey(place, sources));
  const found = read.flatMap((one) => ('key' in one ? one : []));
  const mistakes = read.flatMap((one) => ('mistake' in one ? one.mistake : []));
  const [first, ...rest] = found.map((one) => one.key);
  if (mistakes.length > 0 || first === undefined) return { mistakes };
  const same = sameKeys([first, ...rest], places);
  if (same.length > 0) return { mistakes: same };
  return { apiKey: first, profiles: rest, warnings: found.flatMap((one) => one.warning ?? []) };
}

function readKey({ field, client, env, file }: KeyPlace, sources: KeySources): Read {
  if (env !== undefined && file !== undefined) {
    return { mistake: `${field}Env and ${field}File: expected one of them, found both` };
  }
  if (env !== undefined) return fromVariable(`${field}Env`, env, sources);
  if (file !== undefined) return fromFile(`${field}File`, path.resolve(sources.folder, file), sources);
  const key = sources.known(client);
  if (key !== undefined) return { key };
  const elsewhere = sources.keysElsewhere
    ? '; the app’s key store can be read by the app alone: "hotfolder --headless" of the packed app can'
    : '';
  return {
    mistake: `${field}Env: expected the name of an environment variable (or use ${field}File)${elsewhere}`,
  };
}

function fromVariable(field: string, name: string, { env }: KeySources): Read {
  const value = env[name]?.trim() ?? '';
  if (value !== '') return { key: new Secret(value) };
  const state = env[name] === undefined ? 'is not set' : 'is empty';
  return {
    mistake: `${field}: the environment variable ${name} ${state}; set it to the key and start again`,
  };
}

/** systemd keeps credentials where only the service can look, whatever their mode bits say. */
const isCredential = (file: string, folder: string | undefined): boolean =>
  folder !== undefined && path.dirname(file) === path.resolve(folder);

function fromFile(field: string, file: string, { env }: KeySources): Read {
  try {
    const value = readFileSync(file, 'utf8').trim();
    if (value === '') return { mistake: `${field}: the file ${file} is empty; it should hold the key alone` };
    const guarded = process.platform === 'win32' || isCredential(file, env['CREDENTIALS_DIRECTORY']);
    const open = !guarded && (statSync(file).mode & OTHERS_MAY_READ) !== 0;
    const warning = `${field}: others on this computer can read ${file}; run: chmod 600 "${file}"`;
    return open ? { key: new Secret(value), warning } : { key: new Secret(value) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { mistake: `${field}: the file ${file} cannot be read (${code})` };
  }
}

/** Two clients with one key: one of them would get the other's files. */
function sameKeys(keys: readonly Secret[], places: readonly KeyPlace[]): readonly string[] {
  const hashes = keys.map(secretHash);
  return hashes.flatMap((hash, index) => {
    const first = hashes.indexOf(hash);
    if (first === index) return [];
    return `${places[index]?.field}: is the same key as ${places[first]?.field}; each client has a key of its own`;
  });
}
