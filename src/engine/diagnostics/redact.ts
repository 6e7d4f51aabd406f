import { KEY_SHAPES } from '../ports/mask-text.ts';

/** A name of the person's own, and what stands for it in a report. */
export interface KnownName {
  readonly name: string;
  readonly alias: string;
}

export interface RedactParts {
  /** The person's home folder. */
  readonly home: string;
  readonly names: readonly KnownName[];
  /** Takes out keys that this process knows. */
  readonly maskSecrets?: (text: string) => string;
}

/** A piece of a text that must not leave, and what stands for it. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly alias: string;
}

/** Shorter names stand in every text; from the second length on they are found inside other words too. [ours] */
const SHORTEST_NAME = 2;
const INSIDE_WORDS = 6;

/** What is told of one text, characters. [ours] more than a stack has. */
const LONGEST_TEXT = 4_000;

/** Our own code's place in a stack: the file and its line stay, the path to it goes. */
const CODE_PLACE = /(?:file:\/\/)?(?:[A-Za-z]:)?[^\s()'"]*[\\/]([\w.-]+\.[cm]?[jt]sx?:\d+:\d+)/g;

/** What is recognised by its form alone. */
const FORMS: readonly (readonly [form: RegExp, alias: string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)\]]+/gi, '[url]'],
  // A quoted text with a slash in it, as Node writes paths.
  [/(['"`])[^'"`\n]*[\\/][^'"`\n]*\1/g, '[path]'],
  [/(?<![\w:])(?:~|\.{1,2}|[A-Za-z]:)?(?:[\\/][^\s()'"\\/]+)+[\\/]?/g, '[path]'],
  [
    /[^\s'"\\/()]+\.(?:jpe?g|png|gif|webp|heic|avif|tiff?|bmp|svg|psd|ai|pdf|mp4|m4v|mov|avi|mkv|webm|zip|txt)\b/gi,
    '[file]',
  ],
  ...KEY_SHAPES.map((form) => [form, '[secret]'] as const),
];

/** Makes texts of others fit to leave this computer: no key, address, path, file name or client in them. */
export function redactor({
  home,
  names,
  maskSecrets = (text) => text,
}: RedactParts): (text: string) => string {
  const known = new Map<string, string>();
  for (const { name, alias } of [{ name: home, alias: '~' }, ...names]) {
    const key = name.toLowerCase().trim();
    if (key.length >= SHORTEST_NAME && !known.has(key)) known.set(key, alias);
  }
  const done = new Map<string, string>();
  return (text) => {
    const before = done.get(text);
    if (before !== undefined) return before;
    const plain = cut(maskSecrets(text)).replace(CODE_PLACE, '$1');
    const after = withoutSpans(plain, [...formSpans(plain), ...nameSpans(plain, known)]);
    done.set(text, after);
    return after;
  };
}

/** Behind the last whole word, so that no half of a key is left. */
const cut = (text: string): string =>
  text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT).replace(/\S*$/, '')}…`;

const formSpans = (text: string): readonly Span[] =>
  FORMS.flatMap(([form, alias]) =>
    [...text.matchAll(form)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      alias,
    })),
  );

function nameSpans(text: string, known: ReadonlyMap<string, string>): readonly Span[] {
  const lower = text.toLowerCase();
  // Letters that grow by it would move every place behind them.
  const searched = lower.length === text.length ? lower : text;
  const spans: Span[] = [];
  for (const [name, alias] of known) {
    for (let start = searched.indexOf(name); start !== -1; start = searched.indexOf(name, start + 1)) {
      const span = { start, end: start + name.length, alias };
      if (name.length >= INSIDE_WORDS || standsAlone(searched, span)) spans.push(span);
    }
  }
  return spans;
}

const standsAlone = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));

/** Whatever any span covers is gone; of spans that overlap, the longest says what stands there instead. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end, alias } of joined(spans)) {
    kept += text.slice(at, start) + alias;
    at = end;
  }
  return kept + text.slice(at);
}

function joined(spans: readonly Span[]): readonly Span[] {
  const inOrder = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  const whole: Span[] = [];
  let longest = 0;
  for (const span of inOrder) {
    const last = whole.at(-1);
    if (last === undefined || span.start >= last.end) {
      whole.push(span);
      longest = span.end - span.start;
      continue;
    }
    const isLonger = span.end - span.start > longest;
    longest = Math.max(longest, span.end - span.start);
    whole[whole.length - 1] = {
      start: last.start,
      end: Math.max(last.end, span.end),
      alias: isLonger ? span.alias : last.alias,
    };
  }
  return whole;
}
