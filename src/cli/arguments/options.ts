/** Every option of the command line: how it is given, and what it means in one line. */
export const OPTIONS = {
  config: {
    type: 'string',
    value: 'FILE',
    words: 'What to watch and for whom (JSON; docs/headless-reference.md has every field)',
  },
  'data-dir': {
    type: 'string',
    value: 'DIR',
    words: 'Where the queue and the logs are kept; one program at a time may work on it',
  },
  once: { type: 'boolean', words: 'End when every file that is there now has ended' },
  'dry-run': {
    type: 'boolean',
    words: 'Tell what the next run would do, and do nothing: no call, no change on the disk',
  },
  'max-wait': {
    type: 'string',
    value: 'SECONDS',
    words: 'Give up waiting after this time; with run, goes with --once only',
  },
  state: {
    type: 'string',
    value: 'STATE[,STATE]',
    words: 'queued, uploading, checking, waiting, blocked, failed, done or closed; several with commas',
  },
  profile: {
    type: 'string',
    value: 'NAME',
    words: 'One client, by its name; "primary" is the primary profile',
  },
  code: {
    type: 'string',
    value: 'CODE',
    words: 'Uploads with this failure only; docs/troubleshooting.md lists the codes',
  },
  all: { type: 'boolean', words: 'Every upload that waits, is blocked or failed' },
  wait: { type: 'boolean', words: 'End when every given file has ended; so it is unless said otherwise' },
  'no-wait': { type: 'boolean', words: 'Only write the files down; the next run sends them' },
  out: { type: 'string', value: 'FILE', words: 'Where to save the report; a file that is not there yet' },
  json: { type: 'boolean', words: 'JSON on stdout instead of text' },
  help: { type: 'boolean', short: 'h', words: 'Show this' },
  version: { type: 'boolean', words: 'Show the version' },
} as const satisfies Readonly<Record<string, Option>>;

interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for the value in the usage. */
  readonly value?: string;
  readonly words: string;
}

export type OptionName = keyof typeof OPTIONS;
export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

/** `--max-wait SECONDS`, as the usage writes it. */
export function optionText(name: OptionName): string {
  const option: Option = OPTIONS[name];
  return option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
}
