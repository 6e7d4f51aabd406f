import { check, type Evidence } from './check.ts';

/** The numbers of the promises that `check` says are broken. */
export function brokenPromises(evidence: Evidence): readonly number[] {
  try {
    check(evidence);
    return [];
  } catch (error) {
    const told = [...String(error).matchAll(/^\s*(\d+): /gm)].map((match) => Number(match[1]));
    if (told.length === 0) throw error;
    return [...new Set(told)];
  }
}

/** Puts a changed entry in the place of one. */
export function change<Entry extends object>(list: Entry[], entry: Entry, own: Partial<Entry>): void {
  list[list.indexOf(entry)] = { ...entry, ...own };
}
