import type { Failure } from './failure.ts';

/** Ayrshare's two addresses of one service: the same keys, clients and media. The newer one is the default. API.md. */
export const API_ADDRESSES = {
  newer: 'https://api.ayrshare.com/api',
  older: 'https://app.ayrshare.com/api',
} as const;

export type ApiAddress = keyof typeof API_ADDRESSES;

/** Whether an origin (`https://host`, with the port where one is given) is one of Ayrshare's own. */
export const isAyrshareOrigin = (origin: string): boolean =>
  Object.values(API_ADDRESSES).some((base) => base.startsWith(`${origin}/`));

/** What one read-only call with the kept API key said of an address; without a key no call is made. */
export type AddressCheck =
  | { readonly kind: 'works' | 'no-key' }
  | { readonly kind: 'failure'; readonly failure: Failure };
