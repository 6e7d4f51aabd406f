import type { CertificatesRefusal } from '../../shared/network-view.ts';
import type { ProxyRefusal } from '../../shared/proxy-address.ts';

const EXAMPLE = 'http://proxy.office.example:3128';

/** What is wrong with a proxy; the address is not repeated, for a login may stand in it. */
export const PROXY_WORDS: Readonly<Record<ProxyRefusal, string>> = {
  'not-an-address': `expected an address such as ${EXAMPLE}`,
  'other-scheme': 'expected http:// or https://; Hotfolder speaks no SOCKS',
  'no-port': `expected a port, as in ${EXAMPLE}`,
  'login-inside':
    'expected an address without user and password; put them, as user:password, into an environment variable or a file and name that with proxyLoginEnv or proxyLoginFile',
  'no-user': 'expected a login such as user:password',
};

/** What is wrong with a file of certificates. */
export const CERTIFICATES_WORDS: Readonly<Record<CertificatesRefusal, string>> = {
  unreadable: 'cannot be read',
  'too-large': 'is larger than 1 MiB; name a file that holds the certificates alone',
  'no-pem': 'holds no certificate in PEM text (BEGIN CERTIFICATE)',
  damaged: 'holds a certificate that cannot be read',
  'too-many': 'holds more than 200 certificates',
};
