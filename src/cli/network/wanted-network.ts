import type { Certificates } from '../../engine/api/certificates.ts';
import { type Route, STRAIGHT } from '../../engine/api/route.ts';
import { type Secret, secretHash } from '../../engine/secret.ts';
import { sparedHosts } from './spared-hosts.ts';

/** A proxy to go through. */
export interface WantedProxy {
  /** `http://host:port` or `https://host:port`. */
  readonly address: string;
  /** What names it: `proxy` of the configuration, or an environment variable. */
  readonly from: string;
  /** `user:password`. */
  readonly login: Secret | undefined;
  /** Far ends that are reached straight, in the words of `NO_PROXY`. */
  readonly noProxy: string;
}

/** How the far end is to be reached: checked, and read. */
export interface WantedNetwork {
  /** null = straight. */
  readonly proxy: WantedProxy | null;
  /** Trusted besides the usual ones; null = none. */
  readonly certificates: Certificates | null;
}

/** The engine's way there. */
export function routeOf({ proxy, certificates }: WantedNetwork): Route {
  if (proxy === null && certificates === null) return STRAIGHT;
  return {
    extraCa: certificates?.pem ?? null,
    proxy: proxy && {
      address: new URL(proxy.address),
      login: () => Promise.resolve(proxy.login),
      spares: sparedHosts(proxy.noProxy),
    },
  };
}

/** Whether two of them are one way. */
export const sameNetwork = (one: WantedNetwork, other: WantedNetwork): boolean => print(one) === print(other);

const print = ({ proxy, certificates }: WantedNetwork): string =>
  JSON.stringify([
    proxy && [proxy.address, proxy.noProxy, proxy.login && secretHash(proxy.login)],
    certificates?.pem,
  ]);
