import type { UploadView } from '../../shared/model.ts';
import { isTextField } from '../commands/is-text-field.ts';
import { isKeyOf } from '../commands/shown-keys.ts';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { chosenWithLinks, copyRows } from './copy-rows.ts';
import { mayCopy } from './lenses.ts';

/** Copies links by key while the queue is shown; the answer stops listening. */
export function listenForQueueKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isKeyOf(event, 'queue-row.copy-links')) return;
    if (isTextField(event.target) || hasText() || isCovered()) return;
    const rows = useUi.getState().selected.size > 0 ? chosenWithLinks() : focusedWithLink();
    if (rows.length === 0) return;
    event.preventDefault();
    copyRows(rows);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** Words that were marked with the mouse: the system copies those. */
const hasText = (): boolean => window.getSelection()?.isCollapsed === false;

const isCovered = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

/** The row in which the focus is. */
function focusedWithLink(): readonly UploadView[] {
  const id = document.activeElement?.closest<HTMLElement>('[data-upload]')?.dataset['upload'];
  return [...useWindow.getState().uploads.values()].filter((upload) => upload.id === id && mayCopy(upload));
}
