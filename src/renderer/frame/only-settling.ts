import type { UploadView } from '../../shared/model.ts';

/** How many files still settle, where nothing else is under way; 0 as soon as anything is. */
export function onlySettling(uploads: Iterable<UploadView>): number {
  let settling = 0;
  for (const { stage } of uploads) {
    if (stage === 'preparing' || stage === 'uploading' || stage === 'checking') return 0;
    if (stage === 'settling') settling += 1;
  }
  return settling;
}
