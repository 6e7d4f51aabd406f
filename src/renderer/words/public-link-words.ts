import type { Failure, FailureCode } from '../../shared/failure.ts';
import { bytes, when } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaItemView } from '../../shared/model.ts';
import type { LinkRefusal, PublicLinkState, PublicLinkView } from '../../shared/public-link.ts';
import { FAILURE_WORDS } from './failure-words.ts';

export const LINKS = words.links;

/** Why a pasted text was not taken, and what would be. */
export const LINK_REFUSALS: { readonly [Reason in LinkRefusal]: string } = words.links.refusals;

const STATES: { readonly [State in PublicLinkState]: string } = {
  checking: 'Checking link',
  unchecked: 'Not checked',
  reachable: 'Reachable',
  unreachable: 'Not reachable',
  offline: 'Offline',
};

/** So few words that a tile of the smallest width holds them; the whole story is the tooltip. */
export function linkStateWords({ state, notMedia, mayExpire }: PublicLinkView): string {
  if (state !== 'reachable') return STATES[state];
  if (notMedia) return 'Not media';
  return mayExpire ? 'May expire' : STATES.reachable;
}

/** The plate on a public link's tile: "JPEG, 2.4 MB". */
export function linkPlate({ format, sizeBytes }: MediaItemView): string {
  const type = format === '' ? 'File' : format;
  return sizeBytes === null ? type : `${type}, ${bytes(sizeBytes)}`;
}

/** Everything that is known of a link, in full sentences. */
export function linkStory(item: MediaItemView, now: number): string {
  const { publicLink: link } = item;
  if (link === undefined) return '';
  return [stateSentence(item, link, now), typeWarning(link), link.mayExpire ? LINKS.mayExpire : '']
    .filter((part) => part !== '')
    .join(' ');
}

function stateSentence(item: MediaItemView, link: PublicLinkView, now: number): string {
  switch (link.state) {
    case 'checking':
      return 'The link is being checked.';
    case 'unchecked':
      return 'The link was not checked yet.';
    case 'offline':
      return `This computer was offline, so the link was not checked. ${lastSeen(link, now)}`.trim();
    case 'unreachable':
      return `Not reachable. ${whyUnreachable(link.failure)}`;
    case 'reachable': {
      const size = item.sizeBytes === null ? LINKS.unknownSize : bytes(item.sizeBytes);
      const type = link.contentType === '' ? LINKS.unknownType : link.contentType;
      return `Reachable: ${type}, ${size}.`;
    }
  }
}

const lastSeen = ({ checkedAt }: PublicLinkView, now: number): string =>
  checkedAt === null ? '' : `Last check: ${when(checkedAt, now)}.`;

const typeWarning = ({ notMedia, contentType }: PublicLinkView): string => {
  if (!notMedia) return '';
  const what = /^text\/html$|xhtml/.test(contentType) ? 'a web page' : contentType;
  return `It leads to ${what}, not to a picture or a video. Networks will refuse it in a post.`;
};

/** What the failures of a file's way mean for a link that lies elsewhere. */
const CAUSES: { readonly [Code in FailureCode]?: string } = {
  'verify-missing': 'Nothing is there any more.',
  'storage-refused': 'Its host refuses to give it out. A public link opens without signing in.',
  redirected: 'It points on to another address, which was not followed. Paste the address it ends at.',
  'server-error': 'Its host has a fault of its own. Check it again later.',
  'network-timeout': 'Its host did not answer in time.',
  'network-reset': 'The connection broke off.',
  'tls-refused': 'Its host could not prove who it is: the secure connection was refused.',
  'bad-answer': 'Its host’s answer could not be read.',
};

/** The cause, with the host's own words where it gave some: "Nothing is there any more. (HTTP 404)" */
export function whyUnreachable(failure: Failure | null): string {
  if (failure === null) return '';
  if (failure.code === 'network-down') {
    return failure.detail === 'ENOTFOUND' ? 'No host has this name.' : 'Its host takes no connections.';
  }
  if (failure.detail === 'EINSIDE') {
    return 'Its name leads to a host inside this network. Ayrshare could not open it from outside.';
  }
  const cause = CAUSES[failure.code] ?? `${FAILURE_WORDS[failure.code].cause}.`;
  return failure.detail.startsWith('HTTP ') ? `${cause} (${failure.detail})` : cause;
}

export const addLinkFor = (client: string): string => `Add to ${client}`;
export const linkAdded = (name: string, client: string): string =>
  `${name} was added to the gallery of ${client}`;
export const linkRemoved = (name: string, client: string): string =>
  `${name} was removed from the gallery of ${client}`;
export const moreForLink = (name: string, client: string): string => `More, ${name}, ${client}`;
export const removeLinkQuestion = (name: string, client: string): string =>
  `Remove ${name} from the gallery of ${client}?`;
export const removeLinkFollows =
  'Only the link leaves this gallery. Nothing is deleted where the file lies, and posts that use it stay as they are.';
/** What a screen reader hears after a check that was asked for. */
export const linkChecked = (item: MediaItemView, client: string, now: number): string =>
  `${item.fileName}, ${client}. ${linkStory(item, now)}`;
