import type { ProfileId, UploadId } from '../../shared/ids.ts';
import { timeOfDay } from '../../shared/language/format.ts';
import { nameList } from '../../shared/language/name-list.ts';
import { spokenLanguage, words } from '../../shared/language/words.ts';
import type { EngineStatus } from '../../shared/model.ts';
import { HOUR, MINUTE } from '../../shared/units.ts';
import { shortName } from '../short-name.ts';
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
  /** null = the client was removed. */
  readonly clientName: (id: ProfileId) => string | null;
}

/** What the tray shows: what needs the person, the state in words, pause, the last links, add files, open, quit. */
export function trayModel(input: TrayInput): TrayModel {
  const { status } = input;
  const needs = needsPerson(status) ? [needWords(status)] : [];
  const others = otherWords(input);
  const said = [...needs, ...others];
  const { tray } = words;
  return {
    state: stateOf(status),
    tooltip: tray.tooltip({ state: said.length === 0 ? tray.everythingUp : nameList(said) }),
    items: [
      ...needs.map((label) => choice(capital(label), { kind: 'show-attention' })),
      ...(others.length > 0 ? [line(capital(nameList(others)))] : []),
      ...(said.length === 0 ? [line(capital(tray.everythingUp))] : []),
      LINE,
      ...(status.account === 'none' ? [] : [...pauseItems(status), LINE, ...linkItems(input), LINE]),
      ...(status.account === 'none' ? [] : [choice(tray.addFiles, { kind: 'add-files' })]),
      choice(tray.open, { kind: 'open' }),
      choice(tray.quit, { kind: 'quit' }),
    ],
  };
}

const LINE: TrayItem = { kind: 'line' };
const line = (label: string): TrayItem => ({ kind: 'words', label });
const choice = (label: string, does: TrayAction): TrayItem => ({ kind: 'choice', label, does });
/** The states stand within a sentence, or begin a line. */
const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(spokenLanguage().formats) + text.slice(1);

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
  const { tray } = words;
  if (account === 'none') return [tray.notConnected];
  const pause = pausedUntil === null ? tray.paused : tray.pausedUntil({ time: timeOfDay(pausedUntil) });
  return [
    ...(paused ? [pause] : []),
    ...(online ? [] : [tray.offline]),
    ...(counts.active > 0 && !paused ? [tray.active({ count: counts.active })] : []),
    ...(counts.waiting > 0 ? [tray.waiting({ count: counts.waiting })] : []),
  ];
}

function needWords({ counts, accountFailure }: EngineStatus): string {
  if (counts.attention > 0) return words.tray.needYou({ count: counts.attention });
  return accountFailure?.code === 'key-missing' ? words.tray.keyMissing : words.tray.keyRefused;
}

function pauseItems(status: EngineStatus): readonly TrayItem[] {
  if (status.paused) return [choice(words.tray.resume, { kind: 'resume' })];
  return [
    choice(words.tray.pauseHalfHour, { kind: 'pause', forMs: 30 * MINUTE }),
    choice(words.tray.pauseHour, { kind: 'pause', forMs: HOUR }),
    choice(words.tray.pauseOpen, { kind: 'pause', forMs: null }),
  ];
}

/** The client stands in every line: a link must not go to the wrong one's people. */
const linkWords = (file: string, client: string | null): string =>
  client === null ? words.tray.linkOfRemoved({ file }) : words.tray.linkOf({ file, client });

function linkItems({ links, clientName }: TrayInput): readonly TrayItem[] {
  if (links.length === 0) return [line(words.tray.noLinks)];
  return [
    line(words.tray.copyLink),
    ...links.map(({ id, profileId, fileName }) =>
      choice(linkWords(shortName(fileName), clientName(profileId)), {
        kind: 'copy-link',
        id,
      }),
    ),
  ];
}
