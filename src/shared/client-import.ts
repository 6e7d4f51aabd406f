import type { Failure } from './failure.ts';
import type { ImportId } from './ids.ts';

/** Longest list that is read, characters; a file: as many bytes. */
export const MAX_IMPORT_CHARACTERS = 2_000_000;
/** Clients that one list may bring; agencies have 10 to 500. */
export const MAX_IMPORT_LINES = 2_000;

/** Why a line cannot become a client as it is. `line` and `client` say what it clashes with. */
export type ImportFault =
  | { readonly kind: 'no-key' | 'key-too-short' | 'key-too-long' | 'not-a-key' | 'api-key' }
  | { readonly kind: 'no-name' | 'name-too-long' | 'key-in-name' | 'quote-open' | 'line-too-long' }
  | { readonly kind: 'key-known' | 'name-taken'; readonly client: string }
  | { readonly kind: 'same-line' | 'same-key' | 'same-name'; readonly line: number };

/** What is known of a line. `ready`: nothing speaks against it, and its key has not been asked about yet. */
export type ImportVerdict =
  | { readonly kind: 'ready' | 'checking' | 'works' }
  /** This client is there already, under this name and with this key. */
  | { readonly kind: 'here' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Nobody could say whether the key works: offline, a fault of the server. */
  | { readonly kind: 'unchecked'; readonly failure: Failure }
  /** The gravest first; never empty. */
  | { readonly kind: 'bad'; readonly faults: readonly ImportFault[] };

/** One line of a list as the window sees it; of its key only the last four characters. */
export interface ImportLine {
  /** As an editor counts: 1 is the first line of the text. */
  readonly line: number;
  readonly name: string;
  /** Empty when the line has no key. */
  readonly keyLast4: string;
  readonly verdict: ImportVerdict;
  /** What the API calls the key's profile, where that is another name than the line's; else empty. */
  readonly title: string;
}

/** A list of clients that was read and waits for the person's word. */
export interface ImportView {
  readonly id: ImportId;
  /** The chosen file's name; null for pasted text. */
  readonly fileName: string | null;
  readonly lines: readonly ImportLine[];
  /** The list has more than MAX_IMPORT_LINES; these are the first. */
  readonly more: boolean;
}

/** Why a list was not read. */
export type ListRefusal = 'too-large' | 'unreadable' | 'not-text' | 'empty';

/** Whether a line can be added as it stands, where unchecked keys may be or may not. */
export const canAdd = ({ verdict }: ImportLine, unchecked: boolean): boolean =>
  verdict.kind === 'works' || (unchecked && verdict.kind === 'unchecked');

/** Whether a line needs the person: it was refused, or cannot be read as a client. */
export const needsPerson = ({ verdict }: ImportLine): boolean =>
  verdict.kind === 'bad' || verdict.kind === 'refused';
