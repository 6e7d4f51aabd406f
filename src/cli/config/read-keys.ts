import { type Secret, secretHash } from '../../engine/secret.ts';
import type { Config } from './config.ts';
import { type ReadSecret, readSecret, type SecretPlace, type SecretSources } from './read-secret.ts';

/** Where one key comes from, as the configuration names it. */
interface KeyPlace extends SecretPlace {
  /** Whose it is; null is the account's own. */
  readonly client: string | null;
}

/** The keys of a run. `profiles` stand in the configuration's order. */
export interface Keys {
  readonly apiKey: Secret;
  readonly profiles: readonly Secret[];
  /** Things that work but should not stay so. */
  readonly warnings: readonly string[];
}

export interface KeySources extends SecretSources {
  /** The app has keys for this data directory, and only the app can read them. */
  readonly keysElsewhere: boolean;
  /** For a key that the configuration says nothing about. */
  known(client: string | null): Secret | undefined;
}

type Read = Exclude<ReadSecret, 'not-named'>;

/** Reads every key, or tells every mistake. The keys themselves are in no message. */
export function readKeys(
  config: Config,
  sources: KeySources,
): Keys | { readonly mistakes: readonly string[] } {
  const places: readonly KeyPlace[] = [
    { field: 'apiKey', client: null, env: config.apiKeyEnv, file: config.apiKeyFile, noun: 'key' },
    ...config.profiles.map(({ name, keyEnv: env, keyFile: file }, index) => ({
      field: `profiles[${index}].key`,
      client: name,
      env,
      file,
      noun: 'key',
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

function readKey({ client, ...place }: KeyPlace, sources: KeySources): Read {
  const read = readSecret(place, sources);
  if (read !== 'not-named') return read;
  const key = sources.known(client);
  if (key !== undefined) return { key };
  const elsewhere = sources.keysElsewhere
    ? '; the app’s key store can be read by the app alone: "hotfolder --headless" of the packed app can'
    : '';
  const { field } = place;
  return {
    mistake: `${field}Env: expected the name of an environment variable (or use ${field}File)${elsewhere}`,
  };
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
