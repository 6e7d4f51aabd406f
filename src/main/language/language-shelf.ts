import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../../engine/ports/log.ts';
import { ENGLISH } from '../../shared/language/english.ts';
import type { Language, LanguageName } from '../../shared/language/language.ts';
import { pseudoLanguage } from '../../shared/language/pseudo.ts';
import { readLanguage, readLanguageName } from '../../shared/language/read-language.ts';

export interface ShelfParts {
  /** One file for each language, named by its tag: `de.json`. */
  readonly folder: string;
  readonly log: Log;
  /** Whether the made-up language may be chosen, which shows what does not follow its language. */
  readonly withPseudo: boolean;
}

/** The languages there are. English is part of the program; every other one is a file, found at the start. */
export interface LanguageShelf {
  /** By their names in themselves, English first. */
  readonly names: readonly LanguageName[];
  /** A language with its messages; English where there is none of this tag, or its file cannot be read. */
  read(tag: string): Language;
}

export function openLanguageShelf({ folder, log, withPseudo }: ShelfParts): LanguageShelf {
  const found = tagsIn(folder).flatMap((tag) => {
    const named = readLanguageName(tag, contentOf(folder, tag));
    if (!('problem' in named)) return [named];
    log.warn('language-not-read', { reason: `${tag}: ${named.problem}` });
    return [];
  });
  const pseudo = withPseudo ? pseudoLanguage(ENGLISH) : undefined;
  const names = [{ tag: ENGLISH.tag, name: ENGLISH.name }, ...found];
  if (pseudo !== undefined) names.push({ tag: pseudo.tag, name: pseudo.name });
  return {
    names,
    read(tag) {
      if (tag === pseudo?.tag) return pseudo;
      if (!found.some((one) => one.tag === tag)) return ENGLISH;
      const read = readLanguage(tag, contentOf(folder, tag));
      if ('problem' in read) {
        log.warn('language-not-read', { reason: `${tag}: ${read.problem}` });
        return ENGLISH;
      }
      for (const fault of read.faults) log.warn('message-not-used', { reason: `${tag}: ${fault}` });
      return read.language;
    },
  };
}

/** The tags of the folder's files, English not among them: it is part of the program. */
function tagsIn(folder: string): readonly string[] {
  try {
    const tags = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return tags.map((name) => path.basename(name, '.json')).filter((tag) => tag !== ENGLISH.tag);
  } catch {
    return [];
  }
}

/** What the file says, `undefined` when it cannot be read or is no JSON. */
function contentOf(folder: string, tag: string): unknown {
  try {
    return JSON.parse(readFileSync(path.join(folder, `${tag}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}
