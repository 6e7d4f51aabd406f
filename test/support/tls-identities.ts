import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TlsIdentity } from '../../src/sandbox/listener.ts';
import { tempFolder } from './temp-folder.ts';

/** Certificates made for one run by the openssl program; their keys are thrown away with it. */
export interface TlsIdentities {
  /** What a right server shows. */
  readonly good: TlsIdentity;
  /** `self-signed` nobody trusts; `expired` and `wrong-name` are trusted but for that. */
  readonly others: Readonly<Record<'self-signed' | 'expired' | 'wrong-name', TlsIdentity>>;
  /** Everything that is trusted, PEM. */
  readonly ca: string;
}

const run = promisify(execFile);
const DAYS_AGO = '-1';

/** Makes one certificate for this computer, or for another name, or one that ended yesterday. */
async function make(
  folder: string,
  name: string,
  wish: { san?: string; days?: string },
): Promise<TlsIdentity> {
  const { san = 'IP:127.0.0.1', days = '2' } = wish;
  const key = join(folder, `${name}.key`);
  const cert = join(folder, `${name}.crt`);
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const about = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=${san}`];
  await run('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', cert, '-days', '2', ...about]);
  // `req` refuses a negative life; `x509` takes one.
  if (days === DAYS_AGO) {
    await run('openssl', ['x509', '-in', cert, '-signkey', key, '-days', days, '-out', `${cert}.new`]);
  }
  const file = days === DAYS_AGO ? `${cert}.new` : cert;
  return { key: await readFile(key, 'utf8'), cert: await readFile(file, 'utf8') };
}

/** Makes one certificate for the names of a server, as openssl writes them: `DNS:host.example,IP:127.0.0.1`. */
export async function tlsIdentity(san: string): Promise<TlsIdentity> {
  const folder = await tempFolder();
  try {
    return await make(folder.path, 'named', { san });
  } finally {
    await folder.dispose();
  }
}

/** Makes a set of certificates. */
export async function tlsIdentities(): Promise<TlsIdentities> {
  const folder = await tempFolder();
  try {
    const good = await make(folder.path, 'good', {});
    const selfSigned = await make(folder.path, 'self-signed', {});
    const expired = await make(folder.path, 'expired', { days: DAYS_AGO });
    const wrongName = await make(folder.path, 'wrong-name', { san: 'DNS:other.example' });
    return {
      good,
      others: { 'self-signed': selfSigned, expired, 'wrong-name': wrongName },
      ca: [good, expired, wrongName].map(({ cert }) => cert).join('\n'),
    };
  } finally {
    await folder.dispose();
  }
}
