import type { FailureCode } from '../../shared/failure.ts';
import { words } from '../../shared/language/words.ts';
import { shortName } from '../short-name.ts';

/** What the system shows, and which screen a click opens. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly opens: 'gallery' | 'attention';
}

/** Files of one client that are up: "12 files for Acme are up". */
export function filesUp(client: string, fileNames: readonly string[]): Notice {
  const title = words.notices.up({ count: fileNames.length, client });
  return { title, body: words.notices.upThen({ files: listed(fileNames) }), opens: 'gallery' };
}

/** Files of one client that one cause keeps from being sent. */
export function filesStuck(client: string, fileNames: readonly string[], code: FailureCode): Notice {
  const title = words.notices.stuck({ count: fileNames.length, client });
  const { cause } = words.failures[code];
  return { title, body: words.notices.stuckThen({ cause, files: listed(fileNames) }), opens: 'attention' };
}

/** The account's own key does not work: every client waits. */
export function accountStuck(code: FailureCode): Notice {
  const { cause } = words.failures[code];
  return {
    title: words.notices.accountStuck,
    body: words.notices.accountStuckThen({ cause }),
    opens: 'attention',
  };
}

/** Files that came without a client. */
export function filesWithoutClient(count: number): Notice {
  return { title: words.notices.inbox({ count }), body: words.notices.inboxThen, opens: 'attention' };
}

const listed = ([first = '', ...others]: readonly string[]): string =>
  words.notices.files({ first: shortName(first), others: others.length });
