import { create } from 'zustand';
import type { MediaItemId } from '../../shared/ids.ts';
import { setCurrent } from './selection-store.ts';

/** The item that is looked at in full size; null = none. */
export const usePreview = create<{ readonly id: MediaItemId | null }>()(() => ({ id: null }));

/** Opens an item in full size, or goes on to it; its tile becomes the tab stop, where the focus comes back to. */
export function openPreview(id: MediaItemId): void {
  setCurrent(id);
  usePreview.setState({ id });
}

export const closePreview = (): void => usePreview.setState({ id: null });
