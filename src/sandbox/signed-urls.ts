import { randomBytes, randomUUID } from 'node:crypto';
import { DAY, MINUTE } from '../shared/units.ts';

/** "It expires after 1 hour (seed) or 30 minutes (later docs)" (API.md): the shorter one. */
export const DEFAULT_URL_LIFETIME_MS = 30 * MINUTE;

/** What a signed URL is asked for. */
export interface UploadRequest {
  readonly profile: string | null;
  readonly fileName: string;
  readonly contentType: string;
}

/** One signed URL: the right to PUT one object once. Times are epoch milliseconds. */
export interface SignedUrl extends UploadRequest {
  readonly id: string;
  readonly signature: string;
  /** The id the object will have; its access URL exists from the start and answers 404 until then. */
  readonly mediaId: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Why a PUT on a signed URL is refused. */
export type UrlRefusal = 'unknown' | 'used' | 'expired';

/** The signed URLs of this run. After a restart every earlier one is unknown: a client asks for a new one. */
export interface SignedUrls {
  /** `lifetimeMs` is given by a fault that wants another one than usual. */
  issue(request: UploadRequest, lifetimeMs?: number): SignedUrl;
  find(id: string): SignedUrl | undefined;
  /** The URL an object was promised by. */
  promised(mediaId: string): SignedUrl | undefined;
  /** Spends the URL, whatever becomes of its PUT; says why it was not worth anything any more. */
  spend(id: string, signature: string | null): UrlRefusal | undefined;
}

/** Opens an empty register. `lifetimeMs` is how long a URL may be used. */
export function openSignedUrls(lifetimeMs: number, now: () => number): SignedUrls {
  const byId = new Map<string, SignedUrl>();
  const byMediaId = new Map<string, SignedUrl>();
  const spent = new Set<string>();

  /** A long-running sandbox forgets URLs a day after they expired: they answer as unknown then. */
  const forgetOld = () => {
    for (const url of byId.values()) {
      if (url.expiresAt + DAY > now()) return;
      byId.delete(url.id);
      byMediaId.delete(url.mediaId);
      spent.delete(url.id);
    }
  };

  return {
    issue(request, ownLifetimeMs = lifetimeMs) {
      forgetOld();
      const issuedAt = now();
      const url: SignedUrl = {
        ...request,
        id: randomUUID(),
        signature: randomBytes(32).toString('hex'),
        mediaId: randomUUID(),
        issuedAt,
        expiresAt: issuedAt + ownLifetimeMs,
      };
      byId.set(url.id, url);
      byMediaId.set(url.mediaId, url);
      return url;
    },
    find: (id) => byId.get(id),
    promised: (mediaId) => byMediaId.get(mediaId),
    spend(id, signature) {
      const url = byId.get(id);
      if (url === undefined || url.signature !== signature) return 'unknown';
      // "The signed upload URL may only be uploaded to once." (seed)
      if (spent.has(id)) return 'used';
      // "If you make a call and it fails, you must regenerate the uploadUrl." (seed): spent before it is tried.
      spent.add(id);
      return now() >= url.expiresAt ? 'expired' : undefined;
    },
  };
}
