import { RotateCw } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import { filmUrl } from '../parts/thumbnail-url.ts';
import { useNow } from '../state/use-now.ts';
import { useWindow } from '../state/window-store.ts';
import { type FilmFault, noFilm, PREVIEW, stageName } from '../words/preview-words.ts';
import { mayHaveFilm } from './may-have-picture.ts';
import styles from './preview.module.css';

interface Props {
  readonly item: MediaItemView;
  readonly stage: RefObject<HTMLDivElement | null>;
}

/** A film with the player's own controls; why there is none where it is not there or cannot be decoded. */
export function FilmStage({ item, stage }: Props) {
  const [fault, setFault] = useState<FilmFault | null>(null);
  const film = useRef<HTMLVideoElement>(null);
  const online = useWindow((state) => state.status.online);
  const now = useNow(MINUTE);
  const mayPlay = mayHaveFilm(item);
  useEffect(() => {
    const player = film.current;
    // What is not looked at any more is not fetched any further.
    return () => {
      player?.removeAttribute('src');
      player?.load();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const player = film.current;
    if (event.key !== 'Enter' || event.target !== stage.current || player === null) return;
    event.preventDefault();
    if (player.paused) void player.play().catch(() => {});
    else player.pause();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter on the stage plays
    <div className={styles['body']} onKeyDown={onKeyDown}>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: the stage keeps the focus from item to item */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: a box, not a section of text */}
      <div ref={stage} role="region" aria-label={stageName(item)} tabIndex={0} className={styles['stage']}>
        {mayPlay && fault === null ? (
          // biome-ignore lint/a11y/useMediaCaption: a library's film brings none
          <video
            ref={film}
            className={styles['film']}
            src={filmUrl(item.id)}
            controls
            preload="metadata"
            playsInline
            aria-label={stageName(item)}
            onError={({ currentTarget }) => setFault(faultOf(currentTarget.error))}
          />
        ) : (
          <div className={styles['frame']}>
            <div className={styles['none']}>
              <Icon of={MEDIA_ICON.video} large />
              <span role="status">{noFilm(item, mayPlay ? fault : null, { online, now })}</span>
              {fault !== null && (
                <Button small onClick={() => setFault(null)}>
                  <Icon of={RotateCw} />
                  {PREVIEW.tryAgain}
                </Button>
              )}
            </div>
          </div>
        )}
      </div>
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
    </div>
  );
}

/** It broke off on its way, or cannot be played at all: not there, or of a kind that is not decoded here. */
const faultOf = (error: MediaError | null): FilmFault =>
  error?.code === MediaError.MEDIA_ERR_NETWORK ? 'broke-off' : 'not-played';
