import { counted, shortName } from '../person-words.ts';

/** What the system shows, and which screen a click opens. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly opens: 'gallery' | 'attention';
}

/** Files of one client that are up: "12 files for Acme are up". */
export function filesUp(client: string, fileNames: readonly string[]): Notice {
  const title = `${counted(fileNames.length, 'file')} for ${client} ${fileNames.length === 1 ? 'is' : 'are'} up`;
  return { title, body: `${listed(fileNames)}. The links are ready.`, opens: 'gallery' };
}

/** Files of one client that one cause keeps from being sent. */
export function filesStuck(client: string, fileNames: readonly string[], cause: string): Notice {
  const title = `${counted(fileNames.length, 'file')} for ${client} ${fileNames.length === 1 ? 'needs' : 'need'} you`;
  return { title, body: `Not sent: ${cause}. ${listed(fileNames)}.`, opens: 'attention' };
}

/** The account's own key does not work: every client waits. */
export function accountStuck(cause: string): Notice {
  return {
    title: 'Files of every client wait',
    body: `${cause}. They go on once a key works.`,
    opens: 'attention',
  };
}

function listed(fileNames: readonly string[]): string {
  const [first = '', ...others] = fileNames;
  if (others.length === 0) return shortName(first);
  return `${shortName(first)} and ${counted(others.length, 'more', 'more')}`;
}
