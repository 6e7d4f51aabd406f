import type { Engine, Link } from '../../engine/engine.ts';
import type { MediaItemId } from '../../shared/ids.ts';
import type { Handlers } from '../ipc-server.ts';
import { formatLinks } from '../link-format.ts';
import { type Desk, engineIfAny, engineOf } from './desk.ts';
import { showOriginal } from './show-original.ts';

type GalleryCommand = 'gallery:changes' | 'gallery:refresh' | 'gallery:show-original' | 'links:copy';

/** Without an account. Its cursor is nobody's: the first engine's page begins anew. */
const EMPTY_PAGE = {
  ...{ reset: true, items: [], removed: [], cursor: '', more: false },
  ...{ unread: [], listedAt: null, loading: false },
} as const;

/** What is in the clients' media libraries, and its links on the clipboard. */
export function galleryHandlers(desk: Desk): Pick<Handlers, GalleryCommand> {
  return {
    async 'gallery:changes'({ after }) {
      return (await engineIfAny(desk))?.gallery.changes(after) ?? EMPTY_PAGE;
    },
    async 'gallery:show-original'({ id }) {
      const engine = await engineOf(desk);
      return showOriginal(desk, engine.gallery.find(id)?.uploadId ?? undefined);
    },
    async 'gallery:refresh'({ profileId }) {
      await (await engineIfAny(desk))?.gallery.refresh(profileId);
      return null;
    },
    async 'links:copy'({ uploads = [], media = [], size, format }) {
      const engine = await engineOf(desk);
      const asked = size === undefined ? engine.links(uploads, media) : sizeLinks(engine, media, size);
      const links = await asked;
      // Nothing to copy leaves the clipboard as it is.
      if (links.length > 0) desk.desktop.copyText(formatLinks(links, format));
      return { copied: links.length };
    },
  };
}

/** The links of the items' resized copies in one place of their lists; an item without one has none. */
async function sizeLinks(
  engine: Engine,
  media: readonly MediaItemId[],
  size: number,
): Promise<readonly Link[]> {
  const copies = media.flatMap((id) => {
    const copy = engine.gallery.find(id)?.variants[size];
    return copy === undefined ? [] : [{ id, url: copy.accessUrl }];
  });
  const items = await engine.links(
    [],
    copies.map(({ id }) => id),
  );
  return items.map((link, at) => ({ ...link, url: copies[at]?.url ?? link.url }));
}
