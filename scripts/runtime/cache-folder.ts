import os from 'node:os';
import path from 'node:path';

/** Where downloaded runtimes live, outside the clone so that fresh clones reuse them. HOTFOLDER_CACHE_DIR moves it. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const given = env['HOTFOLDER_CACHE_DIR'];
  if (given !== undefined && given !== '') return path.resolve(given);
  const caches = env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache');
  return path.join(caches, 'hotfolder');
}
