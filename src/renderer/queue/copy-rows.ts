import type { ProfileView, UploadView } from '../../shared/model.ts';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { mayCopy } from './lenses.ts';
import { copyLink, copyLinksOf } from './queue-actions.ts';

/** The chosen rows that have a link. */
export function chosenWithLinks(): readonly UploadView[] {
  const { selected } = useUi.getState();
  if (selected.size === 0) return [];
  return [...useWindow.getState().uploads.values()].filter(
    (upload) => selected.has(upload.id) && mayCopy(upload),
  );
}

/** The clients of some rows, each once. */
export function clientsOf(rows: readonly UploadView[]): readonly ProfileView[] {
  const { profiles } = useWindow.getState();
  return [...new Set(rows.map((upload) => upload.profileId))].flatMap((id) => profiles.get(id) ?? []);
}

/** Copies the links of rows and says whose they are. */
export function copyRows(rows: readonly UploadView[]): void {
  const clients = clientsOf(rows);
  const [only] = rows;
  const [client] = clients;
  if (rows.length === 1 && only !== undefined && client !== undefined) void copyLink(only, client.name);
  else void copyLinksOf(rows, clients);
}
