import path from 'node:path';
import type { App } from 'electron';

/** Beside the bundle (out/main), in the clone as in the package. */
export const LANGUAGE_FOLDER = path.join(__dirname, '../../assets/languages');

/** The languages the person has chosen for the system, best first. */
export const systemLanguages = (app: App): readonly string[] => [
  ...app.getPreferredSystemLanguages(),
  app.getLocale(),
];
