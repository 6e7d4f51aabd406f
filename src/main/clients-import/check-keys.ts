import type { ApiUser } from '../../engine/api/media-api.ts';
import type { Secret } from '../../engine/secret.ts';
import type { ImportVerdict } from '../../shared/client-import.ts';
import { type Failure, type FailureCode, failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';

/** Keys asked about at one time, as for the clients that are there. */
const CHECKS = 4;
/** So many answers in a row that say nothing about a key: the others are not worth the wait. */
const STRIKES = 8;

/** What became of one question. */
type Asked = Result<Pick<ApiUser, 'title' | 'displayNames'>> | 'aborted';

/** Who is asked: read-only calls, one for each key, and one for the account when a key is refused. */
export interface KeyAsker {
  ask(key: Secret, signal: AbortSignal): Promise<Asked>;
  askAccount(signal: AbortSignal): Promise<Asked>;
}

export interface KeyCheckRun<Line> {
  readonly lines: readonly Line[];
  readonly keyOf: (line: Line) => Secret;
  readonly asker: KeyAsker;
  readonly signal: AbortSignal;
  /** Hears that a line's turn has come, and what came of it; `title` is what the API calls the profile. */
  readonly tell: (line: Line, verdict: ImportVerdict, title: string) => void;
}

/** After these every further question would end alike, or do harm. */
const ENDS_ALL: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'network-down',
  'rate-limited',
  'key-missing',
  'account-refused',
]);

/** Asks about every key once, four at a time. Ends early, saying why, when no answer is to be had. */
export async function checkKeys<Line>(run: KeyCheckRun<Line>): Promise<void> {
  const { keyOf, asker, signal, tell } = run;
  const left = [...run.lines];
  let strikes = 0;
  let end: Failure | undefined;
  let account: Promise<Asked> | undefined;

  const judge = async (line: Line): Promise<void> => {
    const answer = await asker.ask(keyOf(line), signal);
    if (answer === 'aborted') return;
    if (answer.ok) {
      strikes = 0;
      return tell(line, { kind: 'works' }, titleOf(answer.value));
    }
    if (answer.failure.code === 'not-in-plan') {
      return tell(line, { kind: 'refused', failure: answer.failure }, '');
    }
    if (answer.failure.code !== 'key-rejected') return giveUp(line, answer.failure);
    if (end !== undefined) return giveUp(line, end);
    account ??= asker.askAccount(signal);
    const primary = await account;
    if (primary === 'aborted') return;
    if (primary.ok) {
      strikes = 0;
      return tell(line, { kind: 'refused', failure: answer.failure }, '');
    }
    // Either way this key was not judged: the account is refused itself, or nobody could say.
    const { code, detail } = primary.failure;
    if (code !== 'key-rejected') account = undefined;
    giveUp(line, code === 'key-rejected' ? failure('account-refused', detail) : primary.failure);
  };
  const giveUp = (line: Line, given: Failure): void => {
    strikes += 1;
    if (ENDS_ALL.has(given.code) || strikes >= STRIKES) end = given;
    tell(line, { kind: 'unchecked', failure: given }, '');
  };
  const worker = async (): Promise<void> => {
    for (let line = left.shift(); line !== undefined; line = left.shift()) {
      if (signal.aborted) return;
      if (end !== undefined) tell(line, { kind: 'unchecked', failure: end }, '');
      else {
        tell(line, { kind: 'checking' }, '');
        await judge(line);
      }
    }
  };
  await Promise.all(Array.from({ length: CHECKS }, worker));
}

/** The profile's own title; where there is none, the name its networks show, if they agree on one. */
function titleOf({ title, displayNames }: Pick<ApiUser, 'title' | 'displayNames'>): string {
  if (title.trim() !== '') return title.trim();
  const names = new Set(
    displayNames.map(({ displayName }) => displayName.trim()).filter((name) => name !== ''),
  );
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : '';
}
