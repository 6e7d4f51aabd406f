import { readFileSync, renameSync } from 'node:fs';
import { parseSettings } from '../engine/settings/parse-settings.ts';

/** The text of a file; `undefined` when there is none. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isWhole(text: string): boolean {
  try {
    return parseSettings(JSON.parse(text)) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Moves a damaged settings file out of the way, beside itself with a time in its name: never deleted, it may
 * hold the only copy of a key's ciphertext. Returns the new path, or `undefined` when all is well.
 */
export function setAsideDamagedSettings(path: string, now: number): string | undefined {
  const text = textOf(path);
  if (text === undefined || isWhole(text)) return undefined;
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const aside = `${path}.damaged-${stamp}`;
  renameSync(path, aside);
  return aside;
}
