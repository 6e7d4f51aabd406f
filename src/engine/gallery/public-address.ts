import { isIP } from 'node:net';
import { type LinkRefusal, MAX_LINK_LENGTH } from '../../shared/public-link.ts';
import { isInnerAddress, isLoopbackAddress } from '../api/inner-addresses.ts';

/** A link that may stand in a gallery. */
export interface PublicAddress {
  /** As it was pasted, blanks around it taken off. */
  readonly url: string;
  /** The same for two spellings of one address. */
  readonly key: string;
}

export interface AddressRules {
  /** True for the practice account, whose own links are on this computer and plain http. */
  readonly loopback: boolean;
}

/** Names that no public name server knows (RFC 6761, 6762, 8375, 9476 and the habits of routers). */
const INNER_ENDING =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|invalid|test)$/;

/** Reads what a person pasted; the refusal says why it is no link that Ayrshare could open. Asks nobody. */
export function parsePublicAddress(pasted: string, rules: AddressRules): PublicAddress | LinkRefusal {
  const url = pasted.trim();
  if (url.length > MAX_LINK_LENGTH) return 'too-long';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const isWeb = scheme === 'https' || scheme === 'http';
  if (scheme !== undefined && !isWeb) return 'not-web';
  // Blanks and control characters within: browsers drop some of them, others would break a copied list.
  if (!isWeb || !/^https?:\/\/[^\s\p{Cc}\p{Cf}\\]+$/iu.test(url)) return 'not-a-link';
  const parsed = parsedUrl(url);
  if (parsed === undefined) return 'not-a-link';
  if (parsed.username + parsed.password !== '') return 'credentials';
  return refusalOfHost(parsed, rules) ?? { url, key: keyOf(parsed) };
}

/** What two spellings of one address have in common; a link that cannot be read is its own. */
export function addressKey(link: string): string {
  const parsed = parsedUrl(link);
  return parsed === undefined ? link : keyOf(parsed);
}

/** Parameters that sign a link, lend it to its bearer or end it: AWS, Google, Azure, Akamai, CloudFront, Meta. */
const LENT = new Set(
  (
    'x-amz-signature x-amz-credential x-amz-expires x-amz-security-token x-goog-signature x-goog-credential ' +
    'x-goog-expires signature sign sig hmac token access_token accesstoken auth auth_key jwt expires expire ' +
    'expires_at expiry exp policy key-pair-id hdnts hdntl __gda__ __token__ oe googleaccessid awsaccesskeyid'
  ).split(' '),
);

/** Whether the address carries a signature, a token or an end of its own: such links often stop working. */
export function mayExpire(link: string): boolean {
  const parsed = parsedUrl(link);
  return parsed !== undefined && [...parsed.searchParams.keys()].some((name) => LENT.has(name.toLowerCase()));
}

/** The last part of the path as a file's name, else the host's. Text, never markup or a path. */
export function nameOfAddress(link: string): string {
  const parsed = parsedUrl(link);
  const last = decoded(parsed?.pathname.split('/').at(-1) ?? '');
  const name = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]+/gu, ' ').trim();
  return (name === '' ? (parsed?.hostname ?? link) : name).slice(0, 255);
}

function refusalOfHost({ protocol, hostname }: URL, rules: AddressRules): LinkRefusal | undefined {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const loopback = isIP(host) > 0 ? isLoopbackAddress(host) : /(^|\.)localhost$/.test(host);
  if (loopback && rules.loopback) return undefined;
  const inner = isIP(host) > 0 ? isInnerAddress(host) : INNER_ENDING.test(host) || !host.includes('.');
  if (inner) return 'private';
  return protocol === 'https:' ? undefined : 'plain-http';
}

function keyOf(url: URL): string {
  const plain = new URL(url);
  plain.hash = '';
  return plain.href;
}

function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
