import type { EngineAccount } from '../../engine/engine.ts';
import { isAyrshareOrigin } from '../../shared/api-address.ts';
import { accountId } from '../../shared/ids.ts';

/** Hosts plain http is good enough for: the bytes never leave this computer. */
const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The account behind an API address, or what is wrong with the address. */
export function accountAt(apiBaseUrl: string): EngineAccount | { readonly mistake: string } {
  const url = parsed(apiBaseUrl);
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return { mistake: 'expected a web address such as https://api.ayrshare.com/api' };
  }
  if (url.username + url.password !== '') return { mistake: 'expected an address without name and password' };
  if (url.search + url.hash !== '') return { mistake: 'expected an address without "?" and "#"' };
  if (url.protocol === 'http:' && !LOOPBACK_HOSTS.has(url.hostname)) {
    return { mistake: 'expected https: keys go to this address (plain http only for this computer)' };
  }
  return {
    id: accountId(isAyrshareOrigin(url.origin) ? 'ayrshare' : url.origin),
    kind: 'ayrshare',
    baseUrl: url.href.replace(/\/+$/, ''),
    overridden: true,
  };
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
