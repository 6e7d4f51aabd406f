import type { AddressCheck, ApiAddress } from '../../shared/api-address.ts';
import type { Failure } from '../../shared/failure.ts';
import { words } from '../../shared/language/words.ts';
import { FAILURE_WORDS } from './failure-words.ts';

export const ADDRESS = words.address;

/** What came of a check, and what to do about it. */
export function checkWords(address: ApiAddress, check: AddressCheck): string {
  switch (check.kind) {
    case 'works':
      return ADDRESS.works({ address });
    case 'no-key':
      return ADDRESS.noKey;
    default:
      return failedCheck(address, check.failure);
  }
}

function failedCheck(address: ApiAddress, { code, detail }: Failure): string {
  const { cause } = FAILURE_WORDS[code];
  switch (code) {
    case 'key-rejected':
    case 'account-refused':
      return saying(ADDRESS.refused({ address }), detail);
    case 'web-page':
      return ADDRESS.webPage({ address });
    case 'network-down':
    case 'network-timeout':
    case 'network-reset':
    case 'tls-refused':
    case 'proxy-refused':
      return ADDRESS.notReached({ address, cause });
    default:
      return saying(ADDRESS.failed({ address, cause }), detail);
  }
}

/** A sentence, and the far end's own words after it. */
const saying = (sentence: string, detail: string): string =>
  detail === '' ? sentence : `${sentence} ${ADDRESS.said({ detail })}`;
