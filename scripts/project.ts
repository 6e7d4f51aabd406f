import path from 'node:path';

/** The project's own folder: every script works on it, wherever it was started from. */
export const projectRoot = path.resolve(import.meta.dirname, '..');

/** A path inside the project. */
export function inProject(...segments: readonly string[]): string {
  return path.join(projectRoot, ...segments);
}
