import { counted, number, timeOfDay } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';

const wait = (count: number): string =>
  count === 1
    ? '1 file is waiting and will go on by itself.'
    : `${number(count)} files are waiting and will go on by themselves.`;

export const BANNER = words.banners;

export const keyRefused = (client: string): string => `Ayrshare refused the key for ${client}.`;
export const keyMissing = (client: string): string => `The key for ${client} is not on this computer.`;
export const keyThen = (count: number): string =>
  count === 0
    ? 'New files wait until it works. No other client is affected.'
    : `${counted(count, 'file waits and goes', 'files wait and go')} on once it works. No other client is affected.`;
export const planCause = (client: string): string =>
  `The Ayrshare plan does not cover uploads for ${client}.`;
export const rateLimited = (client: string): string => `Ayrshare asks for a pause for ${client}.`;
export const rateThen = (count: number, until: number): string =>
  `${counted(count, 'file goes', 'files go')} on at ${timeOfDay(until)} by ${count === 1 ? 'itself' : 'themselves'}.`;
export const offlineThen = (count: number): string =>
  count === 0
    ? 'New files are kept and sent once it is back.'
    : `${counted(count, 'file waits and goes', 'files wait and go')} on by ${count === 1 ? 'itself' : 'themselves'} once it is back.`;
export const storeFullThen = (count: number): string =>
  count === 0
    ? 'Make room: what arrives meanwhile is found and sent afterwards.'
    : `${counted(count, 'file waits and goes', 'files wait and go')} on soon after you make room. Nothing is lost.`;
export const accountThen = (count: number): string =>
  count === 0
    ? 'New files of every client wait until a key works.'
    : `${counted(count, 'file waits and goes', 'files wait and go')} on once a key works.`;
export const pausedThen = (count: number): string =>
  count === 0
    ? 'New files wait until you go on.'
    : `${counted(count, 'file waits', 'files wait')} until you go on.`;
export const webPageThen = (count: number, older: boolean): string =>
  older
    ? `It does that where it serves its website. Choose the newer address in Settings; ${wait(count)}`
    : `The network may ask you to sign in. ${wait(count)} If this lasts, check the address in Settings.`;
export const moreCauses = (count: number): string => counted(count, 'more cause');
