import type { FailureCode } from '../../shared/failure.ts';
import type { ProfileId } from '../../shared/ids.ts';
import { words } from '../../shared/language/words.ts';
import { shortName } from '../short-name.ts';

/** What the system shows, and what a click opens. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly opens: 'gallery' | 'attention';
  /** Whose files it is about; null for everybody's. */
  readonly client: ProfileId | null;
}

/** The client a notice is about. */
export interface NoticeClient {
  readonly id: ProfileId;
  /** null = the client was removed. */
  readonly name: string | null;
}

/** Files of one client that are up: "12 files for Acme are up". */
export function filesUp({ id, name }: NoticeClient, fileNames: readonly string[]): Notice {
  const count = fileNames.length;
  const title =
    name === null ? words.notices.upRemoved({ count }) : words.notices.up({ count, client: name });
  return { title, body: words.notices.upThen({ files: listed(fileNames) }), opens: 'gallery', client: id };
}

/** Files of one client that one cause keeps from being sent. */
export function filesStuck(
  { id, name }: NoticeClient,
  fileNames: readonly string[],
  code: FailureCode,
): Notice {
  const count = fileNames.length;
  const title =
    name === null ? words.notices.stuckRemoved({ count }) : words.notices.stuck({ count, client: name });
  const { cause } = words.failures[code];
  const body = words.notices.stuckThen({ cause, files: listed(fileNames) });
  return { title, body, opens: 'attention', client: id };
}

/** The account's own key does not work: every client waits. */
export function accountStuck(code: FailureCode): Notice {
  const { cause } = words.failures[code];
  return {
    title: words.notices.accountStuck,
    body: words.notices.accountStuckThen({ cause }),
    opens: 'attention',
    client: null,
  };
}

/** Files that came without a client. */
export function filesWithoutClient(count: number): Notice {
  const title = words.notices.inbox({ count });
  return { title, body: words.notices.inboxThen, opens: 'attention', client: null };
}

const listed = ([first = '', ...others]: readonly string[]): string =>
  words.notices.files({ first: shortName(first), others: others.length });
