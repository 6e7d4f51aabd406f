import type { Failure } from './failure.ts';

/** The longest link taken, characters. [ours] what the media list takes, too. */
export const MAX_LINK_LENGTH = 4_096;

/** Why a pasted text cannot stand in a gallery as a public link. */
export type LinkRefusal = 'not-a-link' | 'too-long' | 'not-web' | 'plain-http' | 'credentials' | 'private';

/** What is known of a link; `offline`: the last look was not possible, and what was found before stands. */
export type PublicLinkState = 'checking' | 'unchecked' | 'reachable' | 'unreachable' | 'offline';

/** A link that was public already and stands in a gallery without an upload. */
export interface PublicLinkView {
  readonly state: PublicLinkState;
  /** The last look that proved something, epoch ms. */
  readonly checkedAt: number | null;
  /** The type the host told, `image/jpeg`; empty when it told none. */
  readonly contentType: string;
  /** Why it was not reachable. */
  readonly failure: Failure | null;
  /** The address carries a signature or a token. */
  readonly mayExpire: boolean;
  /** The host says that it is neither picture nor video. */
  readonly notMedia: boolean;
}
