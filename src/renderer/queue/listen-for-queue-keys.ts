import type { UploadView } from '../../shared/model.ts';
import { isTextField } from '../commands/is-text-field.ts';
import { isKeyOf } from '../commands/shown-keys.ts';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { mayCopy } from './lenses.ts';
import { copyLink, copyLinksOf } from './queue-actions.ts';

/** Copies links by key while the queue is shown; the answer stops listening. */
export function listenForQueueKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isKeyOf(event, 'queue-row.copy-links')) return;
    if (isTextField(event.target) || hasText() || isCovered()) return;
    const rows = rowsMeant().filter(mayCopy);
    if (rows.length === 0) return;
    event.preventDefault();
    copy(rows);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** Words that were marked with the mouse: the system copies those. */
const hasText = (): boolean => window.getSelection()?.isCollapsed === false;

const isCovered = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

/** The chosen rows; without any, the row in which the focus is. */
function rowsMeant(): readonly UploadView[] {
  const { uploads } = useWindow.getState();
  const { selected } = useUi.getState();
  if (selected.size > 0) return [...uploads.values()].filter((upload) => selected.has(upload.id));
  const focused = document.activeElement?.closest<HTMLElement>('[data-upload]')?.dataset['upload'];
  return [...uploads.values()].filter((upload) => upload.id === focused);
}

function copy(rows: readonly UploadView[]): void {
  const { profiles } = useWindow.getState();
  const clients = [...new Set(rows.map((upload) => upload.profileId))].flatMap(
    (id) => profiles.get(id) ?? [],
  );
  const [only] = rows;
  const [client] = clients;
  if (rows.length === 1 && only !== undefined && client !== undefined) void copyLink(only, client.name);
  else void copyLinksOf(rows, clients);
}
