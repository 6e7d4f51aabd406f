import { readFile } from 'node:fs/promises';
import { inProject } from '../project.ts';
import { headlessPage } from './headless-page.ts';
import { keyboardPage } from './keyboard-page.ts';
import { limitsPage } from './limits-page.ts';
import { queueStatesPage } from './queue-states-page.ts';
import { settingsPage } from './settings-page.ts';
import { troubleshootingPage } from './troubleshooting-page.ts';

/** A page of docs/ that is made from the source. */
export interface GeneratedPage {
  /** Inside docs/. */
  readonly name: string;
  readonly text: string;
}

/** Every generated page as the source has it now. */
export async function generatedPages(): Promise<readonly GeneratedPage[]> {
  const limits = await readFile(inProject('src', 'engine', 'api', 'limits.ts'), 'utf8');
  return [
    { name: 'headless-reference.md', text: headlessPage() },
    { name: 'keyboard.md', text: keyboardPage() },
    { name: 'limits.md', text: limitsPage(limits) },
    { name: 'queue-states.md', text: queueStatesPage() },
    { name: 'settings.md', text: settingsPage() },
    { name: 'troubleshooting.md', text: troubleshootingPage() },
  ];
}
