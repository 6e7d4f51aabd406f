import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { autostartEntry, startsProgram } from './autostart-entry.ts';

/** The argument of a start with the session: it goes to the tray and shows no window. */
export const START_HIDDEN = '--hidden';

/** Whether the program starts when the person logs in. */
export interface LoginItem {
  read(): boolean;
  /** Throws the system's error where it cannot be written. */
  set(on: boolean): void;
}

/** Of Linux: an entry in the session's autostart folder. */
export function autostartItem(place: {
  /** The person's folder of configurations, `$XDG_CONFIG_HOME`. */
  readonly configHome: string;
  /** The program file. */
  readonly program: string;
}): LoginItem {
  const file = path.join(place.configHome, 'autostart', 'hotfolder.desktop');
  return {
    read() {
      try {
        return startsProgram(readFileSync(file, 'utf8'));
      } catch {
        return false;
      }
    },
    set(on) {
      if (!on) return rmSync(file, { force: true });
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, autostartEntry([place.program, START_HIDDEN]));
    },
  };
}
