import type { Stage } from '../../shared/model.ts';
import { LastLines } from './last-lines.ts';
import type { InboxLine, Reporter, RootLine, UploadLine } from './reporter.ts';
import type { Summary } from './summary.ts';

/** Stages that pass too quickly, or say too little, to be worth a line. */
const UNTOLD: ReadonlySet<Stage> = new Set(['settling', 'queued', 'preparing', 'checking']);

/** Short lines for people. */
export function textReporter(write: (line: string) => void): Reporter {
  const last = new LastLines();
  return {
    upload(line) {
      if (UNTOLD.has(line.view.stage)) return;
      const text = uploadText(line);
      if (last.isNew(line.view.id, text)) write(text);
    },
    ignored: ({ path, profile, reason }) => write(row('ignored', profile, `${path} (${reason})`)),
    inbox: (line) => write(inboxText(line)),
    root: (line) => write(rootText(line)),
    summary: (summary) => write(summaryText(summary)),
  };
}

/** What would move the cursor, begin a new line or turn the reading direction, were it printed as it is. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A line as a terminal may have it: file names are anybody's, and an escape sequence in one is a command to it. */
export const printable = (line: string): string => line.replace(UNPRINTABLE, '\u{fffd}');

/** One line about something of a client: what, whose, which. */
export const row = (word: string, profile: string | null, rest: string): string =>
  printable(`${word.padEnd(9)}  ${profile ?? 'primary profile'}: ${rest}`);

const WHY_NO_CLIENT: Readonly<Record<InboxLine['why'], string>> = {
  'in-root': 'it lies in the folder itself, in no client’s sub-folder',
  'no-name': 'its sub-folder bears no client’s name',
  'two-names': 'its sub-folder bears the name of more than one client',
  'client-removed': 'the client of its sub-folder is gone',
  'not-chosen': 'its client came later, and nobody has said that it goes there',
  later: 'it was given, and nobody has said whose it is',
};

/** A file without a client as one line for people. */
export const inboxText = ({ path, why }: InboxLine): string =>
  row('inbox', 'no client', `${path} (${WHY_NO_CLIENT[why]})`);

/** An upload as one line for people. */
export function uploadText({ view, path, profile }: UploadLine): string {
  const { stage, failure, accessUrl, closed } = view;
  const reason = failure ? [failure.code, failure.detail].filter((part) => part !== '').join(': ') : closed;
  return row(stage, profile, [path, reason && `(${reason})`, accessUrl].filter(Boolean).join(' '));
}

const ROOT_WORDS: Readonly<Record<RootLine['status'], string>> = {
  missing: 'the folder is not there',
  'no-permission': 'the folder cannot be read',
  watching: 'the folder is back',
};

const rootText = ({ path, profile, status }: RootLine): string =>
  row('folder', profile, `${path}: ${ROOT_WORDS[status]}`);

const summaryText = (summary: Summary): string =>
  Object.entries(summary)
    .filter(([name, count]) => count > 0 || name === 'done')
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
