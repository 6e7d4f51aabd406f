import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Upload } from '../../../src/engine/queue/upload.ts';
import { atOnce } from '../../../src/engine/steps.ts';
import type { Evidence } from '../check.ts';

/**
 * 1 and 6, of files without a client: what waits for one has no upload that could send it, has one row and no more,
 * and what a watched folder's row speaks of was there.
 */
export function inboxStays({ store, roots }: Evidence, uploads: readonly Upload[]): string[] {
  const seen = new Set<string>();
  return atOnce(store.inbox.all()).flatMap(({ rootId, path }) => {
    const key = `${rootId}\n${path}`;
    const twice = seen.has(key);
    seen.add(key);
    const open = uploads.some(
      ({ state, version, ...of }) =>
        of.rootId === rootId && version.path === path && !['done', 'closed', 'failed'].includes(state.kind),
    );
    const root = store.roots.find(rootId);
    const strange = root?.profileId !== null;
    const watched = roots.some((one) => one.path === root?.path);
    return [
      ...(twice ? [`1: ${path} waits for a client twice`] : []),
      ...(open ? [`6: ${path} waits for a client and is queued`] : []),
      ...(strange ? [`6: ${path} waits for a client in a folder that has one`] : []),
      ...(watched && !existsSync(join(root?.path ?? '', path.split('/')[0] ?? ''))
        ? [`1: ${path} waits for a client and its folder is gone`]
        : []),
    ];
  });
}
