import type { SettingsPort } from '../../engine/settings/settings-port.ts';
import { chooseLanguage } from '../../shared/language/choose-language.ts';
import type { Language, LanguageName } from '../../shared/language/language.ts';
import { speak, spokenLanguage } from '../../shared/language/words.ts';
import type { LanguageShelf } from './language-shelf.ts';

export interface SpokenParts {
  readonly shelf: LanguageShelf;
  readonly settings: SettingsPort;
  /** The system's languages, best first. */
  readonly preferred: () => readonly string[];
  /** What stands somewhere in words is to be said anew: menu, tray. */
  readonly changed: () => void;
}

/** The language the program speaks, in window and main. */
export interface SpokenLanguage {
  /** What can be chosen, beside the system's. */
  readonly names: readonly LanguageName[];
  /** The tag of what is spoken now. */
  tag(): string;
  /** For the window, which reads no files. */
  read(tag: string): Language;
  /** Speaks what the settings say now. */
  follow(): void;
}

/** Speaks the language of the settings from here on: before the first word, and after every choice. */
export function speakBySettings({ shelf, settings, preferred, changed }: SpokenParts): SpokenLanguage {
  const tags = shelf.names.map((name) => name.tag);
  const chosen = (): Language => shelf.read(chooseLanguage(settings.read().language, preferred(), tags));
  speak(chosen());
  return {
    names: shelf.names,
    tag: () => spokenLanguage().tag,
    read: (tag) => shelf.read(tag),
    follow() {
      const next = chosen();
      if (next.tag === spokenLanguage().tag) return;
      speak(next);
      changed();
    },
  };
}
