import { chunkedBody } from './bugs/chunked-body.ts';
import { credentialsOnPut } from './bugs/credentials-on-put.ts';
import { doneAt200 } from './bugs/done-at-200.ts';
import { dropWriteAhead } from './bugs/drop-write-ahead.ts';
import { followRedirects } from './bugs/follow-redirects.ts';
import { forgetReason } from './bugs/forget-reason.ts';
import { logUrl } from './bugs/log-url.ts';
import { loseProfile } from './bugs/lose-profile.ts';
import { replayInHttp } from './bugs/replay-in-http.ts';
import { reuseUrl } from './bugs/reuse-url.ts';
import { settleOnSize } from './bugs/settle-on-size.ts';
import { skipSecondFstat } from './bugs/skip-second-fstat.ts';
import { type Edit, formKey, type Mutant } from './mutant.ts';

/** The twelve bugs the tests must see, as numbered by `npm run mutants`. */
export const MUTANTS: readonly Mutant[] = [
  dropWriteAhead,
  followRedirects,
  skipSecondFstat,
  reuseUrl,
  logUrl,
  settleOnSize,
  loseProfile,
  replayInHttp,
  doneAt200,
  credentialsOnPut,
  chunkedBody,
  forgetReason,
];

/** The edits of one form by its key. Throws on a key that names none. */
export function editsOf(key: string): readonly Edit[] {
  for (const mutant of MUTANTS) {
    const form = mutant.forms.find((one) => formKey(mutant, one) === key);
    if (form) return form.edits;
  }
  throw new Error(`no mutant is called ${key}`);
}
