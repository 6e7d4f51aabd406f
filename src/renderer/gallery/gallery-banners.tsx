import { CircleAlert, TriangleAlert, WifiOff } from 'lucide-react';
import { MINUTE } from '../../shared/units.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { useNow } from '../state/use-now.ts';
import { useWindow } from '../state/window-store.ts';
import { GALLERY, offlineCause, offlineThen, unreadCause, unreadThen } from '../words/gallery-words.ts';
import { refreshGallery, useGallery } from './gallery-store.ts';

/** Why the grid may not be the whole truth: offline and its age, clients that could not be read, no answer. */
export function GalleryBanners() {
  const online = useWindow((state) => state.status.online);
  const profiles = useWindow((state) => state.profiles);
  const { view, failed } = useGallery();
  const now = useNow(MINUTE);
  const unread = view?.unread ?? [];
  const names = unread.flatMap((one) => profiles.get(one.profileId)?.name ?? []);
  return (
    <>
      {failed && (
        <Banner icon={TriangleAlert} kind="needs" cause={GALLERY.notRead} next={GALLERY.notReadThen}>
          <ReadButton words={GALLERY.refresh} />
        </Banner>
      )}
      {!online && (
        <Banner
          icon={WifiOff}
          kind="waiting"
          cause={offlineCause(view?.listedAt ?? null, now)}
          next={offlineThen(view?.listedAt ?? null)}
        >
          <ReadButton words={GALLERY.tryNow} />
        </Banner>
      )}
      {online && unread.length > 0 && (
        <Banner
          icon={CircleAlert}
          kind="calm"
          cause={unreadCause(unread, profiles.size, now)}
          next={unreadThen(unread, names)}
        >
          <ReadButton words={GALLERY.tryAgain} />
        </Banner>
      )}
    </>
  );
}

function ReadButton({ words }: { words: string }) {
  return (
    <Button small onClick={() => void refreshGallery()}>
      {words}
    </Button>
  );
}
