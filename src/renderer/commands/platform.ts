import type { Platform } from '../../shared/commands/accelerator.ts';

const SIGNS: readonly (readonly [sign: string, platform: Platform])[] = [
  ['Mac', 'mac'],
  ['Windows', 'windows'],
];

/** Whose keyboard this is. */
export const platform = (): Platform =>
  SIGNS.find(([sign]) => navigator.userAgent.includes(sign))?.[1] ?? 'linux';
