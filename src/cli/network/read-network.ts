import path from 'node:path';
import { type Certificates, readCertificatesNow } from '../../engine/api/certificates.ts';
import type { Secret } from '../../engine/secret.ts';
import { proxyAddress } from '../../shared/proxy-address.ts';
import type { Config } from '../config/config.ts';
import { readSecret, type SecretSources } from '../config/read-secret.ts';
import { UnusableError } from '../unusable-error.ts';
import { environmentProxy } from './environment-proxy.ts';
import { CERTIFICATES_WORDS, PROXY_WORDS } from './proxy-words.ts';
import type { WantedNetwork, WantedProxy } from './wanted-network.ts';

type Fields = Pick<Config, 'proxy' | 'proxyLoginEnv' | 'proxyLoginFile' | 'certificates'>;
type Mistake = { readonly mistake: string };

/** How the far end is to be reached, or every mistake in it. */
export type ReadNetwork =
  | { readonly network: WantedNetwork; readonly warnings: readonly string[] }
  | { readonly mistakes: readonly string[] };

/**
 * The configuration's proxy and certificates. Where it says nothing of a proxy, the environment's counts; `null` means
 * straight in any case.
 */
export function readNetwork(fields: Fields, sources: SecretSources): ReadNetwork {
  const login = loginOf(fields, sources);
  const proxy = proxyOf(fields, 'login' in login ? login.login : undefined, sources);
  const certificates = certificatesOf(fields, sources);
  const mistakes = [login, proxy, certificates].flatMap((one) => (isMistake(one) ? one.mistake : []));
  if (isMistake(login) || isMistake(proxy) || isMistake(certificates)) return { mistakes };
  return { network: { proxy, certificates }, warnings: login.warnings };
}

/** Where there is no configuration: what the environment says. Throws UnusableError. */
export function networkOfEnvironment(env: SecretSources['env']): WantedNetwork {
  const read = readNetwork({}, { env, folder: '' });
  if ('mistakes' in read) throw new UnusableError(read.mistakes.join('\n'));
  return read.network;
}

const isMistake = (one: object | null): one is Mistake => one !== null && 'mistake' in one;

/** A colon ends the name in a Basic login. */
const LOGIN = { pattern: /^[^:]+:/, expected: 'user:password' };

function loginOf(
  { proxy, proxyLoginEnv: env, proxyLoginFile: file }: Fields,
  sources: SecretSources,
): { readonly login: Secret | undefined; readonly warnings: readonly string[] } | Mistake {
  const read = readSecret({ field: 'proxyLogin', env, file, noun: 'login', shape: LOGIN }, sources);
  if (read === 'not-named') return { login: undefined, warnings: [] };
  if (proxy === undefined || proxy === null) {
    const field = env === undefined ? 'proxyLoginFile' : 'proxyLoginEnv';
    return { mistake: `${field}: there is no "proxy" beside it that the login could be for` };
  }
  if ('mistake' in read) return read;
  return { login: read.key, warnings: read.warning === undefined ? [] : [read.warning] };
}

function proxyOf(
  { proxy }: Fields,
  login: Secret | undefined,
  { env }: SecretSources,
): WantedProxy | null | Mistake {
  if (proxy === undefined) return environmentProxy(env);
  if (proxy === null) return null;
  const read = proxyAddress(proxy);
  if ('refused' in read) return { mistake: `proxy: ${PROXY_WORDS[read.refused]}` };
  return { address: read.address, from: 'proxy', login, noProxy: '' };
}

function certificatesOf({ certificates }: Fields, { folder }: SecretSources): Certificates | null | Mistake {
  if (certificates === undefined) return null;
  const file = path.resolve(folder, certificates);
  const read = readCertificatesNow(file);
  return 'refused' in read
    ? { mistake: `certificates: the file ${file} ${CERTIFICATES_WORDS[read.refused]}` }
    : read;
}
