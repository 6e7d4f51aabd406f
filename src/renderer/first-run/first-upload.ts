import type { UploadView } from '../../shared/model.ts';

/** The first file of all: which one is shown, whether it has its link, and how many others are on their way. */
export interface FirstUpload {
  readonly upload: UploadView;
  readonly isUp: boolean;
  readonly others: number;
}

const isUp = ({ stage, accessUrl, goneAt }: UploadView): boolean =>
  accessUrl !== null && goneAt === null && (stage === 'done' || stage === 'closed');

const isOpen = ({ stage }: UploadView): boolean =>
  stage !== 'done' && stage !== 'closed' && stage !== 'failed';

/**
 * The file to show: the first that has its link; before that the first on its way; one that failed only while
 * there is nothing better. null: no file yet.
 */
export function firstUpload(uploads: Iterable<UploadView>): FirstUpload | null {
  const all = [...uploads].sort((one, other) => one.order - other.order);
  const open = all.filter(isOpen);
  const up = all.filter(isUp).sort((one, other) => (one.doneAt ?? 0) - (other.doneAt ?? 0));
  const upload = up[0] ?? open[0] ?? all.filter(({ stage }) => stage === 'failed').at(-1);
  if (upload === undefined) return null;
  return { upload, isUp: isUp(upload), others: open.filter((one) => one !== upload).length };
}
