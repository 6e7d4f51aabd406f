import { createIntl, type IntlShape } from '@formatjs/intl';
import { ENGLISH } from './english.ts';
import { isolate } from './isolate.ts';
import { flatMessages, type Language, type MessageGroup } from './language.ts';
import type { Words } from './words-type.ts';

type Values = Readonly<Record<string, string | number>>;

/** ICU puts values between braces; a message without one takes none. */
const TAKES_VALUES = /\{/;

let spoken = ENGLISH;
let formatter = formatterOf(ENGLISH);

/** From here on `words` says everything in this language. What is on screen must be drawn anew. */
export function speak(language: Language): void {
  spoken = language;
  formatter = formatterOf(language);
}

/** The language that `words` says everything in. */
export const spokenLanguage = (): Language => spoken;

/**
 * Everything a person reads, by place and name, in the language spoken now: a message without values is a
 * string, one with values a function of them. Read it where it is shown, never into a constant: a constant
 * would keep the language of its day.
 */
export const words = sayable(ENGLISH.messages, '') as Words;

function sayable(group: MessageGroup, prefix: string): object {
  const place = {};
  for (const [name, message] of Object.entries(group)) {
    const id = prefix + name;
    if (typeof message !== 'string') {
      Object.defineProperty(place, name, { value: sayable(message, `${id}.`), enumerable: true });
    } else if (TAKES_VALUES.test(message)) {
      Object.defineProperty(place, name, { value: (values: Values) => say(id, values), enumerable: true });
    } else {
      Object.defineProperty(place, name, { get: () => say(id, {}), enumerable: true });
    }
  }
  return place;
}

function say(id: string, values: Values): string {
  // What has nothing to say is an empty text, which the formatter would call missing.
  if (formatter.messages[id] === '') return '';
  return formatter.formatMessage({ id }, spoken.direction === 'rtl' ? isolated(values) : values, {
    ignoreTag: true,
  });
}

function isolated(values: Values): Values {
  const each = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolate(value) : value,
  ]);
  return Object.fromEntries(each);
}

function formatterOf({ formats, messages }: Language): IntlShape<string> {
  return createIntl({
    locale: formats,
    defaultLocale: formats,
    messages: { ...flatMessages(ENGLISH.messages), ...flatMessages(messages) },
    // Types hold the English values, `readLanguage` those of the others: an error here is a bug.
    onError(error) {
      throw error;
    },
  });
}
