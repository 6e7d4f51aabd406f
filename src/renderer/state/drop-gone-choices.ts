import { useUi } from './ui-store.ts';
import { useWindow } from './window-store.ts';

/** A filter by a client who is gone, or rows that are gone from the queue, must not stay chosen unseen. */
export function dropGoneChoices(): () => void {
  return useWindow.subscribe((state, before) => {
    const { client, selected } = useUi.getState();
    if (client !== null && !state.profiles.has(client)) useUi.setState({ client: null });
    if (selected.size === 0 || state.uploads === before.uploads) return;
    const left = [...selected].filter((id) => state.uploads.has(id));
    if (left.length !== selected.size) useUi.setState({ selected: new Set(left) });
  });
}
