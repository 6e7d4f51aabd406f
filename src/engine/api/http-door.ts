import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { Secret } from '../secret.ts';

/** What a call may carry with it. Only API calls carry keys, and only to the API's own origin. */
export interface Credentials {
  readonly apiKey: Secret;
  /** Absent = the primary profile. */
  readonly profileKey?: Secret;
}

/** An answer with its body read whole, up to the cap. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  /** The wait it asks for, clamped, ms; absent when it asks for none. */
  readonly retryAfterMs?: number;
}

export interface ApiCall {
  readonly method: 'GET' | 'POST';
  /** Below the base URL, starting with `/`; query included and encoded. */
  readonly path: string;
  readonly json?: unknown;
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
}

/** The bytes of one PUT, pulled block by block from one descriptor. */
export interface PutBody {
  readonly length: number;
  read(buffer: Uint8Array, position: number): Promise<number>;
  /**
   * Called once, when every block but the last has left, with the sha-256 (hex) of the whole body.
   * `ok` lets the last block go; a failure breaks the body off, so that nothing can have been stored.
   */
  beforeLastBlock(sha256: string): Promise<Result<void>>;
  /** Bytes handed to the socket so far. */
  onProgress(sentBytes: number): void;
}

export interface PutCall {
  /** Signed URL: a bearer secret, used once. */
  readonly url: Secret;
  readonly contentType: string;
  readonly body: PutBody;
  readonly signal: AbortSignal;
}

/** Outcome of a PUT: any 2xx is "sent"; `lastByteLeft` tells whether the far end may hold the whole body. */
export type PutOutcome =
  | { readonly kind: 'sent'; readonly status: number }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      readonly lastByteLeft: boolean;
      /** The HTTP status, where one came. */
      readonly status?: number;
    }
  | { readonly kind: 'aborted'; readonly lastByteLeft: boolean };

/** One POST to the API whose body is held back like that of a PUT. */
export interface UploadCall {
  /** Below the base URL, starting with `/`. */
  readonly path: string;
  /** JSON. */
  readonly body: PutBody;
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
}

/** Outcome of such a POST: any status is an answer; `lastByteLeft` as in a PUT. */
export type UploadOutcome =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly lastByteLeft: boolean }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      readonly lastByteLeft: boolean;
    }
  | { readonly kind: 'aborted'; readonly lastByteLeft: boolean };

export interface OpenCall {
  /** Access URL; called without any credentials. */
  readonly url: string;
  readonly method: 'HEAD' | 'GET';
  readonly range?: string;
  /** True: a name that leads to this computer or into its network is not followed there. */
  readonly outsideOnly?: boolean;
  /** True: the call ends at the headers and the body is left unread, however large. */
  readonly headersOnly?: boolean;
  readonly signal: AbortSignal;
}

/**
 * The one way out. Headers by request kind, redirects are errors, answers are capped, stalls end calls,
 * nothing is ever replayed. Failures are values; `aborted` is neither failure nor bug.
 */
export interface HttpDoor {
  /** True when the API is plain http on this computer (the sandbox): only then may its links be plain http. */
  readonly plainHttp?: boolean;
  api(call: ApiCall): Promise<Result<Answer> | 'aborted'>;
  put(call: PutCall): Promise<PutOutcome>;
  /** A whole file inside one API call; it has no link before its answer. */
  upload(call: UploadCall): Promise<UploadOutcome>;
  /** HEAD or ranged GET of a public link, and thumbnails. */
  open(call: OpenCall): Promise<Result<Answer> | 'aborted'>;
}
