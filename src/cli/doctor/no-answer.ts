import type { Failure } from '../../shared/failure.ts';
import type { WantedProxy } from '../network/wanted-network.ts';
import { broken, type Finding } from './finding.ts';

/** A proxy wants a login (RFC 9110, 15.5.8). */
const LOGIN_WANTED = '407';
/** A status in digits: the proxy is there and said no. */
const STATUS = /^\d{3}$/;
/** How OpenSSL names what it holds against a certificate. */
const CERTIFICATE = /CERT|SELF_SIGNED|ISSUER/;

const CERTIFICATE_ADVICE =
  'Check this computer’s clock. If a program in this network looks into connections, name the file of its certificate ' +
  'by "certificates" in the configuration.';

/** Why the API gave no answer on the way that was taken. */
export function noAnswer(
  baseUrl: string,
  { code, detail }: Failure,
  proxy: WantedProxy | undefined,
): Finding {
  const found = `${baseUrl} gives no answer (${[code, detail].filter(Boolean).join(': ')})`;
  if (code === 'proxy-refused' && proxy !== undefined) return proxyRefused(found, detail, proxy);
  if (code === 'tls-refused')
    return broken('api', `${found}: its certificate is not trusted`, CERTIFICATE_ADVICE);
  return broken('api', found, 'docs/troubleshooting.md says what this code means and what helps.');
}

function proxyRefused(
  found: string,
  detail: string | undefined,
  { login, address, from }: WantedProxy,
): Finding {
  if (detail === LOGIN_WANTED && login === undefined)
    return broken('api', `${found}: the proxy ${address} wants a login`, loginAdvice(from));
  if (detail === LOGIN_WANTED)
    return broken(
      'api',
      `${found}: the proxy ${address} does not take the login`,
      'Check user and password.',
    );
  if (detail !== undefined && STATUS.test(detail))
    return broken('api', `${found}: the proxy ${address} lets nothing through to it`, 'Ask whoever runs it.');
  if (detail !== undefined && CERTIFICATE.test(detail))
    return broken(
      'api',
      `${found}: the certificate of the proxy ${address} is not trusted`,
      CERTIFICATE_ADVICE,
    );
  return broken('api', `${found}: the proxy ${address} cannot be used`, `Check the address in ${from}.`);
}

const loginAdvice = (from: string): string =>
  from === 'proxy'
    ? 'Name it by proxyLoginEnv or proxyLoginFile in the configuration.'
    : `Put it into ${from}, as http://user:password@host:port.`;
