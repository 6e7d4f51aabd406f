import { create } from 'zustand';
import type { GalleryView } from '../../shared/model.ts';
import { invoke } from '../bridge.ts';
import { useWindow } from '../state/window-store.ts';

/** The media libraries as last read; null before the first answer. */
export interface GalleryState {
  readonly view: GalleryView | null;
  /** The engine did not answer the last question. */
  readonly failed: boolean;
}

export const useGallery = create<GalleryState>()(() => ({ view: null, failed: false }));

/** Many changes at once cost one question. */
const GATHER_MS = 150;
let due: ReturnType<typeof setTimeout> | undefined;
let asking = false;

/** Reads the gallery whenever the engine says that a list changed. */
export function startGallery(): void {
  useWindow.subscribe((state, before) => {
    if (state.status.account !== before.status.account) useGallery.setState({ view: null, failed: false });
    const changed = state.galleryTurn !== before.galleryTurn;
    if (changed && state.status.account !== 'none') readSoon();
  });
}

function readSoon(): void {
  if (due === undefined) due = setTimeout(read, GATHER_MS);
}

function read(): void {
  due = undefined;
  if (asking) readSoon();
  else void ask();
}

async function ask(): Promise<void> {
  asking = true;
  const reply = await invoke('gallery:list', {});
  asking = false;
  useGallery.setState(reply.ok ? { view: reply.value, failed: false } : { failed: true });
}

/** Asks the far end for its lists again; what is shown stays until they come. */
export async function refreshGallery(): Promise<void> {
  await invoke('gallery:refresh', {});
  readSoon();
}
