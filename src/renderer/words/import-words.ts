import type { ImportLine, ListRefusal } from '../../shared/client-import.ts';
import { importFaultWords } from '../../shared/import-fault-words.ts';
import { nameList } from '../../shared/language/name-list.ts';
import { words } from '../../shared/language/words.ts';
import { FAILURE_WORDS } from './failure-words.ts';

export const IMPORT = words.import;

export const LIST_REFUSALS: { readonly [Reason in ListRefusal]: string } = words.import.refusals;

export const importTitle = (file: string | null): string =>
  file === null ? IMPORT.title : IMPORT.titleFrom({ file });

/** How many lines stand at what, in words. */
export interface ImportCounts {
  readonly works: number;
  readonly checking: number;
  readonly unchecked: number;
  readonly here: number;
  readonly needs: number;
}

const COUNTS = ['works', 'checking', 'unchecked', 'here', 'needs'] as const;

/** "5 work, 1 is being checked, 3 lines need you." */
export function importCounts(counts: ImportCounts): string {
  const told = COUNTS.flatMap((name) =>
    counts[name] > 0 ? [IMPORT.counts[name]({ count: counts[name] })] : [],
  );
  return told.length === 0 ? IMPORT.nothingLeft : IMPORT.counted({ counts: nameList(told) });
}

export const importState = (counts: ImportCounts): string => IMPORT.state({ counts: importCounts(counts) });

/** What a line's result says, and the reason under it. */
export interface ResultWords {
  readonly words: string;
  readonly under: string;
}

/** The result of a line in words; a profile that Ayrshare calls otherwise is named, lest a key be the wrong client's. */
export function resultWords({ verdict, title }: ImportLine): ResultWords {
  switch (verdict.kind) {
    case 'works':
      return { words: IMPORT.results.works, under: title === '' ? '' : IMPORT.titleAtAyrshare({ title }) };
    case 'refused':
      return { words: IMPORT.results.refused, under: verdict.failure.detail };
    case 'unchecked':
      return { words: IMPORT.results.unchecked, under: FAILURE_WORDS[verdict.failure.code].cause };
    case 'bad': {
      const [first, ...others] = verdict.faults.map(importFaultWords);
      const { kind } = verdict.faults[0] ?? {};
      const expected = kind === 'no-key' && others.length === 0 ? [IMPORT.expected] : [];
      return { words: first ?? '', under: [...others, ...expected].join('. ') };
    }
    default:
      return { words: IMPORT.results[verdict.kind], under: '' };
  }
}
