import { RotateCw } from 'lucide-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import { filmUrl, thumbnailUrl } from '../parts/thumbnail-url.ts';
import { useNow } from '../state/use-now.ts';
import { useWindow } from '../state/window-store.ts';
import { type FilmFault, noFilm, PREVIEW, stageName } from '../words/preview-words.ts';
import { mayHaveFilm, mayHavePicture } from './may-have-picture.ts';
import styles from './preview.module.css';

/** A film with the player's own controls; why there is none where it is not there or cannot be decoded. */
export function Film({ item }: { item: MediaItemView }) {
  const [fault, setFault] = useState<FilmFault | null>(null);
  const online = useWindow((state) => state.status.online);
  const now = useNow(MINUTE);
  const mayPlay = mayHaveFilm(item);
  const tryAgain = ({ currentTarget }: MouseEvent) => {
    // The button goes; the stage around it stays.
    currentTarget.closest<HTMLElement>('[role="region"]')?.focus();
    setFault(null);
  };
  if (mayPlay && fault === null) return <Player item={item} onFault={setFault} />;
  return (
    <div className={styles['frame']}>
      <div className={styles['none']}>
        <Icon of={MEDIA_ICON.video} large />
        <span role="status">{noFilm(item, fault, { online, now })}</span>
        {mayPlay && (
          <Button small onClick={tryAgain}>
            <Icon of={RotateCw} />
            {PREVIEW.tryAgain}
          </Button>
        )}
      </div>
    </div>
  );
}

function Player({ item, onFault }: { item: MediaItemView; onFault: (fault: FilmFault) => void }) {
  const film = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const player = film.current;
    if (player === null) return;
    player.src = filmUrl(item.id);
    // What is not looked at any more is not fetched any further.
    return () => {
      player.removeAttribute('src');
      player.load();
    };
  }, [item.id]);
  return (
    // biome-ignore lint/a11y/useMediaCaption: a library's film brings none
    <video
      ref={film}
      className={styles['film']}
      controls
      preload="metadata"
      poster={mayHavePicture(item) ? thumbnailUrl(item.id) : undefined}
      aria-label={stageName(item)}
      onError={({ currentTarget }) => {
        // The end of the one before is no fault of this one.
        if (currentTarget.hasAttribute('src')) onFault(faultOf(currentTarget.error));
      }}
    />
  );
}

/** It broke off on its way, or cannot be played at all: not there, or of a kind that is not decoded here. */
const faultOf = (error: MediaError | null): FilmFault =>
  error?.code === MediaError.MEDIA_ERR_NETWORK ? 'broke-off' : 'not-played';

/** Plays the film on a stage, or lets it stand; false where there is none. */
export function playOrPause(stage: HTMLElement | null): boolean {
  const player = stage?.querySelector('video') ?? null;
  if (player === null) return false;
  // A film that cannot be played says so by its error.
  if (player.paused) player.play().catch(() => {});
  else player.pause();
  return true;
}
