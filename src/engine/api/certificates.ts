import { X509Certificate } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { CertificatesRefusal, CertificateView } from '../../shared/network-view.ts';
import { MIB } from '../../shared/units.ts';

/** Largest file that is read, bytes. [ours] a list of all the world's authorities has 0.2 MB. */
const MOST_BYTES = 1 * MIB;
/** Most certificates in one file. [ours] */
const MOST = 200;
const BLOCK = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;

/** Certificates that can be trusted, and nothing else of their file: a private key in it is left out. */
export interface Certificates {
  readonly pem: string;
  readonly list: readonly CertificateView[];
}

/** Reads a file of certificates in PEM. */
export async function readCertificates(
  file: string,
): Promise<Certificates | { readonly refused: CertificatesRefusal }> {
  try {
    const refused = refusedUnread(await stat(file));
    return refused === undefined ? certificatesIn(await readFile(file, 'latin1')) : { refused };
  } catch {
    return { refused: 'unreadable' };
  }
}

/** The same while nothing else goes on: at a start. */
export function readCertificatesNow(file: string): Certificates | { readonly refused: CertificatesRefusal } {
  try {
    const refused = refusedUnread(statSync(file));
    return refused === undefined ? certificatesIn(readFileSync(file, 'latin1')) : { refused };
  } catch {
    return { refused: 'unreadable' };
  }
}

/** Why it is not opened at all: a device or a pipe has no size and may have no end. */
function refusedUnread(stats: Stats): CertificatesRefusal | undefined {
  if (!stats.isFile()) return 'unreadable';
  return stats.size > MOST_BYTES ? 'too-large' : undefined;
}

/** The certificates in a text. */
function certificatesIn(text: string): Certificates | { readonly refused: CertificatesRefusal } {
  const blocks = text.match(BLOCK) ?? [];
  if (blocks.length === 0) return { refused: 'no-pem' };
  if (blocks.length > MOST) return { refused: 'too-many' };
  const list = blocks.map(viewOf);
  if (!list.every((one) => one !== undefined)) return { refused: 'damaged' };
  return { pem: `${blocks.join('\n')}\n`, list };
}

function viewOf(pem: string): CertificateView | undefined {
  try {
    const { subject, fingerprint256, validTo } = new X509Certificate(pem);
    const expiresAt = Date.parse(validTo);
    return { subject: subject.split('\n').join(', '), fingerprint: fingerprint256, expiresAt };
  } catch {
    return undefined;
  }
}
