import { isAbsolute, join, relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { HintListener, HintStream, Hints } from './hints.ts';
import { ignoredReason } from './media-filter.ts';

/** A full path as the path below the root; undefined for the root itself and for anything outside it. */
export function pathBelow(root: string, full: string): string | undefined {
  const way = relative(root, full);
  if (way === '' || way === '..' || way.startsWith(`..${sep}`)) return undefined;
  return sep === '\\' ? way.replaceAll('\\', '/') : way;
}

/** Files are left to our own scan, so that each folder costs one system watch and its files none. */
const ignoredBy =
  (root: string) =>
  (full: string, stats?: { isFile(): boolean }): boolean => {
    if (stats?.isFile()) return true;
    const path = pathBelow(root, full);
    return path !== undefined && ignoredReason(path, 'folder') !== undefined;
  };

/** The folder a raw event belongs to, where the backend says it. */
function watchedPathOf(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return undefined;
  return typeof details.watchedPath === 'string' ? details.watchedPath : undefined;
}

function listen(watcher: FSWatcher, root: string, listener: HintListener): void {
  const hintAt = (full: string): void => listener.hint(pathBelow(root, full));
  watcher.on('raw', (_event, name, details) => {
    const folder = watchedPathOf(details);
    // A poll names the folder itself, in full.
    if (folder === undefined) listener.hint(isAbsolute(name ?? '') ? pathBelow(root, name ?? '') : undefined);
    else hintAt(name === null ? folder : join(folder, name));
  });
  watcher.on('addDir', hintAt);
  watcher.on('unlinkDir', hintAt);
  watcher.on('error', (error) => listener.error(error));
  watcher.on('ready', () => listener.ready());
}

/**
 * Hints by chokidar 6: folder events, and the backend's `raw` events for the files in them. `raw` is called
 * unstable by chokidar; what it misses the scan finds.
 */
export function chokidarHints(): Hints {
  return {
    start: (root, listener, pollMs): HintStream => {
      let open = true;
      const whileOpen: HintListener = {
        hint: (path) => open && listener.hint(path),
        error: (error) => open && listener.error(error),
        ready: () => open && listener.ready(),
      };
      const watcher = watch(root, {
        ignoreInitial: true,
        followSymlinks: false,
        atomic: false,
        ignored: ignoredBy(root),
        ...(pollMs !== undefined && { usePolling: true, interval: pollMs, binaryInterval: pollMs }),
      });
      listen(watcher, root, whileOpen);
      return {
        close: async () => {
          open = false;
          // An error after the end has nobody to tell; without a listener it would be thrown.
          watcher.on('error', () => undefined);
          await watcher.close();
        },
      };
    },
  };
}
