import type { ListRefusal } from './client-import.ts';
import type { Failure } from './failure.ts';
import type { CertificatesRefusal } from './network-view.ts';
import type { ProxyRefusal } from './proxy-address.ts';
import type { LinkRefusal } from './public-link.ts';

/** Answer of every command that may fail for a reason a person can act on. */
export type Outcome<Value = null> =
  | { readonly done: true; readonly value: Value }
  | { readonly done: false; readonly problem: Problem };

/** Why a command was not carried out. */
export type Problem =
  | { readonly kind: 'link-refused'; readonly reason: LinkRefusal }
  | { readonly kind: 'link-known'; readonly fileName: string }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'key-known'; readonly profile: string }
  | { readonly kind: 'overlaps'; readonly path: string }
  | { readonly kind: 'grant-expired' }
  | { readonly kind: 'not-a-folder' }
  | { readonly kind: 'no-key-store' }
  | { readonly kind: 'list-refused'; readonly reason: ListRefusal }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'has-open-uploads'; readonly count: number }
  /** The given files are still being looked at: their number is not known yet. */
  | { readonly kind: 'still-looking' }
  /** It has begun to be sent, or ended: what is said of it stays. */
  | { readonly kind: 'already-sent' }
  /** A file could not be written; `detail` is the system's code. */
  | { readonly kind: 'not-written'; readonly detail: string }
  | { readonly kind: 'not-a-proxy'; readonly reason: ProxyRefusal }
  | { readonly kind: 'not-certificates'; readonly reason: CertificatesRefusal }
  | { readonly kind: 'gone' };
