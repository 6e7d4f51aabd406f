/** A certificate the person added, as it tells about itself. */
export interface CertificateView {
  /** Whom it was made for, in one line. */
  readonly subject: string;
  /** SHA-256, pairs of hex digits with colons. */
  readonly fingerprint: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** How the far end is reached, as the window may see it: no login, no password. */
export interface NetworkView {
  /** null = straight. */
  readonly proxy: {
    readonly address: string;
    /** `lost`: it wants one, and there is none on this computer any more. */
    readonly login: 'none' | 'kept' | 'lost';
  } | null;
  /** Certificates that are trusted besides the usual ones; null = none. */
  readonly certificates: {
    /** Where the file was when it was chosen; a copy of it is used. */
    readonly from: string;
    /** Empty when the copy can no longer be read. */
    readonly list: readonly CertificateView[];
  } | null;
}

/** Why a file holds no certificates that can be trusted. */
export type CertificatesRefusal = 'unreadable' | 'too-large' | 'no-pem' | 'damaged' | 'too-many';

/** How many keys are kept where; the practice server's do not count. */
export interface KeysKept {
  readonly system: number;
  readonly weak: number;
  readonly session: number;
}
