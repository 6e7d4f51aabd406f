import { inProject } from '../../scripts/project.ts';
import type { Log } from '../../src/engine/ports/log.ts';
import type { SettingsPort } from '../../src/engine/settings/settings-port.ts';
import { openLanguageShelf } from '../../src/main/language/language-shelf.ts';
import { type SpokenLanguage, speakBySettings } from '../../src/main/language/spoken-language.ts';

/** The project's own languages, on a system that prefers English. */
export const deskLanguage = (settings: SettingsPort, log: Log): SpokenLanguage =>
  speakBySettings({
    settings,
    shelf: openLanguageShelf({ folder: inProject('assets', 'languages'), log, withPseudo: true }),
    preferred: () => ['en-US'],
    changed: () => {},
  });
