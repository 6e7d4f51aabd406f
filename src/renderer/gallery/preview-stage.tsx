import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import type { MediaItemId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import { ServedPicture } from '../parts/served-picture.tsx';
import { fullPictureUrl } from '../parts/thumbnail-url.ts';
import { useWindow } from '../state/window-store.ts';
import { noPreview, PREVIEW, stageName, zoomText } from '../words/preview-words.ts';
import { Film, playOrPause } from './film.tsx';
import { mayHavePicture } from './may-have-picture.ts';
import styles from './preview.module.css';
import { useKeepMiddle } from './use-keep-middle.ts';
import { useStageSize } from './use-stage-size.ts';
import { useWheelZoom } from './use-wheel-zoom.ts';
import { fitScale, type Size, scaleOf, type Zoom, zoomBy, zoomKey } from './zoom.ts';

interface Props {
  readonly item: MediaItemView;
  readonly stage: RefObject<HTMLDivElement | null>;
}

/** How one item is looked at. */
interface Look {
  readonly id: MediaItemId;
  /** Known once the picture is there. */
  readonly size: Size | null;
  readonly zoom: Zoom;
}

const unseen = (id: MediaItemId): Look => ({ id, size: null, zoom: 'fit' });

/** A key's way over a picture larger than the stage, px. */
const PAN = 80;

/** The picture with its zoom, or the film; the sign of its kind and words where the window can show none. */
export function PreviewStage({ item, stage }: Props) {
  const room = useStageSize(stage);
  const [look, setLook] = useState<Look>(() => unseen(item.id));
  // The stage stays, and with it the focus, while what it shows changes.
  const { size, zoom } = look.id === item.id ? look : unseen(item.id);
  const fit = size === null ? 1 : fitScale(size, room);
  const scale = scaleOf(zoom, fit);
  const setZoom = (next: Zoom) => setLook({ id: item.id, size, zoom: next });
  useWheelZoom(stage, size === null ? null : (steps) => setZoom(zoomBy(zoom, steps, fit)));
  useKeepMiddle(stage, size, scale);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === stage.current && playOrPause(stage.current)) {
      event.preventDefault();
      return;
    }
    if (size === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && event.key.startsWith('Arrow')) {
      event.preventDefault();
      pan(stage.current, event.key);
      return;
    }
    const next = zoomKey(event.key, zoom, fit);
    if (next === undefined) return;
    event.preventDefault();
    setZoom(next);
  };
  const onPointerMove = ({ buttons, movementX, movementY, currentTarget }: PointerEvent) => {
    if (buttons === 1) currentTarget.scrollBy(-movementX, -movementY);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the stage and of the buttons over it
    <div className={styles['body']} onKeyDown={onKeyDown}>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: a box to scroll, not a section of text */}
      <div
        ref={stage}
        role="region"
        aria-label={stageName(item)}
        tabIndex={0}
        className={cx(styles['stage'], zoom !== 'fit' && styles['zoomed'])}
        onPointerMove={onPointerMove}
      >
        {item.mediaKind === 'video' ? (
          <Film key={item.id} item={item} />
        ) : (
          <Shown
            key={item.id}
            item={item}
            size={size}
            scale={scale}
            onSize={(found) => setLook({ id: item.id, size: found, zoom: 'fit' })}
          />
        )}
      </div>
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
      {size !== null && (
        <div className={styles['zoom']} data-zoom>
          <IconButton icon={Minus} label={PREVIEW.smaller} onClick={() => setZoom(zoomBy(zoom, -1, fit))} />
          <span className={styles['scale']}>{zoomText(scale)}</span>
          <IconButton icon={Plus} label={PREVIEW.larger} onClick={() => setZoom(zoomBy(zoom, 1, fit))} />
          <IconButton icon={Maximize} label={PREVIEW.fit} onClick={() => setZoom('fit')} />
        </div>
      )}
    </div>
  );
}

interface ShownProps {
  readonly item: MediaItemView;
  readonly size: Size | null;
  readonly scale: number;
  readonly onSize: (size: Size) => void;
}

function Shown({ item, size, scale, onSize }: ShownProps) {
  const online = useWindow((state) => state.status.online);
  const box =
    size === null
      ? {}
      : { inlineSize: Math.round(size.width * scale), blockSize: Math.round(size.height * scale) };
  return (
    <div className={cx(styles['frame'], size === null && styles['loading'])} style={box}>
      <ServedPicture
        src={mayHavePicture(item) ? fullPictureUrl(item.id) : null}
        turn={online}
        className={styles['picture']}
        onSize={onSize}
        otherwise={
          <span className={styles['none']}>
            <Icon of={MEDIA_ICON[item.mediaKind]} large />
            <span>{noPreview(item, online)}</span>
          </span>
        }
      />
    </div>
  );
}

function pan(stage: HTMLElement | null, key: string): void {
  const x = key === 'ArrowRight' ? PAN : key === 'ArrowLeft' ? -PAN : 0;
  const y = key === 'ArrowDown' ? PAN : key === 'ArrowUp' ? -PAN : 0;
  stage?.scrollBy(x, y);
}
