import { patternRefused } from '../words/rules-words.ts';
import { type RulesDraft, withLines } from './rules-draft.ts';

/** The draft with what is still being typed, and in words why some of it cannot be taken. */
export function withTyped(draft: RulesDraft): { readonly draft: RulesDraft; readonly refused: string } {
  const [first, ofInclude] = withLines(draft, 'include', draft.typing.include);
  const [both, ofExclude] = withLines(first, 'exclude', draft.typing.exclude);
  const words = [...ofInclude, ...ofExclude].map(({ pattern, why }) => patternRefused(pattern, why));
  return { draft: both, refused: words.join(' ') };
}
