import picomatch from 'picomatch';
import type { FolderRules, RuleReason } from '../../shared/folder-rules.ts';

/** What a folder's rules say of a file; undefined takes it. */
export interface RuleVerdict {
  readonly reason: RuleReason;
  /** The pattern that left it out; null where a bound, or the want of a pattern, did. */
  readonly pattern: string | null;
}

/** A file as rules see it: its path below the folder, `/` between names, and its size in bytes. */
export interface RuledFile {
  readonly path: string;
  readonly size: number;
}

/**
 * A pattern, for composed paths. One without `/` is about names anywhere below the folder; one that ends in `/` about
 * all in that folder.
 */
function matcher(pattern: string): (path: string) => boolean {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  const fromRoot = whole.replace(/^\/+/, '');
  // Groups and repetitions like +(a|b) and (a+)+ are off: nested they can keep an expression busy for minutes. Round
  // brackets and bars are letters of a name, as in `photo (2).jpg`.
  const literal = fromRoot.normalize('NFC').replace(/\\?[()|]/g, (sign) => `\\${sign.at(-1)}`);
  const options = { nocase: true, noextglob: true, regex: false, matchBase: !whole.includes('/') };
  return picomatch(literal, options);
}

/** Why rules leave a file out; undefined = they take it. */
export type LeftOut = (file: RuledFile) => RuleVerdict | undefined;

/** Reads rules once for many files. Exclusion wins over inclusion; bounds come last. */
export function folderRules(rules: FolderRules): LeftOut {
  const exclude = rules.exclude.map((pattern) => ({ pattern, matches: matcher(pattern) }));
  const include = rules.include.map(matcher);
  const { minBytes, maxBytes } = rules;
  return ({ path: asWritten, size }) => {
    const path = asWritten.normalize('NFC');
    const out = exclude.find(({ matches }) => matches(path));
    if (out) return { reason: 'rule-excluded', pattern: out.pattern };
    if (include.length > 0 && !include.some((matches) => matches(path)))
      return { reason: 'rule-not-included', pattern: null };
    if (minBytes !== null && size < minBytes) return { reason: 'rule-too-small', pattern: null };
    if (maxBytes !== null && size > maxBytes) return { reason: 'rule-too-large', pattern: null };
    return undefined;
  };
}
