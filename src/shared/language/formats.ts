import type { Language } from './language.ts';
import { spokenLanguage } from './words.ts';

/** Something made once for each language and read many times: its number and date formats. */
export function perLanguage<Made>(make: (language: Language) => Made): () => Made {
  let madeFor: Language | undefined;
  let made: Made | undefined;
  return () => {
    const language = spokenLanguage();
    if (made === undefined || madeFor !== language) {
      made = make(language);
      madeFor = language;
    }
    return made;
  };
}
