import type { AddressCheck, ApiAddress } from '../../shared/api-address.ts';
import type { Failure } from '../../shared/failure.ts';
import { words } from '../../shared/language/words.ts';
import { FAILURE_WORDS } from './failure-words.ts';

export const ADDRESS = words.address;

/** "Newer" and "older" at the beginning of a sentence. */
const NAMES: { readonly [Name in ApiAddress]: string } = {
  newer: 'The newer address',
  older: 'The older address',
};

/** What came of a check, and what to do about it. */
export function checkWords(address: ApiAddress, check: AddressCheck): string {
  const name = NAMES[address];
  switch (check.kind) {
    case 'works':
      return `${name} works: it took the API key.`;
    case 'no-key':
      return 'Not checked: there is no API key of your own account. Connect it first.';
    default:
      return failedCheck(address, check.failure);
  }
}

function failedCheck(address: ApiAddress, { code, detail }: Failure): string {
  const name = NAMES[address];
  switch (code) {
    case 'key-rejected':
    case 'account-refused':
      return `${name} answers, and refused the API key. Replace the key, or try the other address.${said(detail)}`;
    case 'web-page':
      return `${name} answered with a web page instead of data. ${PAGE_ADVICE[address]}`;
    case 'network-down':
    case 'network-timeout':
    case 'network-reset':
    case 'tls-refused':
    case 'proxy-refused':
      return `${name} was not reached. ${FAILURE_WORDS[code].cause}.`;
    default:
      return `${name} does not work now. ${FAILURE_WORDS[code].cause}.${said(detail)}`;
  }
}

const PAGE_ADVICE: { readonly [Name in ApiAddress]: string } = {
  older: 'It does that where it serves its website. Use the newer address.',
  newer: 'The network may ask you to sign in: open a website in a browser, then check again.',
};

const said = (detail: string): string => (detail === '' ? '' : ` It says: ${detail}`);

/** Told once another address is in use. */
export const addressUsed = (address: ApiAddress): string => `${NAMES[address]} is in use.`;
