import type { FailureCode } from '../../shared/failure.ts';
import { nameList } from '../../shared/language/name-list.ts';
import { words } from '../../shared/language/words.ts';
import { FAILURE_WORDS } from './failure-words.ts';

const BANNER = words.banners;
/** Up to so many clients are named (DESIGN.md, selection bar). */
const NAMED = 3;

/** A failure's cause as a sentence. */
export const failureCause = (code: FailureCode): string =>
  words.problems.sentence({ cause: FAILURE_WORDS[code].cause });

/** Several files with one failure. */
export interface Failing {
  readonly code: FailureCode;
  readonly count: number;
  readonly clients: readonly string[];
  /** They are not tried again by themselves. */
  readonly ended: boolean;
}

/** How many files of which clients wait, and what happens by itself; of those given up, what can be done. */
export function failureThen({ code, count, clients, ended }: Failing): string {
  const { next, you } = FAILURE_WORDS[code];
  const many = clients.length > NAMED;
  const names = nameList(clients);
  if (ended) {
    return many
      ? BANNER.failedThenMany({ count, clients: clients.length, you })
      : BANNER.failedThen({ count, clients: names, you });
  }
  return many
    ? BANNER.failingThenMany({ count, clients: clients.length, next })
    : BANNER.failingThen({ count, clients: names, next });
}
