import { bytes, counted, number } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { EngineStatus } from '../../shared/model.ts';
import type { Screen } from '../state/ui-store.ts';

export const FRAME = words.frame;

export const SCREEN_WORDS: { readonly [Name in Screen]: string } = words.frame.screens;

export const needAttention = (count: number): string =>
  count === 1 ? '1 needs attention' : `${number(count)} need attention`;
export const needsYou = (count: number): string => `${number(count)}, needs you`;
export const left = (count: number): string => `${counted(count, 'file')} left`;
export const bytesLeft = (count: number): string => `${bytes(count)} left`;
export const apiAt = (base: string): string => `API: ${base}`;

/** The status bar's sentence: "5 of 61 on their way". `settling` counts files where nothing else is under way. */
export function statusSentence(status: EngineStatus, settling: number): string {
  const { active, waiting, attention } = status.counts;
  const open = active + waiting;
  if (status.accountFailure?.code === 'key-missing') return 'The API key is missing';
  if (status.accountFailure !== null) return 'The API key was refused';
  if (!status.online) return open === 0 ? 'Offline' : `Offline, ${counted(open, 'file waits', 'files wait')}`;
  if (status.paused) return open === 0 ? 'Paused' : `Paused, ${counted(open, 'file waits', 'files wait')}`;
  if (settling > 0) return settlingSentence(settling, waiting);
  if (active > 0) return `${number(active)} of ${number(open)} on ${open === 1 ? 'its' : 'their'} way`;
  if (waiting > 0) return `${counted(waiting, 'file')} waiting`;
  return attention > 0 ? needAttention(attention) : FRAME.everythingUp;
}

/** Nothing leaves this computer yet: who writes the files has not finished. */
const settlingSentence = (settling: number, waiting: number): string =>
  waiting === 0
    ? `Waiting for ${counted(settling, 'file')} to finish`
    : `${counted(waiting, 'file')} waiting, ${number(settling)} still growing`;
