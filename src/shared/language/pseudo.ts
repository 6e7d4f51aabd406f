import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { flatMessages, type Language } from './language.ts';

/** Private by BCP 47 (`XB`): made up, longer and from right to left, to see what does not follow its language. */
const PSEUDO_TAG = 'ar-XB';

/** A translation may be this much longer (DESIGN.md, languages). */
const LONGER = 0.4;
/** What fills it up: Arabic letters, so that sentences run from right to left among Latin names. */
const FILL = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

const PLAIN = 'AaCcDdEeGgHhIiLlNnOoRrSsTtUuYyZz';
const ACCENTED = 'ÅåÇçÐðÉéĞğĤĥÎîĻļÑñÖöŔŕŠšŢţÛûÝýŽž';
const ACCENT = new Map([...PLAIN].map((letter, place) => [letter, [...ACCENTED][place] ?? letter]));

/** A language made of English by a rule: every text that it does not change was never among the messages. */
export function pseudoLanguage(english: Language): Language {
  const messages = Object.entries(flatMessages(english.messages)).map(([name, message]) => [
    name,
    pseudoMessage(message),
  ]);
  return {
    tag: PSEUDO_TAG,
    name: '[Þšéûðö, عربي]',
    formats: 'ar-u-nu-latn',
    direction: 'rtl',
    messages: Object.fromEntries(messages),
  };
}

/** "Add {count} files" → "[Åðð {count} ƒîļéš ابتث]": accents, more length, brackets; values stay. */
export function pseudoMessage(message: string): string {
  const inside = parse(message, { ignoreTag: true });
  if (inside.length === 0) return message;
  return `[${printAST(inside.map(accented))} ${fill(lettersIn(inside))}]`;
}

function accented(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.literal) {
    return { ...element, value: [...element.value].map((letter) => ACCENT.get(letter) ?? letter).join('') };
  }
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.entries(element.options).map(([name, option]) => [
    name,
    { ...option, value: option.value.map(accented) },
  ]);
  return { ...element, options: Object.fromEntries(options) };
}

/** How many letters are said at most, values not counted. */
function lettersIn(elements: readonly MessageFormatElement[]): number {
  return elements.reduce((sum, element) => {
    if (element.type === TYPE.literal) return sum + element.value.length;
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return sum;
    return sum + Math.max(...Object.values(element.options).map((option) => lettersIn(option.value)));
  }, 0);
}

/** Words of four letters, as long as needed in all. */
function fill(letters: number): string {
  const length = Math.max(1, Math.ceil(letters * LONGER) - 3);
  return Array.from({ length }, (_, place) =>
    place % 5 === 4 ? ' ' : (FILL[place % FILL.length] ?? ''),
  ).join('');
}
