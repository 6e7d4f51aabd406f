import type { HintStream } from './hints.ts';
import { type Presence, samePresence } from './root-presence.ts';
import type { ScanWishes } from './scan-wishes.ts';
import type { WatchDeps } from './watch-deps.ts';
import type { WatchRoot } from './watch-events.ts';

/** The watcher of one root, begun anew whenever the root is another folder than before. */
export interface HintsOfRoot {
  /**
   * Makes sure that hints flow for the folder that is there now. Called after a scan, not before: beginning a
   * watcher walks the tree once more, and its `ready` brings another scan for what came in between.
   */
  follow(presence: Presence): Promise<void>;
  /** Whether the watcher had trouble since it was begun, so that hints may be lost. */
  blind(): boolean;
  /** The folder is looked at this often, ms, because nothing tells of changes in it; undefined where a watcher does. */
  pollMs(): number | undefined;
  stop(): Promise<void>;
}

/** A folder without rights, or one that has just gone, blinds nobody: the scan meets the same. */
const HARMLESS = new Set(['EACCES', 'EPERM', 'ENOENT']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/** Turns the hints for one root into wishes for scans. */
export function hintsOfRoot(root: WatchRoot, deps: WatchDeps, wishes: ScanWishes): HintsOfRoot {
  let stream: HintStream | undefined;
  let watched: Presence | undefined;
  let blind = false;
  let pollMs: number | undefined;

  const stop = async (): Promise<void> => {
    const closing = stream;
    stream = undefined;
    watched = undefined;
    await closing?.close();
  };
  const trouble = (error: unknown): void => {
    const code = codeOf(error);
    blind ||= !HARMLESS.has(code);
    deps.log.warn('watcher-error', { rootId: root.id, code });
    wishes.fullSoon();
  };
  const begin = (): void => {
    blind = false;
    try {
      stream = deps.hints.start(
        root.path,
        {
          hint: wishes.hint,
          error: trouble,
          // What arrived between the beginning of a scan and this moment was not hinted at.
          ready: wishes.fullSoon,
        },
        pollMs,
      );
    } catch (error) {
      trouble(error);
    }
  };
  return {
    follow: async (presence) => {
      if (stream && samePresence(watched, presence)) return;
      await stop();
      watched = presence;
      pollMs = (await deps.files.isRemote(root.path)) ? deps.limits.pollMs : undefined;
      begin();
    },
    blind: () => blind,
    pollMs: () => pollMs,
    stop,
  };
}
