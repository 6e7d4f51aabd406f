import { SYSTEM_LANGUAGE } from '../../shared/language/choose-language.ts';
import { words } from '../../shared/language/words.ts';
import { cx } from '../parts/cx.ts';
import { useWindow } from '../state/window-store.ts';
import { chooseLanguage, LANGUAGE_CHOICE_ID } from './choose-language.ts';
import styles from './language-choice.module.css';

/** The language of window, menus, tray and notifications; each by its name in itself. Quiet: beside what matters more. */
export function LanguageChoice({ quiet = false }: { readonly quiet?: boolean }) {
  const languages = useWindow((state) => state.languages);
  const chosen = useWindow((state) => state.settings.language);
  const isThere = languages.some((language) => language.tag === chosen);
  return (
    <select
      id={LANGUAGE_CHOICE_ID}
      className={cx(styles['choice'], quiet && styles['quiet'])}
      aria-label={words.language.title}
      value={isThere ? chosen : SYSTEM_LANGUAGE}
      onChange={(event) => void chooseLanguage(event.currentTarget.value)}
    >
      <option value={SYSTEM_LANGUAGE}>{words.language.system}</option>
      {languages.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
