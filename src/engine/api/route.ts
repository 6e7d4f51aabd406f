import { createSecureContext, getCACertificates, rootCertificates, type SecureContext } from 'node:tls';
import type { Secret } from '../secret.ts';

/** A proxy that connections go through. */
export interface ProxyWay {
  /** `http:` or `https:`, host and port; no login. */
  readonly address: URL;
  /** `user:password`; undefined where it takes none. Asked for with every connection: the key store may be slow. */
  login(): Promise<Secret | undefined>;
  /** Whether a far end is reached straight all the same; none is when left out. */
  spares?(url: URL): boolean;
}

/** How connections to the far end are made. A changed route is another object. */
export interface Route {
  /** null = straight. Never used for this computer. */
  readonly proxy: ProxyWay | null;
  /** Certificates trusted besides the usual ones, PEM; null = none. */
  readonly extraCa: string | null;
}

/** Straight to the far end, trusting what everybody trusts. */
export const STRAIGHT: Route = { proxy: null, extraCa: null };

/** Whether a host is this computer: no proxy stands before it, and plain http is good enough for it. */
export const isThisComputer = (hostname: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname);

/** What trusts the usual certificates and the extra ones. Made once: it reads some 150 of them. */
export function trusting(extraCa: string, own: string | undefined): SecureContext {
  // Older runtimes only know the list they were built with.
  const usual = typeof getCACertificates === 'function' ? getCACertificates('default') : rootCertificates;
  return createSecureContext({ ca: [...(own === undefined ? usual : [own]), extraCa] });
}
