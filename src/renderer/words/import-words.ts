import type { ImportLine, ListRefusal } from '../../shared/client-import.ts';
import { importFaultWords } from '../../shared/import-fault-words.ts';
import { counted, number } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import { FAILURE_WORDS } from './failure-words.ts';

export const IMPORT = words.import;

export const LIST_REFUSALS: { readonly [Reason in ListRefusal]: string } = words.import.refusals;

export const importTitle = (fileName: string | null): string =>
  fileName === null ? IMPORT.title : `${IMPORT.title} from ${fileName}`;

/** How many lines stand at what, in words. */
export interface ImportCounts {
  readonly works: number;
  readonly checking: number;
  readonly unchecked: number;
  readonly here: number;
  readonly needs: number;
}

/** "5 work, 1 is being checked, 3 lines need you." */
export function importCounts({ works, checking, unchecked, here, needs }: ImportCounts): string {
  const parts = [
    works > 0 && counted(works, 'works', 'work'),
    checking > 0 && counted(checking, 'is being checked', 'are being checked'),
    unchecked > 0 && `${number(unchecked)} could not be checked`,
    here > 0 && counted(here, 'is here already', 'are here already'),
    needs > 0 && counted(needs, 'line needs you', 'lines need you'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'Nothing is left.' : `${parts.join(', ')}.`;
}

export const importState = (counts: ImportCounts): string =>
  `Each key is checked with one read-only call. ${importCounts(counts)}`;

/** Says what was left out of a list that is too long. */
export const onlyFirst = (lines: number): string =>
  `Only the first ${counted(lines, 'client')} of the list were read. Import the others afterwards.`;

export const addClients = (count: number): string => `Add ${counted(count, 'client')}`;
export const addedClients = (count: number): string =>
  count === 1 ? '1 client was added.' : `${number(count)} clients were added.`;
export const saveBad = (count: number): string => `Save the ${counted(count, 'bad line')}`;
export const savedBad = (count: number): string => `${counted(count, 'line')} saved. ${IMPORT.savedHow}`;
export const addUnchecked = (count: number): string =>
  count === 1
    ? 'Also add the client whose key could not be checked'
    : `Also add the ${number(count)} clients whose keys could not be checked`;

/** What a line's result says, and the reason under it. */
export interface ResultWords {
  readonly words: string;
  readonly under: string;
}

/** The result of a line in words; a profile that Ayrshare calls otherwise is named, lest a key be the wrong client's. */
export function resultWords({ verdict, title }: ImportLine): ResultWords {
  switch (verdict.kind) {
    case 'ready':
      return { words: 'Not checked yet', under: '' };
    case 'checking':
      return { words: 'Checking', under: '' };
    case 'works':
      return { words: 'Works', under: title === '' ? '' : `At Ayrshare: ${title}` };
    case 'here':
      return { words: 'Here already', under: '' };
    case 'refused':
      return { words: 'Refused by Ayrshare', under: verdict.failure.detail };
    case 'unchecked':
      return { words: 'Could not be checked', under: FAILURE_WORDS[verdict.failure.code].cause };
    case 'bad': {
      const [first, ...others] = verdict.faults.map(importFaultWords);
      const { kind } = verdict.faults[0] ?? {};
      const expected = kind === 'no-key' && others.length === 0 ? ['Expected: name, key'] : [];
      return { words: first ?? '', under: [...others, ...expected].join('. ') };
    }
  }
}
