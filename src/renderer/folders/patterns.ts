import { isBusyPattern } from '../../shared/folder-rules.ts';

/** Why a pattern is not taken into a list. */
export type PatternRefusal =
  | 'twice'
  | 'too-long'
  | 'too-many'
  | 'negated'
  | 'elsewhere'
  | 'open'
  | 'backslash'
  | 'busy';

/** Letters of one pattern, patterns of one list: what the engine takes. */
export const MAX_PATTERN = 200;
export const MAX_PATTERNS = 50;

/** What came of adding lines to a list of patterns. */
export interface Added {
  readonly list: readonly string[];
  readonly refused: readonly { readonly pattern: string; readonly why: PatternRefusal }[];
}

/** Adds each line as a pattern; blank lines do not count. */
export function addPatterns(list: readonly string[], lines: string): Added {
  let added: Added = { list, refused: [] };
  for (const line of lines.split(/[\r\n]+/)) {
    const pattern = line.trim();
    if (pattern === '') continue;
    const why = refusal(added.list, pattern);
    added =
      why === undefined
        ? { ...added, list: [...added.list, pattern] }
        : { ...added, refused: [...added.refused, { pattern, why }] };
  }
  return added;
}

function refusal(list: readonly string[], pattern: string): PatternRefusal | undefined {
  // Upper and lower case are one to the engine.
  if (list.some((one) => one.toLowerCase() === pattern.toLowerCase())) return 'twice';
  if (pattern.length > MAX_PATTERN) return 'too-long';
  if (list.length >= MAX_PATTERNS) return 'too-many';
  if (pattern.startsWith('!')) return 'negated';
  if (/^(~\/|[a-z]:|\\\\)/i.test(pattern) || pattern.split('/').includes('..')) return 'elsewhere';
  if (/\\([\p{L}\p{N}_ ]|\*\*)/u.test(pattern)) return 'backslash';
  if (isOpen(pattern)) return 'open';
  return isBusyPattern(pattern) ? 'busy' : undefined;
}

/** Whether a bracket or a brace is opened and never closed, or closed and never opened; `\` makes it a letter. */
function isOpen(pattern: string): boolean {
  const signs = pattern.replace(/\\./g, '');
  const outside = signs.replace(/\[[^\]]+\]/g, '');
  const braces = outside.replace(/[^{}]/g, '');
  let depth = 0;
  for (const brace of braces) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return true;
  }
  return depth !== 0 || /[[\]]/.test(outside);
}
