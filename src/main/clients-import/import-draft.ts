import { last4, type Secret } from '../../engine/secret.ts';
import {
  canAdd,
  type ImportLine,
  type ImportVerdict,
  type ImportView,
  needsPerson,
} from '../../shared/client-import.ts';
import type { ImportId } from '../../shared/ids.ts';
import { type JudgedClient, sameName } from './judge-list.ts';

/** What is known of a line by now. */
export interface News {
  readonly verdict: ImportVerdict;
  /** What the API calls the key's profile; empty when it told none. */
  readonly title: string;
}

/** One line with its key, and what is known of it. */
export interface DraftLine {
  readonly client: JudgedClient;
  readonly news: News;
}

/** What a draft is made of. */
export interface DraftContent {
  readonly id: ImportId;
  /** null for pasted text. */
  readonly fileName: string | null;
  readonly judged: readonly JudgedClient[];
  readonly more: boolean;
}

/** A title is text of the far end: no longer than a name of ours. */
const MAX_TITLE_LENGTH = 120;

/** The lines of one list, with their keys, and what has changed since it was last told. */
export class ImportDraft {
  readonly id: ImportId;
  readonly #fileName: string | null;
  readonly #more: boolean;
  readonly #lines: Map<number, DraftLine>;
  readonly #changed = new Set<number>();

  constructor({ id, fileName, judged, more }: DraftContent) {
    this.id = id;
    this.#fileName = fileName;
    this.#more = more;
    this.#lines = new Map(
      judged.map((client) => [client.line, { client, news: { verdict: client.verdict, title: '' } }]),
    );
  }

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  view(): ImportView {
    const lines = [...this.#lines.values()].map(lineView);
    return { id: this.id, fileName: this.#fileName, lines, more: this.#more };
  }

  /** Lines that need the person. */
  bad(): readonly ImportLine[] {
    return this.view().lines.filter(needsPerson);
  }

  /** Lines whose keys nobody has answered for. */
  unasked(): readonly DraftLine[] {
    return [...this.#lines.values()].filter(
      ({ news: { verdict } }) => verdict.kind === 'ready' || verdict.kind === 'unchecked',
    );
  }

  /** Those of the given lines that may be added. */
  addable(numbers: readonly number[]): readonly DraftLine[] {
    const lines = [...new Set(numbers)].flatMap((number) => this.#lines.get(number) ?? []);
    return lines.filter((line) => canAdd(lineView(line), true));
  }

  /** A line that has become a client; its key is forgotten. */
  left({ client }: DraftLine): void {
    this.#lines.delete(client.line);
  }

  /** A title that is the line's own name to a person tells nothing. */
  learn({ client }: DraftLine, { verdict, title }: News): void {
    const line = this.#lines.get(client.line);
    if (line === undefined) return;
    const other = sameName(title, client.name) ? '' : title.slice(0, MAX_TITLE_LENGTH);
    this.#lines.set(client.line, { ...line, news: { verdict, title: other } });
    this.#changed.add(client.line);
  }

  /** Lines that have changed since this was last asked. */
  takeChanged(): readonly ImportLine[] {
    const lines = [...this.#changed].flatMap((number) => this.#lines.get(number) ?? []);
    this.#changed.clear();
    return lines.map(lineView);
  }

  /** Forgets every key. */
  clear(): void {
    this.#lines.clear();
  }
}

/** The key of a line that is not bad. */
export function keyOf({ client }: DraftLine): Secret {
  if (client.key === null) throw new Error('a line without a key is bad');
  return client.key;
}

const lineView = ({ client, news }: DraftLine): ImportLine => ({
  line: client.line,
  name: client.name,
  keyLast4: client.key === null ? '' : last4(client.key),
  ...news,
});
