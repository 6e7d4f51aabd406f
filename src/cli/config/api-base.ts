import { isThisComputer } from '../../engine/api/route.ts';
import type { EngineAccount } from '../../engine/engine.ts';
import { isAyrshareOrigin } from '../../shared/api-address.ts';
import { accountId } from '../../shared/ids.ts';

/** The account behind an API address, or what is wrong with the address. */
export function accountAt(apiBaseUrl: string): EngineAccount | { readonly mistake: string } {
  const url = parsed(apiBaseUrl);
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return { mistake: 'expected a web address such as https://api.ayrshare.com/api' };
  }
  if (url.username + url.password !== '') return { mistake: 'expected an address without name and password' };
  if (url.search + url.hash !== '') return { mistake: 'expected an address without "?" and "#"' };
  if (url.protocol === 'http:' && !isThisComputer(url.hostname)) {
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
