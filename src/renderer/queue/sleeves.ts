import type { BatchId, ProfileId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { lastHoldEnd } from './holds.ts';
import { isOpen } from './lenses.ts';
import type { Lingering } from './lingering.ts';

const NONE: Lingering = new Map();

/** A batch in the queue: files found together for one client. */
export interface Sleeve {
  readonly id: BatchId;
  readonly profileId: ProfileId;
  readonly folder: string;
  readonly foundAt: number;
  /** The rows shown under the present tab and search, in queue order. */
  readonly rows: readonly UploadView[];
  /** Counts over the whole batch, whatever the tab shows. */
  readonly total: number;
  readonly up: number;
  readonly open: readonly UploadView[];
  /** A row of it has just ended and still keeps its place, and the sleeve with it. */
  readonly lingers: boolean;
  /** Nothing of it leaves before this, epoch ms; null once it may. */
  readonly holdUntil: number | null;
}

/** When sleeves are looked at: a hold ends by itself, and rows that have just ended keep their place. */
export interface Moment {
  /** Epoch ms. */
  readonly now: number;
  readonly lingering?: Lingering;
}

/**
 * Groups rows by batch. Sleeves that are held come first, the newest on top; then those with open files, then those
 * all done, each in queue order.
 */
export function groupSleeves(
  shown: readonly UploadView[],
  all: Iterable<UploadView>,
  { now, lingering = NONE }: Moment,
): readonly Sleeve[] {
  const rows = new Map<BatchId, UploadView[]>();
  for (const row of shown) push(rows, row);
  const whole = new Map<BatchId, UploadView[]>();
  for (const upload of all) if (rows.has(upload.batchId)) push(whole, upload);
  const sleeves = [...rows].map(([id, own]) =>
    makeSleeve(id, { rows: own, whole: whole.get(id) ?? own, now, lingering }),
  );
  const rank = (sleeve: Sleeve) => (sleeve.open.length > 0 || sleeve.lingers ? 0 : 1);
  return sleeves.sort(
    (one, other) =>
      (other.holdUntil ?? 0) - (one.holdUntil ?? 0) ||
      rank(one) - rank(other) ||
      firstOrder(one) - firstOrder(other),
  );
}

function push(groups: Map<BatchId, UploadView[]>, upload: UploadView): void {
  const group = groups.get(upload.batchId);
  if (group === undefined) groups.set(upload.batchId, [upload]);
  else group.push(upload);
}

const firstOrder = (sleeve: Sleeve): number => sleeve.rows[0]?.order ?? 0;

interface Batch {
  readonly rows: readonly UploadView[];
  readonly whole: readonly UploadView[];
  readonly now: number;
  readonly lingering: Lingering;
}

function makeSleeve(id: BatchId, { rows, whole, now, lingering }: Batch): Sleeve {
  const first = rows[0];
  if (first === undefined) throw new Error('a sleeve has at least one row');
  return {
    id,
    profileId: first.profileId,
    folder: commonFolder(whole),
    foundAt: whole.reduce((least, upload) => Math.min(least, upload.foundAt), first.foundAt),
    rows,
    total: whole.length,
    up: whole.filter((upload) => upload.accessUrl !== null && !isOpen(upload)).length,
    open: whole.filter(isOpen),
    lingers: lingering.size > 0 && whole.some((upload) => lingering.has(upload.id)),
    holdUntil: lastHoldEnd(whole, now),
  };
}

/** The shortest folder of a batch: its sub-folders begin with it. */
const commonFolder = (whole: readonly UploadView[]): string =>
  whole.reduce(
    (shortest, upload) => (upload.folder.length < shortest.length ? upload.folder : shortest),
    whole[0]?.folder ?? '',
  );

/** One line of the virtual list: a sleeve's head, its hold, one of its rows, or its folded total line. */
export type Line =
  | { readonly kind: 'head'; readonly sleeve: Sleeve }
  | { readonly kind: 'total'; readonly sleeve: Sleeve }
  | { readonly kind: 'hold'; readonly sleeve: Sleeve; readonly until: number }
  | {
      readonly kind: 'row';
      readonly sleeve: Sleeve;
      readonly upload: UploadView;
      readonly first: boolean;
      readonly last: boolean;
    };

/** Lays sleeves out line by line; a folded one keeps its head and one total line, a held one its hold alone. */
export function layLines(sleeves: readonly Sleeve[], folded: ReadonlySet<BatchId>): readonly Line[] {
  const lines: Line[] = [];
  for (const sleeve of sleeves) {
    lines.push({ kind: 'head', sleeve });
    if (sleeve.holdUntil !== null) {
      lines.push({ kind: 'hold', sleeve, until: sleeve.holdUntil });
      continue;
    }
    if (folded.has(sleeve.id)) {
      lines.push({ kind: 'total', sleeve });
      continue;
    }
    const end = sleeve.rows.length - 1;
    sleeve.rows.forEach((upload, index) => {
      lines.push({ kind: 'row', sleeve, upload, first: index === 0, last: index === end });
    });
  }
  return lines;
}
