import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Secret } from '../../engine/secret.ts';

/** The two places a secret may come from, as the configuration names them. */
export interface SecretPlace {
  /** `apiKey` or `profiles[0].key`: the field without its ending. */
  readonly field: string;
  readonly env: string | undefined;
  readonly file: string | undefined;
  /** What it is, for people: `key`. */
  readonly noun: string;
  /** What it must look like, and that in words; anything will do when left out. */
  readonly shape?: { readonly pattern: RegExp; readonly expected: string };
}

export interface SecretSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Files are relative to this folder. */
  readonly folder: string;
}

export type ReadSecret =
  | { readonly key: Secret; readonly warning?: string }
  | { readonly mistake: string }
  | 'not-named';

/** Anybody but the owner may read the file (POSIX mode bits; Windows has none and is not judged). */
const OTHERS_MAY_READ = 0o044;

/** Reads a secret from where the configuration says it is. The secret itself is in no message. */
export function readSecret(place: SecretPlace, sources: SecretSources): ReadSecret {
  const { field, env, file } = place;
  if (env !== undefined && file !== undefined) {
    return { mistake: `${field}Env and ${field}File: expected one of them, found both` };
  }
  if (env !== undefined) return fromVariable({ ...place, field: `${field}Env` }, env, sources);
  if (file === undefined) return 'not-named';
  return fromFile({ ...place, field: `${field}File` }, path.resolve(sources.folder, file), sources);
}

type Named = Pick<SecretPlace, 'field' | 'noun' | 'shape'>;

/** The value is not repeated, whatever is wrong with it. */
function misshapen({ field, shape }: Named, value: string): { readonly mistake: string } | undefined {
  return shape === undefined || shape.pattern.test(value)
    ? undefined
    : { mistake: `${field}: expected ${shape.expected}` };
}

function fromVariable(named: Named, name: string, { env }: SecretSources): ReadSecret {
  const value = env[name]?.trim() ?? '';
  if (value !== '') return misshapen(named, value) ?? { key: new Secret(value) };
  const { field, noun } = named;
  const state = env[name] === undefined ? 'is not set' : 'is empty';
  return {
    mistake: `${field}: the environment variable ${name} ${state}; set it to the ${noun} and start again`,
  };
}

/** systemd keeps credentials where only the service can look, whatever their mode bits say. */
const isCredential = (file: string, folder: string | undefined): boolean =>
  folder !== undefined && path.dirname(file) === path.resolve(folder);

function fromFile(named: Named, file: string, { env }: SecretSources): ReadSecret {
  const { field, noun } = named;
  try {
    const value = readFileSync(file, 'utf8').trim();
    if (value === '')
      return { mistake: `${field}: the file ${file} is empty; it should hold the ${noun} alone` };
    const wrong = misshapen(named, value);
    if (wrong !== undefined) return wrong;
    const guarded = process.platform === 'win32' || isCredential(file, env['CREDENTIALS_DIRECTORY']);
    const open = !guarded && (statSync(file).mode & OTHERS_MAY_READ) !== 0;
    const warning = `${field}: others on this computer can read ${file}; run: chmod 600 "${file}"`;
    return open ? { key: new Secret(value), warning } : { key: new Secret(value) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { mistake: `${field}: the file ${file} cannot be read (${code})` };
  }
}
