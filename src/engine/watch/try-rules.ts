import type { FolderRules } from '../../shared/folder-rules.ts';
import type { RulesExample, RulesTrial } from '../../shared/rules-trial.ts';
import type { FilePort } from '../files/file-port.ts';
import { folderRules } from './folder-rules.ts';
import { isNoRight } from './root-presence.ts';
import { type FoundFile, scanTree } from './scan.ts';
import { tryPath } from './try-path.ts';

/** Media files a trial looks at; a folder with more says so. [ours] they take about a second. */
const TRIED_AT_MOST = 20_000;
/** Examples of each kind. [ours] as many as are looked at. */
const EXAMPLES = 5;

/** What is tried, and on which folder. */
interface Tried {
  /** Full path. */
  readonly root: string;
  readonly rules: FolderRules;
  /** A path below the folder that the person typed, as `typedPath` reads it; null = one outside of it. */
  readonly typed?: string | null;
  readonly signal: AbortSignal;
}

/**
 * Tries rules on the media files that lie in a folder now, for a person to look at before they count. Nothing is
 * changed and nothing is sent.
 */
export async function tryRules(files: FilePort, { root, rules, typed, signal }: Tried): Promise<RulesTrial> {
  const leftOut = folderRules(rules);
  const enough = new AbortController();
  const taken = { files: 0, bytes: 0 };
  const left = new Map<NonNullable<RulesExample['reason']>, number>();
  const excluded = rules.exclude.map(() => 0);
  const examples = new Map<RulesExample['reason'], RulesExample[]>();
  let met = 0;
  let typedBytes: number | null = null;

  const count = ({ path, stat }: FoundFile): void => {
    met += 1;
    if (path === typed) typedBytes = stat.size;
    const verdict = leftOut({ path, size: stat.size });
    const reason = verdict?.reason ?? null;
    if (reason === null) {
      taken.files += 1;
      taken.bytes += stat.size;
    } else left.set(reason, (left.get(reason) ?? 0) + 1);
    const pattern = verdict?.pattern ?? null;
    const at = pattern === null ? -1 : rules.exclude.indexOf(pattern);
    if (at !== -1) excluded[at] = (excluded[at] ?? 0) + 1;
    const some = examples.get(reason) ?? [];
    if (some.length < EXAMPLES) examples.set(reason, [...some, { path, bytes: stat.size, reason, pattern }]);
  };

  const stop = AbortSignal.any([signal, enough.signal]);
  const { unreadable } = await scanTree(
    files,
    { root, from: [''], signal: stop },
    {
      files: async (found) => {
        const room = TRIED_AT_MOST - met;
        for (const file of found.slice(0, room)) count(file);
        if (found.length > room) enough.abort();
      },
      ignored: () => undefined,
    },
  );
  return {
    taken,
    left: [...left].map(([reason, of]) => ({ reason, files: of })),
    excluded,
    examples: [...examples.values()].flat(),
    more: enough.signal.aborted,
    unread: unreadable.includes('') ? await whyUnread(files, root) : null,
    typed: typed === undefined ? null : tryPath(rules, typed, typedBytes),
  };
}

async function whyUnread(files: FilePort, root: string): Promise<RulesTrial['unread']> {
  const listed = await files.list(root);
  return !listed.ok && isNoRight(listed.failure) ? 'no-permission' : 'missing';
}
