import type { BatchId, UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { SECOND } from '../../shared/units.ts';
import { invoke } from '../bridge.ts';
import { say, showProblem } from '../state/messages.ts';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { alreadyThere, MOVE, movedWords } from '../words/move-words.ts';
import { refusedCommand } from '../words/problem-words.ts';
import { ORDER } from '../words/queue-words.ts';
import { type Move, mayMove, moveToFront, moveToSlot, placesAfter, placesOf, slotsOf } from './move-rows.ts';
import { useMoved } from './moved-row.ts';
import { isByHand } from './queue-order.ts';
import { filterUploads, underLens } from './shown-uploads.ts';

/** A way to move rows: one step, to the front of the client's queue, or into a slot of the sleeve. */
export type MoveWay = 'up' | 'down' | 'front' | { readonly slot: number };

/** The engine tells a move within 100 ms (event pump); longer is not waited for. */
const PATIENCE_MS = SECOND;

/** One move after the other: each begins at the order that the one before it made. */
let turn: Promise<void> = Promise.resolve();
let waiting = 0;

/** Whether a move is still under way; held keys wait for it instead of piling up. */
export const isMoving = (): boolean => waiting > 0;

/** Moves a row, with the selection where it is part of it, within its sleeve, and says where it stands then. */
export function moveRow(id: UploadId, way: MoveWay): Promise<void> {
  waiting += 1;
  turn = turn
    .then(() => carryOut(id, way))
    .finally(() => {
      waiting -= 1;
    });
  return turn;
}

/** The rows that go with one: the selected ones of its sleeve, where it is selected itself. */
export function movesWith(upload: UploadView): ReadonlySet<UploadId> {
  const { selected } = useUi.getState();
  if (!selected.has(upload.id)) return new Set([upload.id]);
  const rows = shownOf(upload.batchId).filter((row) => selected.has(row.id) && mayMove(row));
  return new Set(rows.map((row) => row.id));
}

async function carryOut(id: UploadId, way: MoveWay): Promise<void> {
  const { uploads, profiles } = useWindow.getState();
  const upload = uploads.get(id);
  if (upload === undefined) return;
  if (!isByHand()) return say(ORDER.notByHand);
  if (!mayMove(upload)) return say(MOVE.fixed);
  const places = placesOf(uploads.values(), upload.profileId);
  const chosen = way === 'front' ? new Set([id]) : movesWith(upload);
  const move = moveFor(way, { places, chosen, shown: shownOf(upload.batchId) });
  if (move === null) {
    if (typeof way === 'string') say(alreadyThere(upload.fileName, way));
    return;
  }
  const reply = await invoke('queue:move', { ids: [...move.ids], before: move.before });
  if (!reply.ok) return showProblem(refusedCommand(reply.code));
  await orderTold(upload);
  const names = move.ids.map((one) => uploads.get(one)?.fileName ?? '');
  const client = profiles.get(upload.profileId)?.name ?? '';
  say(movedWords(names, client, placesAfter(places, move)));
  useMoved.setState({ id });
}

interface Rows {
  readonly places: readonly UploadView[];
  readonly shown: readonly UploadView[];
  readonly chosen: ReadonlySet<UploadId>;
}

function moveFor(way: MoveWay, { places, shown, chosen }: Rows): Move | null {
  if (way === 'front') return moveToFront(places, chosen);
  const slots = slotsOf(shown, chosen);
  if (slots === null) return null;
  const slot = typeof way === 'object' ? way.slot : way === 'up' ? slots.first - 1 : slots.last + 1;
  const kept = typeof way === 'object' ? slot : Math.max(0, Math.min(slots.staying.length, slot));
  return moveToSlot(places, slots, { slot: kept, chosen });
}

/** A sleeve's rows as they are shown now, under the present tab and search. */
function shownOf(batch: BatchId): readonly UploadView[] {
  const { client, search, lens } = useUi.getState();
  const own: UploadView[] = [];
  for (const upload of useWindow.getState().uploads.values()) if (upload.batchId === batch) own.push(upload);
  return underLens(filterUploads(own, { client, search }), lens);
}

/** Resolves once the engine has told the row's new place, or when it does not. */
function orderTold({ id, order }: UploadView): Promise<void> {
  const told = (): boolean => useWindow.getState().uploads.get(id)?.order !== order;
  if (told()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const stop = useWindow.subscribe(() => told() && end());
    const timer = setTimeout(end, PATIENCE_MS);
  });
}
