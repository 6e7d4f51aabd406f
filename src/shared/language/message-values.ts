import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a value of a message must be: a text (or number) put in as it is, or a number that decides or is written. */
export type ValueKind = 'text' | 'number';

/** The values an ICU message takes, by name. Throws a `SyntaxError` for a text that is no ICU message. */
export function messageValues(message: string): ReadonlyMap<string, ValueKind> {
  const values = new Map<string, ValueKind>();
  const take = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue;
      const isNumber = element.type !== TYPE.argument && element.type !== TYPE.select;
      if (isNumber || !values.has(element.value)) values.set(element.value, isNumber ? 'number' : 'text');
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const option of Object.values(element.options)) take(option.value);
      }
    }
  };
  take(parse(message, { ignoreTag: true }));
  return values;
}
