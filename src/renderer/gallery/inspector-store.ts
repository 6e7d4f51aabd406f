import { create } from 'zustand';
import { isKeyOf } from '../commands/shown-keys.ts';

/** Whether details stand beside the grid; kept as long as the window lives. */
export const useInspector = create<{ readonly open: boolean }>()(() => ({ open: false }));

export const toggleInspector = (): void => useInspector.setState(({ open }) => ({ open: !open }));

/** Listens for Mod+I while the gallery is in view; the answer stops listening. */
export function listenForInspectorKey(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isKeyOf(event, 'gallery-item.details')) return;
    if (document.querySelector('[role="dialog"]') !== null) return;
    event.preventDefault();
    toggleInspector();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
