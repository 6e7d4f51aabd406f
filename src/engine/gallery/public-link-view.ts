import type { Failure } from '../../shared/failure.ts';
import type { MediaItemView, MediaKind } from '../../shared/model.ts';
import type { PublicLinkState } from '../../shared/public-link.ts';
import { formatOf, kindOfFormat } from './media-format.ts';
import { mayExpire, nameOfAddress } from './public-address.ts';
import type { PublicLink } from './public-link.ts';

/** What these mean is a host's own trouble, not this computer's network. */
const HOSTS_OWN = new Set(['ENOTFOUND', 'ECONNREFUSED', 'EHOSTDOWN', 'EHOSTUNREACH']);

/** Hosts say this of bytes they know nothing about; the name's ending then tells more. */
const UNTYPED = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/** Whether a look was not possible at all, so that nothing was learnt of the link. */
export const isOffline = ({ code, detail }: Failure): boolean =>
  code === 'network-down' && !HOSTS_OWN.has(detail);

/** A public link as an item of its client's gallery; the type is the host's word, else the name's ending. */
export function publicLinkView({
  link,
  checking,
}: {
  readonly link: PublicLink;
  readonly checking: boolean;
}): MediaItemView {
  const fileName = nameOfAddress(link.url);
  const byName = formatOf(fileName);
  const told = UNTYPED.has(link.contentType) ? undefined : link.contentType;
  const mediaKind = told === undefined ? kindOfFormat(byName) : kindOfType(told);
  const known = link.checkedAt !== null && link.contentType !== '';
  return {
    ...{ id: link.id, profileId: link.profileId, fileName, mediaKind },
    format: kindOfFormat(byName) === 'other' && told !== undefined ? formatOfType(told) : byName,
    sizeBytes: link.sizeBytes,
    createdAt: link.addedAt,
    description: '',
    accessUrl: link.url,
    expiresAt: null,
    source: 'public',
    variants: [],
    uploadId: null,
    publicLink: {
      state: checking ? 'checking' : stateOf(link),
      checkedAt: link.checkedAt,
      contentType: link.contentType,
      failure: link.failure,
      mayExpire: mayExpire(link.url),
      notMedia: known && mediaKind === 'other',
    },
  };
}

function stateOf({ failure, checkedAt }: PublicLink): PublicLinkState {
  if (failure !== null) return isOffline(failure) ? 'offline' : 'unreachable';
  return checkedAt === null ? 'unchecked' : 'reachable';
}

function kindOfType(type: string): MediaKind {
  if (type.startsWith('image/')) return 'image';
  return type.startsWith('video/') ? 'video' : 'other';
}

/** `video/quicktime` → MOV, `image/svg+xml` → SVG, `text/html` → HTML. */
function formatOfType(type: string): string {
  const sub = (type.split('/')[1] ?? '').replace(/\+.*$/, '').replace(/^x-/, '');
  return sub === 'quicktime' ? 'MOV' : sub === 'msvideo' ? 'AVI' : formatOf(`.${sub}`);
}
