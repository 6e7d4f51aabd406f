import type { Reply } from '../../shared/contract.ts';
import { words } from '../../shared/language/words.ts';
import type { Problem } from '../../shared/outcome.ts';
import { failureSentences } from './failure-words.ts';
import { LIST_REFUSALS } from './import-words.ts';
import { LINK_REFUSALS } from './public-link-words.ts';

const PROBLEMS = words.problems;

/** Why a command was not carried out, and what to do. */
export function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'failure':
      return failureSentences(problem.failure);
    case 'key-known':
      return PROBLEMS['key-known']({ client: problem.profile });
    case 'overlaps':
      return PROBLEMS.overlaps({ path: problem.path });
    case 'list-refused':
      return LIST_REFUSALS[problem.reason];
    case 'has-open-uploads':
      return PROBLEMS['has-open-uploads']({ count: problem.count });
    case 'link-refused':
      return LINK_REFUSALS[problem.reason];
    case 'link-known':
      return PROBLEMS['link-known']({ fileName: problem.fileName });
    case 'not-written':
      return PROBLEMS['not-written']({ detail: problem.detail });
    case 'not-a-proxy':
      return words.network.refusedProxy[problem.reason];
    case 'not-certificates':
      return words.network.refusedCertificates[problem.reason];
    default:
      return PROBLEMS[problem.kind];
  }
}

type RefusalCode = Extract<Reply<unknown>, { ok: false }>['code'];

/** The door of the engine refused the command, or a bug stopped it. */
const REFUSED: { readonly [Code in RefusalCode]: string } = words.problems.refused;
export const refusedCommand = (code: RefusalCode): string => REFUSED[code];
