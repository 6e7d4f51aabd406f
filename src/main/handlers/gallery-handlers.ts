import type { Handlers } from '../ipc-server.ts';
import { formatLinks } from '../link-format.ts';
import { type Desk, engineIfAny, engineOf } from './desk.ts';

type GalleryCommand = 'gallery:list' | 'gallery:refresh' | 'links:copy';

const EMPTY_GALLERY = { items: [], unread: [], listedAt: null, loading: false } as const;

/** What is in the clients' media libraries, and its links on the clipboard. */
export function galleryHandlers(desk: Desk): Pick<Handlers, GalleryCommand> {
  return {
    async 'gallery:list'({ profileId }) {
      return (await engineIfAny(desk))?.gallery.list(profileId) ?? EMPTY_GALLERY;
    },
    async 'gallery:refresh'({ profileId }) {
      await (await engineIfAny(desk))?.gallery.refresh(profileId);
      return null;
    },
    async 'links:copy'({ uploads = [], media = [], format }) {
      const links = (await engineOf(desk)).links(uploads, media);
      // Nothing to copy leaves the clipboard as it is.
      if (links.length > 0) desk.desktop.copyText(formatLinks(links, format));
      return { copied: links.length };
    },
  };
}
