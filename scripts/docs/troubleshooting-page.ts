import { FAILURE_WORDS } from '../../src/renderer/words/failure-words.ts';
import { IGNORED_WORDS, ROOT_STATE_TEXT, ROOT_STATE_WORDS } from '../../src/renderer/words/folder-words.ts';
import { ADVICE, type Advice, type FailureCode } from '../../src/shared/failure.ts';
import type { IgnoredReason, RootState } from '../../src/shared/model.ts';
import { GENERATED, table } from './markdown.ts';

/** What each fate means for the other files, as a reader of the table wants to know it. */
const FATES: { readonly [Fate in Advice]: { readonly title: string; readonly text: string } } = {
  'ask-person': {
    title: 'Needs you',
    text: 'This client’s files are blocked until you act. Files of other clients go on.',
  },
  'ask-about-file': {
    title: 'Asks you about one file',
    text: 'This file waits for your decision. Every other file goes on.',
  },
  'hold-account': {
    title: 'Holds every client',
    text: 'The API key is behind every client, so all files wait. Nothing is lost.',
  },
  'hold-profile': {
    title: 'Holds one client for a time',
    text: 'This client’s files wait until the time shown in the window, also over a restart. Others go on.',
  },
  'hold-queue': {
    title: 'Holds the whole queue',
    text: 'Nothing can be sent at the moment. Waiting costs no attempt, and everything goes on by itself.',
  },
  retry: {
    title: 'Tried again by itself',
    text: 'After a growing wait (5 seconds at first, half an hour at most), for as long as it takes. Try now does it at once.',
  },
  'give-up': {
    title: 'Not sent',
    text: 'This file cannot be sent as it is. It fails without another call until it changes or goes.',
  },
};

const codesOf = (fate: Advice): readonly FailureCode[] =>
  (Object.keys(ADVICE) as FailureCode[]).filter((code) => ADVICE[code] === fate);

function fatePart(fate: Advice): string {
  const rows = codesOf(fate).map((code) => {
    const { cause, next, you } = FAILURE_WORDS[code];
    return [`\`${code}\``, cause, next, you];
  });
  const { title, text } = FATES[fate];
  return `### ${title}\n\n${text}\n\n${table(['code', 'what happened', 'what Hotfolder does', 'what you can do'], rows)}`;
}

/** The part of docs/troubleshooting.md that follows from the source: every code, reason and state. */
export function troubleshootingPage(): string {
  const fates = (Object.keys(FATES) as Advice[]).map(fatePart).join('\n');
  const ignored = (Object.keys(IGNORED_WORDS) as IgnoredReason[]).map((reason) => [
    `\`${reason}\``,
    IGNORED_WORDS[reason],
  ]);
  const states = (Object.keys(ROOT_STATE_WORDS) as RootState[]).map((state) => [
    `\`${state}\``,
    ROOT_STATE_WORDS[state],
    ROOT_STATE_TEXT[state],
  ]);
  return [
    '# Troubleshooting\n',
    `${GENERATED}\n`,
    'Every row of the queue that did not get through says what happened, what Hotfolder does and what you can do. The',
    'codes below are the same in the log and in the headless program’s `--json` lines (`failure.code`); a code keeps its',
    'meaning from version to version.\n',
    'If a file is not in the queue at all, look under Folders at *Files left alone*: it says why. The log is described in',
    '[files-on-disk.md](files-on-disk.md).\n',
    '## Failures, by what becomes of the file\n',
    fates,
    '## Files left alone\n',
    'Seen in a watched folder and not uploaded. Window and `--json` (`reason`) name them alike.\n',
    table(['reason', 'meaning'], ignored),
    '## States of a folder\n',
    table(['state', 'word', 'meaning'], states),
  ].join('\n');
}
