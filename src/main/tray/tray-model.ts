import type { ProfileId, UploadId } from '../../shared/ids.ts';
import type { EngineStatus } from '../../shared/model.ts';
import { HOUR, MINUTE } from '../../shared/units.ts';
import { counted, number, shortName, timeOfDay } from '../person-words.ts';
import type { RecentLink } from './recent-links.ts';

/** Each has an icon of its own silhouette (DESIGN.md, icons). */
export type TrayState = 'idle' | 'busy' | 'paused' | 'attention';

export type TrayAction =
  | { readonly kind: 'open' }
  | { readonly kind: 'show-attention' }
  | { readonly kind: 'add-files' }
  /** `forMs` null = until resumed. */
  | { readonly kind: 'pause'; readonly forMs: number | null }
  | { readonly kind: 'resume' }
  | { readonly kind: 'copy-link'; readonly id: UploadId }
  | { readonly kind: 'quit' };

export type TrayItem =
  | { readonly kind: 'line' }
  /** Words only; cannot be chosen. */
  | { readonly kind: 'words'; readonly label: string }
  | { readonly kind: 'choice'; readonly label: string; readonly does: TrayAction };

export interface TrayModel {
  readonly state: TrayState;
  readonly tooltip: string;
  readonly items: readonly TrayItem[];
}

export interface TrayInput {
  readonly status: EngineStatus;
  /** When the person's pause ends by itself, epoch ms. */
  readonly pausedUntil: number | null;
  readonly links: readonly RecentLink[];
  readonly clientName: (id: ProfileId) => string;
}

/** What the tray shows: what needs the person, the state in words, pause, the last links, add files, open, quit. */
export function trayModel(input: TrayInput): TrayModel {
  const { status } = input;
  const needs = needsPerson(status) ? [needWords(status)] : [];
  const others = otherWords(input);
  const said = [...needs.map(lower), ...others];
  return {
    state: stateOf(status),
    tooltip: `Hotfolder: ${said.length === 0 ? 'everything is up' : said.join(', ')}`,
    items: [
      ...needs.map((label) => choice(label, { kind: 'show-attention' })),
      ...(others.length > 0 ? [words(capital(others.join(', ')))] : []),
      ...(said.length === 0 ? [words('Everything is up')] : []),
      LINE,
      ...(status.account === 'none' ? [] : [...pauseItems(status), LINE, ...linkItems(input), LINE]),
      ...(status.account === 'none' ? [] : [choice('Add files…', { kind: 'add-files' })]),
      choice('Open Hotfolder', { kind: 'open' }),
      choice('Quit', { kind: 'quit' }),
    ],
  };
}

const LINE: TrayItem = { kind: 'line' };
const words = (label: string): TrayItem => ({ kind: 'words', label });
const choice = (label: string, does: TrayAction): TrayItem => ({ kind: 'choice', label, does });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const needsPerson = ({ counts, accountFailure }: EngineStatus): boolean =>
  counts.attention > 0 || accountFailure !== null;

/** What needs the person is told before all else: it does not go on by itself. */
function stateOf(status: EngineStatus): TrayState {
  if (needsPerson(status)) return 'attention';
  if (status.paused) return 'paused';
  return status.online && status.counts.active > 0 ? 'busy' : 'idle';
}

/** The state without what needs the person, part by part. */
function otherWords({ status, pausedUntil }: TrayInput): readonly string[] {
  const { account, counts, paused, online } = status;
  if (account === 'none') return ['not connected yet'];
  return [
    ...(paused ? [pausedUntil === null ? 'paused' : `paused until ${timeOfDay(pausedUntil)}`] : []),
    ...(online ? [] : ['offline']),
    ...(counts.active > 0 && !paused ? [`${counted(counts.active, 'file')} on the way`] : []),
    ...(counts.waiting > 0 ? [`${number(counts.waiting)} waiting`] : []),
  ];
}

/** Within a sentence; Ayrshare stays a name. */
const lower = (text: string): string =>
  text.startsWith('Ayrshare') ? text : text.charAt(0).toLowerCase() + text.slice(1);

function needWords({ counts, accountFailure }: EngineStatus): string {
  if (counts.attention > 0) return counted(counts.attention, 'file needs you', 'files need you');
  return accountFailure?.code === 'key-missing'
    ? 'The API key is not on this computer'
    : 'Ayrshare refused the API key';
}

function pauseItems(status: EngineStatus): readonly TrayItem[] {
  if (status.paused) return [choice('Resume', { kind: 'resume' })];
  return [
    choice('Pause for 30 minutes', { kind: 'pause', forMs: 30 * MINUTE }),
    choice('Pause for 1 hour', { kind: 'pause', forMs: HOUR }),
    choice('Pause until resumed', { kind: 'pause', forMs: null }),
  ];
}

/** The client stands in every line: a link must not go to the wrong one's people. */
function linkItems({ links, clientName }: TrayInput): readonly TrayItem[] {
  if (links.length === 0) return [words('No links yet')];
  return [
    words('Copy a link'),
    ...links.map(({ id, profileId, fileName }) =>
      choice(`${shortName(fileName)} of ${clientName(profileId)}`, { kind: 'copy-link', id }),
    ),
  ];
}
