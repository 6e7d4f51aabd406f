import { isPaused } from '../../shared/is-paused.ts';
import type { AfterRule } from '../../shared/model.ts';
import { timeText } from '../read/time-text.ts';
import { jsonReporter } from '../run/json-reporter.ts';
import type { IgnoredLine, InboxLine, RootLine } from '../run/reporter.ts';
import { row, textReporter } from '../run/text-reporter.ts';
import type { Action, PlannedFile } from './plan.ts';

/** Tells what the next run would do. One call is one line. */
export interface PlanReporter {
  file(planned: PlannedFile, after: AfterRule): void;
  ignored(line: IgnoredLine): void;
  inbox(line: InboxLine): void;
  root(line: RootLine): void;
  /** The counts of all that was told. */
  end(): void;
}

type Counts = { [Name in Action | 'ignored' | 'inbox']: number };

export function planReporter(write: (line: string) => void, json: boolean): PlanReporter {
  const counts: Counts = {
    upload: 0,
    check: 0,
    known: 0,
    wait: 0,
    blocked: 0,
    fail: 0,
    unsettled: 0,
    closed: 0,
    ignored: 0,
    inbox: 0,
  };
  const { ignored, inbox, root } = json ? jsonReporter(write) : textReporter(write);
  return {
    root,
    file(planned, after) {
      counts[planned.action] += 1;
      write(json ? JSON.stringify(planEvent(planned, after)) : planText(planned, after));
    },
    ignored(line) {
      counts.ignored += 1;
      ignored(line);
    },
    inbox(line) {
      counts.inbox += 1;
      inbox(line);
    },
    end: () => write(json ? JSON.stringify({ event: 'summary', ...counts }) : countsText(counts)),
  };
}

/** The refusal that ends a file here is the dry run's own, and nobody's business. */
const failureOf = ({ action, line: { view } }: PlannedFile) =>
  view.failure === null || action === 'upload' || action === 'check' || action === 'known'
    ? null
    : { code: view.failure.code, detail: view.failure.detail };

function planEvent(planned: PlannedFile, after: AfterRule): object {
  const { action, line } = planned;
  const { id, sizeBytes: bytes, accessUrl, until } = line.view;
  const when = action === 'wait' ? until : null;
  const file = { event: 'plan', id, path: line.path, profile: line.profile, action, bytes, accessUrl };
  return { ...file, failure: failureOf(planned), until: when, after };
}

const AFTER_WORDS: Readonly<Record<AfterRule, string>> = {
  leave: '',
  move: 'then moved to _Uploaded',
  trash: 'then to the trash',
};

function planText(planned: PlannedFile, after: AfterRule): string {
  const { action, line } = planned;
  const { until, accessUrl, closed } = line.view;
  const failure = failureOf(planned);
  const why = [
    ...(failure === null ? [] : [[failure.code, failure.detail].filter(Boolean).join(': ')]),
    ...(action === 'wait' && until !== null ? [`until ${timeText(until)}`] : []),
    ...(action === 'blocked' && isPaused(line.view) ? ['paused'] : []),
    ...(action === 'closed' && closed !== null ? [closed] : []),
    ...(action === 'upload' && after !== 'leave' ? [AFTER_WORDS[after]] : []),
  ];
  const rest = [line.path, why.length > 0 ? `(${why.join(', ')})` : '', accessUrl ?? ''];
  return row(action, line.profile, rest.filter((part) => part !== '').join(' '));
}

const countsText = (counts: Counts): string =>
  Object.entries(counts)
    .filter(([name, count]) => count > 0 || name === 'upload')
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
