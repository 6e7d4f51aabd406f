import { LastLines } from './last-lines.ts';
import type { Reporter, UploadLine } from './reporter.ts';

/** One JSON object per line. Only a change of what is printed is a line: progress is none. */
export function jsonReporter(write: (line: string) => void): Reporter {
  const last = new LastLines();
  return {
    upload(line) {
      // A growing file is told of once.
      if (line.view.stage === 'settling' && last.has(line.view.id)) return;
      const text = JSON.stringify(uploadEvent(line));
      if (last.isNew(line.view.id, text)) write(text);
    },
    ignored: (line) => write(JSON.stringify({ event: 'ignored', ...line })),
    inbox: (line) => write(JSON.stringify({ event: 'inbox', ...line })),
    root: (line) => write(JSON.stringify({ event: 'root', ...line })),
    summary: (summary) => write(JSON.stringify({ event: 'summary', ...summary })),
  };
}

/** An upload as one object of `--json`. */
export function uploadEvent({ view, path, profile }: UploadLine): object {
  const { id, stage: status, sizeBytes: bytes, accessUrl, failure, closed } = view;
  const told = failure && { code: failure.code, detail: failure.detail };
  const event = { event: 'upload', id, path, profile, status, bytes, accessUrl, failure: told };
  return closed === null ? event : { ...event, reason: closed };
}
