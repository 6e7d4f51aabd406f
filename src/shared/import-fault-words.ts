import { assertNever } from './assert-never.ts';
import type { ImportFault } from './client-import.ts';

/** What is wrong with a line, without a full stop: for the window's table and for the saved one. */
export function importFaultWords(fault: ImportFault): string {
  switch (fault.kind) {
    case 'no-key':
      return 'No key in this line';
    case 'key-too-short':
      return 'The key is too short';
    case 'key-too-long':
      return 'The key is too long';
    case 'not-a-key':
      return 'The key has blanks or letters no key has';
    case 'api-key':
      return 'This is your API key, not a client’s Profile-Key';
    case 'no-name':
      return 'The name is missing';
    case 'name-too-long':
      return 'The name is longer than 120 characters';
    case 'key-in-name':
      return 'A key stands where the name belongs';
    case 'quote-open':
      return 'A quotation mark is opened and not closed';
    case 'line-too-long':
      return 'The line is too long to be a client';
    case 'key-known':
      return `The key already belongs to ${fault.client}`;
    case 'name-taken':
      return `A client is already called ${fault.client}`;
    case 'same-line':
      return `The same as line ${fault.line}`;
    case 'same-key':
      return `Same key as line ${fault.line}`;
    case 'same-name':
      return `Same name as line ${fault.line}`;
    default:
      return assertNever(fault);
  }
}
