import { Secret } from '../../engine/secret.ts';
import { type ProxyRefusal, proxyAddress } from '../../shared/proxy-address.ts';
import { PROXY_WORDS } from './proxy-words.ts';
import type { WantedProxy } from './wanted-network.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** As in curl, the small letters go first. Only what is for https counts: nothing else is called. */
const PROXY_NAMES = ['https_proxy', 'HTTPS_PROXY'] as const;
const SPARED_NAMES = ['no_proxy', 'NO_PROXY'] as const;

/** The proxy of the environment, with the login its address may hold; null = none is set. */
export function environmentProxy(env: Environment): WantedProxy | null | { readonly mistake: string } {
  const from = PROXY_NAMES.find((name) => isSet(env[name]));
  if (from === undefined) return null;
  const read = withLogin(env[from]?.trim() ?? '');
  if ('refused' in read) {
    const way = 'set it right, or say "proxy": null in the configuration to go straight';
    return { mistake: `${from}: ${PROXY_WORDS[read.refused]}; ${way}` };
  }
  const noProxy = SPARED_NAMES.map((name) => env[name]).find(isSet) ?? '';
  return { ...read, from, noProxy };
}

const isSet = (value: string | undefined): boolean => (value ?? '').trim() !== '';

/** `http://user:password@host:port`; user and password as an address writes them, with `%40` for `@`. */
function withLogin(
  text: string,
): { readonly address: string; readonly login: Secret | undefined } | { readonly refused: ProxyRefusal } {
  const [, scheme = '', login, place = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(?:(.*)@)?(.*)$/is.exec(text) ?? [];
  const read = proxyAddress(`${scheme}${place}`);
  if ('refused' in read) return read;
  if (login === undefined || login === '') return { address: read.address, login: undefined };
  const plain = decoded(login.includes(':') ? login : `${login}:`);
  return plain === undefined || plain.startsWith(':')
    ? { refused: 'no-user' }
    : { address: read.address, login: new Secret(plain) };
}

/** A colon of the name itself (`%3A`) would end it too early. */
function decoded(login: string): string | undefined {
  const end = login.indexOf(':');
  try {
    const user = decodeURIComponent(login.slice(0, end));
    return user.includes(':') ? undefined : `${user}:${decodeURIComponent(login.slice(end + 1))}`;
  } catch {
    return undefined;
  }
}
