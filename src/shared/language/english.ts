import file from '../../../assets/languages/en.json' with { type: 'json' };
import type { Language } from './language.ts';

/** The language everything is first written in; what another lacks is said in it. */
export const ENGLISH: Language = {
  tag: 'en',
  name: file.name,
  formats: file.formats,
  direction: 'ltr',
  messages: file.messages,
};
