import { type ImportLine, needsPerson } from '../../../shared/client-import.ts';
import type { ImportCounts } from '../../words/import-words.ts';

/** How many lines stand at what; a line whose turn is still to come counts as being checked. */
export function countLines(lines: readonly ImportLine[]): ImportCounts {
  const having = (...kinds: readonly ImportLine['verdict']['kind'][]): number =>
    lines.filter(({ verdict }) => kinds.includes(verdict.kind)).length;
  return {
    works: having('works'),
    checking: having('ready', 'checking'),
    unchecked: having('unchecked'),
    here: having('here'),
    needs: lines.filter(needsPerson).length,
  };
}

/** The list with newer lines in place of older ones; lines that have left it do not come back. */
export function withNews(lines: readonly ImportLine[], news: readonly ImportLine[]): readonly ImportLine[] {
  const newer = new Map(news.map((line) => [line.line, line]));
  return lines.map((line) => newer.get(line.line) ?? line);
}
