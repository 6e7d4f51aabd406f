import { Link, ListChecks, Play, RotateCw, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { nameList } from '../../shared/language/name-list.ts';
import type { ProfileView, UploadView } from '../../shared/model.ts';
import { focusIfLost } from '../offer/focus-elsewhere.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import type { MenuAction } from '../parts/more-menu.tsx';
import { PauseIcon } from '../parts/pause-icon.ts';
import { useLostFocus } from '../parts/use-lost-focus.ts';
import { selectUploads, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { QUEUE, selectionText } from '../words/queue-words.ts';
import { FittedVerbs } from './fitted-verbs.tsx';
import { isUnclear, mayCancel, mayCopy, mayGoOn, mayPause, mayRetry } from './lenses.ts';
import { cancel, copyLinksOf, pauseUploads, resumeUploads, retry } from './queue-actions.ts';
import styles from './selection-bar.module.css';

/** What may be done with the chosen rows; it always names every client among them. */
export function SelectionBar({ shown }: { shown: readonly UploadView[] }) {
  const selected = useUi((ui) => ui.selected);
  const profiles = useWindow((state) => state.profiles);
  const [asking, setAsking] = useState(false);
  const rows = useMemo(() => shown.filter((upload) => selected.has(upload.id)), [shown, selected]);
  const box = useRef<HTMLDivElement>(null);
  const focus = useLostFocus({
    spotOf: (control) => buttonsOf(box.current).indexOf(control),
    find: (place) => buttonsOf(box.current)[place] ?? buttonsOf(box.current).at(-1) ?? null,
  });
  if (rows.length === 0) return null;
  const clients = [...new Set(rows.map((upload) => upload.profileId))].flatMap(
    (id) => profiles.get(id) ?? ([] as ProfileView[]),
  );
  const names = clients.map((client) => client.name);
  const words = selectionText(rows.length, names);
  const all = () => selectUploads(new Set(shown.map((upload) => upload.id)));
  const actions = [
    ...actionsFor(rows, clients, () => setAsking(true)),
    ...(rows.length < shown.length
      ? [{ label: QUEUE.selection.all({ count: shown.length }), icon: ListChecks, onSelect: all }]
      : []),
  ];
  const cancelled = rows.filter(mayCancel);
  return (
    <div ref={box} className={styles['picked']} {...focus}>
      <FittedVerbs words={words} title={nameList(names)} actions={actions} />
      <IconButton icon={X} label={QUEUE.clear} onClick={letGo} />
      {asking && (
        <ConfirmDialog
          question={QUEUE.stop.question({ count: cancelled.length, clients: nameList(names) })}
          follows={QUEUE.stop.follows}
          verb={QUEUE.stop.verb({ count: cancelled.length })}
          keep={QUEUE.stop.keep}
          onClose={() => setAsking(false)}
          act={async () => {
            await cancel(cancelled, names);
            letGo();
            return { done: true, value: null };
          }}
        />
      )}
    </div>
  );
}

const buttonsOf = (box: HTMLElement | null): readonly HTMLElement[] => [
  ...(box?.querySelectorAll<HTMLElement>('button') ?? []),
];

/** The bar goes with the selection, and the button in it that had the focus. */
function letGo(): void {
  selectUploads(new Set());
  focusIfLost();
}

function actionsFor(
  rows: readonly UploadView[],
  clients: readonly ProfileView[],
  ask: () => void,
): readonly MenuAction[] {
  const links = rows.filter(mayCopy);
  const again = rows.filter((upload) => mayRetry(upload) && !isUnclear(upload));
  const going = rows.filter(mayPause);
  const paused = rows.filter(mayGoOn);
  const stoppable = rows.filter(mayCancel);
  const actions: MenuAction[] = [];
  if (links.length > 0) {
    const onSelect = () => void copyLinksOf(links, clients);
    actions.push({ label: QUEUE.selection.copyLinks({ count: links.length }), icon: Link, onSelect });
  }
  if (again.length > 0) {
    actions.push({
      label: QUEUE.selection.retry({ count: again.length }),
      icon: RotateCw,
      onSelect: () => void retry(again),
    });
  }
  if (going.length > 0) {
    const onSelect = () => void pauseUploads(going);
    actions.push({ label: QUEUE.selection.pause({ count: going.length }), icon: PauseIcon, onSelect });
  }
  if (paused.length > 0) {
    const onSelect = () => void resumeUploads(paused);
    actions.push({ label: QUEUE.selection.resume({ count: paused.length }), icon: Play, onSelect });
  }
  if (stoppable.length > 0) {
    actions.push({ label: QUEUE.selection.cancel({ count: stoppable.length }), icon: X, onSelect: ask });
  }
  return actions;
}
