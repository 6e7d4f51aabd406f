import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LIMITS, type Limits } from '../../engine/api/limits.ts';
import type { EngineAccount } from '../../engine/engine.ts';
import type { Secret } from '../../engine/secret.ts';
import { readNetwork } from '../network/read-network.ts';
import type { WantedNetwork } from '../network/wanted-network.ts';
import { UnusableError } from '../unusable-error.ts';
import { accountAt } from './api-base.ts';
import { checkRoots, type WantedRoot } from './check-roots.ts';
import { type Config, ConfigSchema } from './config.ts';
import { findSecrets } from './find-secrets.ts';
import type { KnownKeys } from './known-keys.ts';
import { mistakesIn } from './mistakes.ts';
import { readKeys } from './read-keys.ts';

/** A client of the configuration, with its key. */
export interface WantedProfile {
  readonly name: string;
  readonly key: Secret;
}

/** A configuration that can be used: checked, keys read, paths absolute. */
export interface RunConfig {
  readonly account: EngineAccount;
  readonly apiKey: Secret;
  readonly profiles: readonly WantedProfile[];
  readonly roots: readonly WantedRoot[];
  readonly limits: Limits;
  /** How fast all uploads together may go; null = as fast as they can. */
  readonly uploadBytesPerSecond: number | null;
  readonly network: WantedNetwork;
  readonly warnings: readonly string[];
}

/** What the program that runs a configuration brings along. */
export interface ConfigSurroundings {
  readonly keys?: KnownKeys;
  /** The app keeps keys for the data directory, where this program cannot read them. */
  readonly keysElsewhere?: boolean;
  /** Whether there is a trash to put originals into. */
  readonly hasTrash?: boolean;
}

const SECRETS_ADVICE =
  'a key or a login must not stand in this file. Put it into an environment variable and name that with apiKeyEnv, ' +
  'keyEnv or proxyLoginEnv, or into a file of its own and name that with apiKeyFile, keyFile or proxyLoginFile';

/** Reads and checks a configuration. Throws UnusableError naming every field that is wrong. */
export function readConfig(
  file: string,
  env: Readonly<Record<string, string | undefined>>,
  { keys: knownKeys = () => undefined, keysElsewhere = false, hasTrash = false }: ConfigSurroundings = {},
): RunConfig {
  const refuse = (mistakes: readonly string[]): UnusableError =>
    new UnusableError(
      `The configuration ${file} cannot be used:\n${mistakes.map((one) => `  ${one}`).join('\n')}`,
    );
  const found = parseFile(file);
  const secrets = findSecrets(found);
  if (secrets.length > 0) throw refuse(secrets.map((field) => `${field}: ${SECRETS_ADVICE}`));
  const parsed = ConfigSchema.safeParse(found);
  if (!parsed.success) throw refuse(mistakesIn(parsed.error, found));

  const config = parsed.data;
  const folder = path.dirname(path.resolve(file));
  const account = accountAt(config.apiBaseUrl);
  const roots = checkRoots(config, { folder, hasTrash });
  const known = (client: string | null) => ('id' in account ? knownKeys(account.id, client) : undefined);
  const keys = readKeys(config, { env, folder, known, keysElsewhere });
  const way = readNetwork(config, { env, folder });
  const limits = limitsOf(config);
  if (limits.putFirstBlockBytes > limits.putBlockBytes) {
    throw refuse([`limits.putFirstBlockBytes: expected at most putBlockBytes (${limits.putBlockBytes})`]);
  }
  if ('mistake' in account || 'mistakes' in roots || 'mistakes' in keys || 'mistakes' in way) {
    throw refuse([
      ...('mistake' in account ? [`apiBaseUrl: ${account.mistake}`] : []),
      ...('mistakes' in roots ? roots.mistakes : []),
      ...('mistakes' in keys ? keys.mistakes : []),
      ...('mistakes' in way ? way.mistakes : []),
    ]);
  }
  const profiles = keys.profiles.map((key, index) => ({ name: config.profiles[index]?.name ?? '', key }));
  const { apiKey } = keys;
  const { uploadBytesPerSecond = null } = config;
  const warnings = [...keys.warnings, ...way.warnings];
  const { network } = way;
  return { account, apiKey, profiles, roots, limits, uploadBytesPerSecond, network, warnings };
}

function parseFile(file: string): unknown {
  const text = textOf(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's message quotes the file, and a key may stand there.
    const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : '');
    throw new UnusableError(
      `The configuration ${file} is not JSON${place ? ` (${place[0]})` : ''}. docs/headless.md shows one that is.`,
    );
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UnusableError(`The configuration ${file} cannot be read (${code}).`);
  }
}

function limitsOf({ limits, concurrency }: Config): Limits {
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  const chosen = concurrency === undefined ? {} : { concurrency };
  return { ...LIMITS, ...Object.fromEntries(given), ...chosen };
}
