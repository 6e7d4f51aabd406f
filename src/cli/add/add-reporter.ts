import type { GivenRefusal } from '../../engine/given/given-file.ts';
import type { UploadView } from '../../shared/model.ts';
import { EXIT } from '../exit-codes.ts';
import { pathOf } from '../run/followed-files.ts';
import { uploadEvent } from '../run/json-reporter.ts';
import { row, uploadText } from '../run/text-reporter.ts';

/** Tells what became of given files: one line for each. */
export interface AddReporter {
  refused(refusal: GivenRefusal): void;
  ended(view: UploadView): void;
  /** Tells the counts and resolves with the exit code they amount to. */
  end(open: { readonly waiting: number; readonly unsettled: number }): number;
}

/** Stages under one name each, as the summary of a run has them. */
const nameOf = ({ stage, closed }: UploadView): 'done' | 'known' | 'failed' | 'blocked' | 'closed' => {
  if (stage === 'done' || stage === 'failed') return stage;
  if (stage === 'closed') return closed === 'known' ? 'known' : 'closed';
  return 'blocked';
};

export function addReporter(
  write: (line: string) => void,
  { json, client }: { readonly json: boolean; readonly client: string | null },
): AddReporter {
  const counts = { done: 0, known: 0, failed: 0, blocked: 0, closed: 0, refused: 0 };
  return {
    refused({ path, reason }) {
      counts.refused += 1;
      const event = { event: 'refused', path, profile: client, reason };
      write(json ? JSON.stringify(event) : row('refused', client, `${path} (${reason})`));
    },
    ended(view) {
      counts[nameOf(view)] += 1;
      const line = { view, path: pathOf(view), profile: client };
      write(json ? JSON.stringify(uploadEvent(line)) : uploadText(line));
    },
    end(open) {
      if (json) write(JSON.stringify({ event: 'summary', ...counts, ...open }));
      const { done, known, failed, blocked, refused } = counts;
      const bad = failed + blocked + refused + open.unsettled;
      if (bad > 0 || done + known + open.waiting + counts.closed === 0) return EXIT.attention;
      return open.waiting > 0 ? EXIT.stillWaiting : EXIT.fine;
    },
  };
}
