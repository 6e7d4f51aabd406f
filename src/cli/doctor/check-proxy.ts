import type { Certificates } from '../../engine/api/certificates.ts';
import { isThisComputer } from '../../engine/api/route.ts';
import { sparedHosts } from '../network/spared-hosts.ts';
import type { WantedProxy } from '../network/wanted-network.ts';
import type { Program } from '../program.ts';
import { doubtful, type Finding, fine } from './finding.ts';

/** Variables that other programs take a proxy from, and Hotfolder does not. */
const UNREAD = ['ALL_PROXY', 'all_proxy', 'HTTP_PROXY', 'http_proxy'];

/** The proxy that stands before a far end; undefined where it is reached straight. */
export const proxyFor = (proxy: WantedProxy | null, url: URL): WantedProxy | undefined =>
  proxy === null || isThisComputer(url.hostname) || sparedHosts(proxy.noProxy)(url) ? undefined : proxy;

/** Which way leads to the API. A login is told of, and not shown. */
export function checkProxy(proxy: WantedProxy | null, api: URL, env: Program['env']): Finding {
  if (proxy === null) return withoutProxy(env);
  const named = `${proxy.address}, named by ${proxy.from}`;
  if (isThisComputer(api.hostname)) return fine('proxy', `not for ${api.host}, which is this computer`);
  if (proxyFor(proxy, api) === undefined) return fine('proxy', `not for ${api.host}: NO_PROXY names it`);
  return fine('proxy', `${named}, ${proxy.login === undefined ? 'without a login' : 'with a login'}`);
}

function withoutProxy(env: Program['env']): Finding {
  const set = UNREAD.filter((variable) => (env[variable] ?? '') !== '');
  if (set.length === 0) return fine('proxy', 'none; connections go straight');
  const advice = 'Name the proxy by "proxy" in the configuration, or by HTTPS_PROXY, if it is needed.';
  return doubtful('proxy', `none; ${set.join(' and ')} ${set.length === 1 ? 'is' : 'are'} not read`, advice);
}

/** Whom the configuration adds to those who are trusted. */
export function* checkCertificates(certificates: Certificates | null, now: number): Generator<Finding> {
  for (const { subject, expiresAt } of certificates?.list ?? []) {
    const until = new Date(expiresAt).toISOString().slice(0, 10);
    if (expiresAt > now) yield fine('certificates', `${subject} is trusted too, good until ${until}`);
    else
      yield doubtful(
        'certificates',
        `${subject} was good until ${until}`,
        'Ask whoever gave it to you for the new one.',
      );
  }
}
