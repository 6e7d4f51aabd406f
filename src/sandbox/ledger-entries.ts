/** The routes a request can meet; 'unknown' where the path is no part of the contract. */
export type RouteName =
  | 'uploadUrl'
  | 'directUpload'
  | 'media'
  | 'user'
  | 'profiles'
  | 'put'
  | 'access'
  | 'unknown';

/** Which of the two servers was asked: the API, or the storage host its URLs lead to. */
export type OriginName = 'api' | 'storage';

/** One request as it was received and answered. Times are epoch milliseconds of the sandbox's clock. */
export interface LedgerRequest {
  /** Counts the requests of a data directory from 1, in the order in which they were finished with. */
  readonly seq: number;
  readonly at: number;
  readonly origin: OriginName;
  readonly route: RouteName;
  readonly method: string;
  /** Path and query as received. */
  readonly url: string;
  /** Every header by its lower-case name, values verbatim (keys too, unless the ledger is redacted). */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it carried `Authorization` or `Profile-Key`. On the storage origin that is a leak. */
  readonly credentials: boolean;
  /** The profile's title; null for the primary profile, and where a refused request named none. */
  readonly profile: string | null;
  readonly fileName: string | null;
  readonly signedUrlId: string | null;
  readonly bytesReceived: number;
  /** SHA-256 (hex) of the body as received; null without a body. */
  readonly sha256: string | null;
  /** The status about to be sent; 'dropped' when no answer was given. */
  readonly status: number | 'dropped';
  /** Whether this request stored an object, answered or not. */
  readonly stored: boolean;
}

/** A signed URL that was handed out. */
export interface IssuedUrl {
  readonly signedUrlId: string;
  readonly uploadUrl: string;
  readonly accessUrl: string;
  readonly profile: string | null;
  readonly fileName: string;
  readonly contentType: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** How many PUTs reached it, whatever became of them. */
  readonly uses: number;
}

/** An object that was stored. */
export interface AcceptedObject {
  readonly accessUrl: string;
  readonly profile: string | null;
  readonly fileName: string;
  readonly size: number;
  /** SHA-256 (hex) of the stored bytes. */
  readonly sha256: string;
  readonly acceptedAt: number;
  /** Null for `POST /media/upload`. */
  readonly signedUrlId: string | null;
}

/** Everything that happened, in order: the oracle of the tests. */
export interface Ledger {
  readonly requests: readonly LedgerRequest[];
  readonly issuedUrls: readonly IssuedUrl[];
  readonly accepted: readonly AcceptedObject[];
}

/** One line of `ledger.jsonl`. */
export type LedgerLine =
  | ({ readonly type: 'request' } & LedgerRequest)
  | ({ readonly type: 'issued' } & Omit<IssuedUrl, 'uses'>)
  | ({ readonly type: 'accepted' } & AcceptedObject)
  | { readonly type: 'used'; readonly signedUrlId: string }
  | { readonly type: 'rotated'; readonly seq: number };
