import { tryPath, typedPath } from '../../src/engine/watch/try-path.ts';
import type { Input } from '../../src/shared/contract.ts';
import type { RuleReason } from '../../src/shared/folder-rules.ts';
import type { RootView } from '../../src/shared/model.ts';
import type { Outcome } from '../../src/shared/outcome.ts';
import type { RulesExample, RulesTrial } from '../../src/shared/rules-trial.ts';

/** The folder the dialog gives. */
const GRANTED = '~/Pictures/New shoots';
/** A folder with more files than are tried is called so. */
const HUGE = /Exports/;

const many = (count: number, path: (index: number) => string, bytes: number) =>
  Array.from({ length: count }, (_, index) => ({ path: path(index + 1), bytes: bytes + index * 1_000 }));

/** What lies in every made-up folder: finals, drafts, raw exports, films. 240 files. */
const FILES = [
  ...many(180, (at) => `final/spokes-closeup-${at}.jpg`, 14_000_000),
  ...many(34, (at) => `stories/morning-ride-${at}.png`, 8_000_000),
  ...many(18, (at) => `drafts/ride-cut-${at}.mp4`, 62_000_000),
  ...many(6, (at) => `final/spokes_raw.${at}.png`, 30_000_000),
  { path: 'drafts/kiln-opening_v2.mp4', bytes: 240_000_000 },
  { path: 'thumb.gif', bytes: 4_000 },
];

/** Tries rules on made-up files with the engine's own matching; what cannot be read is told by the root's state. */
export function fakeTrial(
  { of, rules, path }: Input<'roots:try-rules'>,
  roots: readonly RootView[],
): Outcome<RulesTrial> {
  const root = 'id' in of ? roots.find((one) => one.id === String(of.id)) : undefined;
  const unread = root?.state === 'missing' || root?.state === 'no-permission' ? root.state : null;
  const folder = root?.path ?? GRANTED;
  const tried = (unread === null ? FILES : []).map((file): RulesExample => {
    const { reason, pattern } = tryPath(rules, file.path, file.bytes);
    return { ...file, reason: reason as RuleReason | null, pattern: reason === null ? null : pattern };
  });
  const taken = tried.filter((one) => one.reason === null);
  const reasons = [...new Set(tried.map((one) => one.reason))];
  const typed = path === undefined ? undefined : typedPath(path, [folder]);
  return {
    done: true,
    value: {
      taken: { files: taken.length, bytes: taken.reduce((sum, one) => sum + one.bytes, 0) },
      left: reasons.flatMap((reason) =>
        reason === null ? [] : { reason, files: tried.filter((one) => one.reason === reason).length },
      ),
      excluded: rules.exclude.map((pattern) => tried.filter((one) => one.pattern === pattern).length),
      examples: reasons.flatMap((reason) => tried.filter((one) => one.reason === reason).slice(0, 5)),
      more: HUGE.test(folder) && unread === null,
      unread,
      typed:
        typed === undefined
          ? null
          : tryPath(rules, typed, FILES.find((file) => file.path === typed)?.bytes ?? null),
    },
  };
}
