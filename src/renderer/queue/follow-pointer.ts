/** Who follows the pointer of a drag; heights in px of the window. */
export interface Follower {
  /** Called in every frame: the list may scroll under a pointer that rests. */
  readonly look: (y: number) => void;
  /** Called once: where it was let go, or null when the drag was given up (Esc, another window). */
  readonly end: (y: number | null) => void;
}

/** Follows a pressed pointer from frame to frame, wherever it goes. The answer gives the drag up. */
export function followPointer(fromY: number, { look, end }: Follower): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let y = fromY;
  let frame = 0;
  const next = (): void => {
    look(y);
    frame = requestAnimationFrame(next);
  };
  const finish = (letGo: number | null): void => {
    if (signal.aborted) return;
    listening.abort();
    cancelAnimationFrame(frame);
    delete document.documentElement.dataset['dragging'];
    end(letGo);
  };
  const giveUp = (): void => finish(null);
  const move = (event: PointerEvent): void => {
    y = event.clientY;
  };
  const giveUpOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') giveUp();
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', (event) => finish(event.clientY), { signal });
  window.addEventListener('pointercancel', giveUp, { signal });
  window.addEventListener('blur', giveUp, { signal });
  window.addEventListener('keydown', giveUpOnEscape, { signal });
  document.documentElement.dataset['dragging'] = 'row';
  next();
  return giveUp;
}
