import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the app wrote to its log as bugs: none in a run that went as it should. */
export function loggedBugs(dataDir: string): readonly string[] {
  return readFileSync(path.join(dataDir, 'logs', 'hotfolder.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"level":"bug"'));
}
