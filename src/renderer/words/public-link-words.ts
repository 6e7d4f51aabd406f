import type { Failure, FailureCode } from '../../shared/failure.ts';
import { bytes, whenWithin } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaItemView } from '../../shared/model.ts';
import type { LinkRefusal, PublicLinkView } from '../../shared/public-link.ts';
import { FAILURE_WORDS } from './failure-words.ts';

export const LINKS = words.links;

/** Why a pasted text was not taken, and what would be. */
export const LINK_REFUSALS: { readonly [Reason in LinkRefusal]: string } = words.links.refusals;

/** So few words that a tile of the smallest width holds them; the whole story is the tooltip. */
export function linkStateWords({ state, notMedia, mayExpire }: PublicLinkView): string {
  const { states } = LINKS;
  if (state !== 'reachable') return states[state];
  if (notMedia) return states.notMedia;
  return mayExpire ? states.mayExpire : states.reachable;
}

/** The plate on a public link's tile: "JPEG, 2.4 MB". */
export function linkPlate({ format, sizeBytes }: MediaItemView): string {
  const type = format === '' ? words.gallery.file : format;
  return sizeBytes === null ? type : LINKS.plate({ type, size: bytes(sizeBytes) });
}

/** Everything that is known of a link, in full sentences. */
export function linkStory(item: MediaItemView, now: number): string {
  const { publicLink: link } = item;
  if (link === undefined) return '';
  return sentences(stateSentence(item, link, now), typeWarning(link), link.mayExpire ? LINKS.mayExpire : '');
}

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

function stateSentence(item: MediaItemView, link: PublicLinkView, now: number): string {
  const { stories } = LINKS;
  switch (link.state) {
    case 'checking':
    case 'unchecked':
      return stories[link.state];
    case 'offline':
      return sentences(stories.offline, lastSeen(link, now));
    case 'unreachable':
      return sentences(stories.unreachable, whyUnreachable(link.failure));
    case 'reachable': {
      const size = item.sizeBytes === null ? LINKS.unknownSize : bytes(item.sizeBytes);
      const type = link.contentType === '' ? LINKS.unknownType : link.contentType;
      return stories.reachable({ type, size });
    }
  }
}

const lastSeen = ({ checkedAt }: PublicLinkView, now: number): string =>
  checkedAt === null ? '' : LINKS.lastCheck({ when: whenWithin(checkedAt, now) });

const typeWarning = ({ notMedia, contentType }: PublicLinkView): string => {
  if (!notMedia) return '';
  return /^text\/html$|xhtml/.test(contentType) ? LINKS.leadsToPage : LINKS.leadsTo({ type: contentType });
};

/** What the failures of a file's way mean for a link that lies elsewhere; the rest are told as they are of a file. */
const causeOf = (code: FailureCode): string => {
  const causes: { readonly [Code in FailureCode]?: string } = LINKS.causes;
  return causes[code] ?? `${FAILURE_WORDS[code].cause}.`;
};

/** The cause, with the host's own words where it gave some: "Nothing is there any more. (HTTP 404)" */
export function whyUnreachable(failure: Failure | null): string {
  if (failure === null) return '';
  const { causes } = LINKS;
  if (failure.code === 'network-down') {
    return failure.detail === 'ENOTFOUND' ? causes['no-name'] : causes['no-connection'];
  }
  if (failure.detail === 'EINSIDE') return causes.inside;
  const cause = causeOf(failure.code);
  return failure.detail.startsWith('HTTP ') ? `${cause} (${failure.detail})` : cause;
}

/** What a screen reader hears after a check that was asked for. */
export const linkChecked = (item: MediaItemView, client: string, now: number): string =>
  LINKS.checked({ file: item.fileName, client, story: linkStory(item, now) });
