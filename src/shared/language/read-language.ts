import * as z from 'zod/mini';
import { ENGLISH } from './english.ts';
import { flatMessages, type Language, type LanguageName } from './language.ts';
import { messageValues, type ValueKind } from './message-values.ts';

/** The outside of a language's file; the messages are looked at one by one. */
const LanguageFile = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  formats: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  messages: z.record(z.string(), z.unknown()),
});

/** A language, and for the log what in its file could not be used; that is said in English. */
export interface ReadLanguage {
  readonly language: Language;
  /** "clients.added: takes other values than in English". */
  readonly faults: readonly string[];
}

/** A file that is no language. */
export interface NoLanguage {
  readonly problem: string;
}

/** BCP 47: `de`, `pt-BR`, `sr-Latn`. */
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What the choice of languages shows of a file, without a look at its messages. */
export function readLanguageName(tag: string, file: unknown): LanguageName | NoLanguage {
  const parsed = LanguageFile.safeParse(file);
  if (!TAG.test(tag)) return { problem: `${tag} is no tag of a language` };
  if (!parsed.success) return { problem: 'it has no name, formats, direction and messages' };
  if (!isKnownLocale(parsed.data.formats)) return { problem: `${parsed.data.formats} is no known locale` };
  return { tag, name: parsed.data.name };
}

/** The language of a file. Messages that cannot be used are left out, so they are said in English. Pure. */
export function readLanguage(tag: string, file: unknown): ReadLanguage | NoLanguage {
  const named = readLanguageName(tag, file);
  if ('problem' in named) return named;
  const { formats, direction, messages } = LanguageFile.parse(file);
  const english = flatMessages(ENGLISH.messages);
  const usable: Record<string, string> = {};
  const faults: string[] = [];
  for (const [name, message] of flatUnknown(messages)) {
    const fault = faultOf(english[name], message);
    if (fault === undefined) usable[name] = String(message);
    else faults.push(`${name}: ${fault}`);
  }
  return { language: { ...named, formats, direction, messages: usable }, faults };
}

/** Every message by its whole name, whatever it is. */
function flatUnknown(group: object, prefix = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(group).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? flatUnknown(inner, `${prefix}${name}.`)
      : [[prefix + name, inner] as const],
  );
}

/** Why a message cannot be used; `undefined` when it can. */
function faultOf(english: string | undefined, message: unknown): string | undefined {
  if (english === undefined) return 'is not among the English messages';
  if (typeof message !== 'string') return 'is no text';
  try {
    return takesTheSame(messageValues(english), messageValues(message))
      ? undefined
      : 'takes other values than in English';
  } catch {
    return 'is no ICU message';
  }
}

/** The same names, and a number only where English has one: a text cannot be counted. */
function takesTheSame(
  english: ReadonlyMap<string, ValueKind>,
  other: ReadonlyMap<string, ValueKind>,
): boolean {
  const isGiven = ([name, kind]: [string, ValueKind]) =>
    english.has(name) && (kind === 'text' || english.get(name) === 'number');
  return english.size === other.size && [...other].every(isGiven);
}

function isKnownLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
