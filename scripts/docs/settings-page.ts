import { DEFAULT_SETTINGS, type Settings } from '../../src/engine/settings/settings.ts';
import { API_ADDRESSES } from '../../src/shared/api-address.ts';
import { speed } from '../../src/shared/language/format.ts';
import { words } from '../../src/shared/language/words.ts';
import { HOLD_SECONDS, UPLOAD_LIMIT, UPLOADS_AT_ONCE } from '../../src/shared/pace.ts';
import { GENERATED, table } from './markdown.ts';

/** What of the settings file is no choice in Settings, but what Hotfolder remembers by itself. */
type Remembered = 'timedPause' | 'window' | 'account' | 'firstRun' | 'keys' | 'sandboxStorageOrigin';
type Chosen = Exclude<keyof Settings, Remembered>;

interface Row {
  readonly part: string;
  readonly title: string;
  readonly choices: string;
  readonly usual: string;
  readonly does: string;
}

const { pace, settings, network, keyPlaces, settingsParts: parts } = words;
const listed = (choices: Readonly<Record<string, string>>): string => Object.values(choices).join(', ');
const AT_ONCE = 'at once';

/** Every choice, in the order of the screen; a setting that is not here does not compile. */
const ROWS: { readonly [Name in Chosen]: Row & { readonly counts: string } } = {
  concurrency: {
    part: parts.uploads,
    title: pace.atOnce,
    choices: `${UPLOADS_AT_ONCE.least} to ${UPLOADS_AT_ONCE.most}`,
    usual: String(DEFAULT_SETTINGS.concurrency),
    does: 'How many files are sent at one time, over all clients.',
    counts: `${AT_ONCE}: more begin, or the running ones finish and no more begin`,
  },
  uploadBytesPerSecond: {
    part: parts.uploads,
    title: pace.limit,
    choices: `${pace.limits.off}, or ${speed(UPLOAD_LIMIT.least)} to ${speed(UPLOAD_LIMIT.most)}`,
    usual: pace.limits.off,
    does: 'How fast all uploads together may go. Looking at links and reading galleries does not count.',
    counts: `${AT_ONCE}, also for files on their way; a file that waits for its turn is not taken for stuck`,
  },
  holdSeconds: {
    part: parts.uploads,
    title: pace.hold,
    choices: HOLD_SECONDS.map((seconds) => pace.holds[seconds]).join(', '),
    usual: pace.holds[DEFAULT_SETTINGS.holdSeconds],
    does: 'How long files you give by hand can be taken back before the first byte leaves.',
    counts: 'with the next files you give',
  },
  notifications: {
    part: parts.background,
    title: settings.notifications,
    choices: listed(settings.notify),
    usual: settings.notify.on,
    does: settings.notifyHint,
    counts: AT_ONCE,
  },
  onClose: {
    part: parts.background,
    title: settings.closing,
    choices: listed(settings.closes),
    usual: settings.closes['keep-running'],
    does: settings.closingHint,
    counts: AT_ONCE,
  },
  theme: {
    part: parts.appearance,
    title: settings.theme,
    choices: listed(settings.themes),
    usual: settings.themes[DEFAULT_SETTINGS.theme],
    does: 'Light or dark colours.',
    counts: AT_ONCE,
  },
  language: {
    part: parts.appearance,
    title: words.language.title,
    choices: 'as the system, or one of the languages there are',
    usual: 'as the system',
    does: 'The language of the window, the menus, the tray and the notifications.',
    counts: AT_ONCE,
  },
  density: {
    part: parts.appearance,
    title: settings.density,
    choices: listed(settings.densities),
    usual: settings.densities[DEFAULT_SETTINGS.density],
    does: 'How much room lines have.',
    counts: AT_ONCE,
  },
  keyStorage: {
    part: parts.account,
    title: settings.keys,
    choices: [keyPlaces.system, keyPlaces.weak, keyPlaces.session].join('; '),
    usual: `${keyPlaces.system}, where there is one`,
    does: 'Where the API key, the Profile-Keys and the login of a proxy are kept. See below.',
    counts: `${AT_ONCE}: all keys are moved, or none`,
  },
  apiAddress: {
    part: parts.network,
    title: words.address.title,
    choices: Object.values(API_ADDRESSES)
      .map((address) => `\`${address}\``)
      .join(', '),
    usual: `\`${API_ADDRESSES[DEFAULT_SETTINGS.apiAddress]}\``,
    does: 'Where Ayrshare is reached. `HOTFOLDER_API_BASE` sets it from outside.',
    counts: `${AT_ONCE}: files on their way start over there`,
  },
  proxy: {
    part: parts.network,
    title: network.proxy,
    choices: 'none, or `http://host:port`, `https://host:port`, with or without a user and a password',
    usual: 'none',
    does: 'What connections go through. See below.',
    counts: 'with the next connection; files that waited for it are tried at once',
  },
  extraCa: {
    part: parts.network,
    title: network.certificates,
    choices: 'none, or a file of certificates (PEM)',
    usual: 'none',
    does: 'Certificates that are trusted besides the usual ones. See below.',
    counts: 'with the next connection; files that waited for it are tried at once',
  },
};

const HEAD = `# Settings

${GENERATED}

Every choice is kept in \`settings.json\` in the data folder ([files on disk](files-on-disk.md)) and counts without a
restart. ${settings.login} is kept by the system, not in that file.
`;

const TAIL = `## Where keys are kept

In the system's key store by default: Keychain on a Mac, DPAPI on Windows, the Secret Service (such as GNOME Keyring or
KWallet) on Linux. Where there is none, keys are kept for the session, or weakly protected if you choose that: any
program of your user account could read those. Keys that are here already are moved there
only after a question of the system's own. Once there is a key store, Settings offers to move weakly protected keys there. "${keyPlaces.session}" takes them off the disk at once; they go on working until Hotfolder closes, and can be kept
again before that. When a key cannot be read, or the disk takes nothing, no key moves and none is lost.

## A proxy

Hotfolder goes straight to Ayrshare unless you set a proxy here. What the system or an environment variable such as
\`HTTPS_PROXY\` says does not count, so that nothing goes another way than the one you see. The proxy must allow CONNECT;
it learns the names of the far ends and how much goes there, and nothing of what is sent over TLS. Connections to this computer (the practice
server) never go through it. User and password are kept like a key, are sent to this proxy only, and are never shown
again; another address starts without them. A proxy that refuses is told as \`proxy-refused\`
([when something is wrong](troubleshooting.md)).

## Certificates of your own

Where a program in your office looks into TLS connections, it shows a certificate of its own, and Hotfolder refuses it
(\`tls-refused\`). Choose the file of that authority (PEM text, \`BEGIN CERTIFICATE\`; several may stand in it). Hotfolder
shows whom it was made for, its SHA-256 fingerprint and until when it is good: compare the fingerprint with the one your
office tells you. A copy is kept as \`extra-certificates.pem\` in the data folder, so the file itself may move; a private
key that stands in the file is not copied. Everything else is trusted as before.

## Without a window

The headless program has a configuration of its own: \`concurrency\` and \`uploadBytesPerSecond\` mean there what they mean
here ([commands and configuration](headless-reference.md#configuration)). So do
\`proxy\` and \`certificates\`; see [Through a proxy](headless.md#through-a-proxy).
`;

/** docs/settings.md, from the table above and the words of the screen. */
export function settingsPage(): string {
  const titles = [...new Set(Object.values(ROWS).map(({ part }) => part))];
  const partOf = (title: string): string => {
    const rows = Object.values(ROWS)
      .filter(({ part }) => part === title)
      .map((row) => [row.title, row.choices, row.usual, row.does, row.counts]);
    return `## ${title}\n\n${table(['setting', 'choices', 'unless changed', 'what it does', 'counts'], rows)}`;
  };
  return [HEAD, ...titles.map(partOf), TAIL].join('\n');
}
