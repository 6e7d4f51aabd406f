import type { Failure, FailureCode } from '../../shared/failure.ts';

/** A failure for people: what happened, what Hotfolder does about it, what the person can do. */
export interface FailureWords {
  /** Cause, a short sentence without a full stop. A row has fewer words for it (row-cause-words.ts). */
  readonly cause: string;
  /** What happens by itself. Empty when nothing does. */
  readonly next: string;
  /** What the person can do. Empty when nothing is needed. */
  readonly you: string;
}

const AGAIN = 'Hotfolder tries again by itself.';
const GOES_ON = 'Waiting files go on by themselves.';

/** The one table of failures in words; a new code does not compile until it is told here. */
export const FAILURE_WORDS: { readonly [Code in FailureCode]: FailureWords } = {
  'network-down': {
    cause: 'This computer is offline',
    next: 'Files go on by themselves once it is back.',
    you: 'Check the network if this lasts.',
  },
  'network-timeout': { cause: 'The server did not answer', next: AGAIN, you: '' },
  'network-reset': { cause: 'The connection broke off', next: AGAIN, you: '' },
  'tls-refused': {
    cause: 'The secure connection was refused',
    next: AGAIN,
    you: 'Check this computer’s clock, and any program that inspects its traffic.',
  },
  'proxy-refused': {
    cause: 'The proxy refused the connection',
    next: AGAIN,
    you: 'Check the proxy in the system’s network settings.',
  },
  redirected: {
    cause: 'The server sent us to another address',
    next: 'It was not followed. Hotfolder tries again by itself.',
    you: 'Check Ayrshare’s address in Settings if this lasts.',
  },
  'server-error': { cause: 'Ayrshare had a fault of its own', next: AGAIN, you: '' },
  'bad-answer': { cause: 'Ayrshare’s answer could not be read', next: AGAIN, you: '' },
  'web-page': {
    cause: 'A web page came instead of an answer',
    next: AGAIN,
    you: 'Sign in to the network if it asks for that. Ayrshare’s older address answers so too where it serves its website: choose the newer one in Settings.',
  },
  'request-refused': {
    cause: 'Ayrshare refused this file',
    next: 'It is not sent again by itself.',
    you: 'Read the answer, then try again.',
  },
  'rate-limited': { cause: 'Ayrshare asks for a pause', next: GOES_ON, you: '' },
  'account-refused': {
    cause: 'Ayrshare refused the API key',
    next: 'Files of every client wait and go on once a key works.',
    you: 'Connect with a working API key in Settings.',
  },
  'key-rejected': { cause: 'Ayrshare refused the key', next: GOES_ON, you: 'Replace the key.' },
  'key-missing': {
    cause: 'The key is not on this computer',
    next: GOES_ON,
    you: 'Enter the key again.',
  },
  'not-in-plan': {
    cause: 'The Ayrshare plan does not cover this',
    next: 'Files wait until you decide.',
    you: 'Change the plan at Ayrshare, then try again.',
  },
  'storage-refused': { cause: 'Storage refused the file', next: AGAIN, you: '' },
  'storage-too-large': {
    cause: 'Storage says the file is too large',
    next: 'It is not sent again.',
    you: 'Export a smaller version.',
  },
  'verify-missing': { cause: 'The link does not work yet', next: AGAIN, you: '' },
  'verify-wrong-size': {
    cause: 'The link serves another size than was sent',
    next: 'Hotfolder sends the file again.',
    you: '',
  },
  'direct-unanswered': {
    cause: 'Ayrshare did not say whether the file arrived',
    next: 'Hotfolder looks for it in the media library. It is not sent twice.',
    you: '',
  },
  'direct-unclear': {
    cause: 'Ayrshare never said whether the file arrived',
    next: 'It is not sent again by itself. Other files go on.',
    you: 'Look for it in the gallery: cancel it here if it is there; if not, send it once more.',
  },
  'file-busy': {
    cause: 'Another program has the file open',
    next: AGAIN,
    you: 'Close the file there if this lasts.',
  },
  'file-unreadable': {
    cause: 'The file cannot be read',
    next: AGAIN,
    you: 'Check that you may read the file.',
  },
  'file-changed': {
    cause: 'The file changed while it was sent',
    next: 'Nothing of the old version is kept. The new one is sent once it stands still.',
    you: '',
  },
  'file-missing': {
    cause: 'The file is no longer there',
    next: 'It is not sent.',
    you: 'Put it back to send it.',
  },
  'root-missing': {
    cause: 'The watched folder is not there',
    next: 'Files wait and go on once the folder is back.',
    you: 'Connect the drive, or put the folder back.',
  },
  'file-outside-root': {
    cause: 'The file lies outside its folder',
    next: 'It is not sent.',
    you: 'Move it into the watched folder.',
  },
  'file-empty': { cause: 'The file is empty', next: 'It is not sent.', you: 'Export it again.' },
  'file-too-large': {
    cause: 'Larger than 5 GB',
    next: 'It is not sent.',
    you: 'Export a smaller version.',
  },
  'file-type-mismatch': {
    cause: 'The content is not what the ending says',
    next: 'It is not sent.',
    you: 'Give the file its right ending.',
  },
  'maybe-sent': {
    cause: 'The database was damaged and no longer tells whether this file was sent',
    next: 'It is not sent by itself. Other files go on.',
    you: 'Look for it in the gallery: cancel it here if it is there; if not, try now sends it.',
  },
  'store-full': {
    cause: 'The disk of this computer is full',
    next: 'Nothing more is sent until there is room.',
    you: 'Make room on the disk.',
  },
};

/** A failure's words, as one sentence after the other. */
export function failureSentences(failure: Failure): string {
  const { cause, next, you } = FAILURE_WORDS[failure.code];
  return [`${cause}.`, next, you].filter((part) => part !== '').join(' ');
}
