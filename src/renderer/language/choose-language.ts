import { words } from '../../shared/language/words.ts';
import { say } from '../state/messages.ts';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { speakAs } from './speak-as.ts';

/** The control's id: everything is drawn anew, and the focus comes back to it. */
export const LANGUAGE_CHOICE_ID = 'language-choice';

/** Keeps the choice and speaks it at once, here and in main; says so in the new language. */
export async function chooseLanguage(language: string): Promise<void> {
  const settings = await send('settings:set', { language });
  if (settings === null) return;
  const before = useWindow.getState().settings.spokenLanguage;
  await speakAs(settings.spokenLanguage);
  useWindow.setState({ settings });
  if (before === settings.spokenLanguage) return;
  // Once the new control is there.
  setTimeout(() => {
    document.getElementById(LANGUAGE_CHOICE_ID)?.focus();
    say(words.language.spoken({ language: nameOf(settings.spokenLanguage) }));
  });
}

const nameOf = (tag: string): string =>
  useWindow.getState().languages.find((language) => language.tag === tag)?.name ?? tag;
