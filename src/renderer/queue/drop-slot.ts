import type { UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { mayMove, slotsOf } from './move-rows.ts';
import type { Line } from './sleeves.ts';

/** Where a line of the list lies, px from the list's start. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place between two rows that dragged rows may be let go at. */
export interface DropSlot {
  readonly slot: number;
  /** Where its line is drawn, px from the list's start. */
  readonly at: number;
}

interface Dragged {
  readonly upload: UploadView;
  readonly chosen: ReadonlySet<UploadId>;
  readonly lines: readonly Line[];
  readonly spanOf: (index: number) => Span | undefined;
}

/** The slot nearest to a height in the list, within the dragged row's sleeve; null where letting go changes nothing. */
export function dropSlot({ upload, chosen, lines, spanOf }: Dragged, y: number): DropSlot | null {
  const rows = lines.flatMap((line, index) =>
    line.kind === 'row' && line.sleeve.id === upload.batchId && mayMove(line.upload)
      ? [{ row: line.upload, span: spanOf(index) }]
      : [],
  );
  const slots = slotsOf(
    rows.map(({ row }) => row),
    chosen,
  );
  if (slots === null || slots.staying.length === 0) return null;
  const staying = rows.filter(({ row }) => !chosen.has(row.id));
  const edges = staying.map(({ span }, slot) => ({ slot, at: span?.start ?? 0 }));
  const end = { slot: staying.length, at: staying.at(-1)?.span?.end ?? 0 };
  // Rows that stand together stay until the pointer is past the middle of a neighbour, upwards as downwards.
  const own = rows.find(({ row }) => chosen.has(row.id))?.span?.start ?? 0;
  const stays = slots.first === slots.last ? [{ slot: slots.first, at: own }] : [];
  const nearest = [...stays, ...edges, end].reduce((best, edge) =>
    Math.abs(edge.at - y) < Math.abs(best.at - y) ? edge : best,
  );
  return stays.some(({ slot }) => slot === nearest.slot) ? null : nearest;
}
