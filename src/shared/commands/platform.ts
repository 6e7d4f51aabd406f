import type { Platform } from './accelerator.ts';

/** The platform by Node's name for it; whatever is not a Mac or Windows has Linux's keys. */
export const platformOf = (node: string): Platform =>
  node === 'darwin' ? 'mac' : node === 'win32' ? 'windows' : 'linux';
