import type { FailureCode } from '../../shared/failure.ts';

/**
 * The cause of a failure in so few words that a row of the smallest window holds them whole: 22 letters beside
 * "Try 12", 20 after "Not sent: ". The whole story stands in the row's tooltip and in the banner.
 */
export const ROW_CAUSES: { readonly [Code in FailureCode]: string } = {
  'network-down': 'Offline',
  'network-timeout': 'No answer',
  'network-reset': 'Connection broke off',
  'tls-refused': 'No secure connection',
  'proxy-refused': 'Refused by the proxy',
  redirected: 'Redirected',
  'server-error': 'A fault at Ayrshare',
  'bad-answer': 'Unreadable answer',
  'web-page': 'A web page came back',
  'request-refused': 'Refused by Ayrshare',
  'rate-limited': 'Ayrshare asks to wait',
  'account-refused': 'API key refused',
  'key-rejected': 'Key refused',
  'key-missing': 'Key missing',
  'not-in-plan': 'Not in the plan',
  'storage-refused': 'Storage refused it',
  'storage-too-large': 'Too large to store',
  'verify-missing': 'Link not there yet',
  'verify-wrong-size': 'Size at link differs',
  'direct-unanswered': 'Arrival not told',
  'direct-unclear': 'Arrival unknown',
  'file-busy': 'Open elsewhere',
  'file-unreadable': 'Cannot be read',
  'file-changed': 'Changed while sent',
  'file-missing': 'The file is gone',
  'root-missing': 'Folder not there',
  'file-outside-root': 'Outside its folder',
  'file-empty': 'The file is empty',
  'file-too-large': 'Larger than 5 GB',
  'file-type-mismatch': 'Name and type differ',
  'maybe-sent': 'May be up already',
  'store-full': 'Disk is full',
};
