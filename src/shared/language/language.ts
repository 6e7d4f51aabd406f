/** The messages of a language: ICU texts by name, grouped by the place they are said. */
export interface MessageGroup {
  readonly [name: string]: string | MessageGroup;
}

/** A language people can choose: one file in assets/languages, named by its BCP 47 tag. */
export interface Language {
  /** BCP 47, and the file's name: `de`. */
  readonly tag: string;
  /** As its speakers call it: "Deutsch". */
  readonly name: string;
  /** BCP 47: whose numbers, dates and plurals are used. English takes the 24 hours of `en-GB`. */
  readonly formats: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: MessageGroup;
}

/** What a choice of languages shows of each. */
export type LanguageName = Pick<Language, 'tag' | 'name'>;

/** Every message by its whole name: `clients.columns.key`. */
export function flatMessages(group: MessageGroup, prefix = ''): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, message] of Object.entries(group)) {
    if (typeof message === 'string') flat[prefix + name] = message;
    else Object.assign(flat, flatMessages(message, `${prefix}${name}.`));
  }
  return flat;
}
