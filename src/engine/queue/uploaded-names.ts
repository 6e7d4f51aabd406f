import { UPLOADED_FOLDER } from '../watch/media-filter.ts';

/** The folder that the original at a path is moved to, below the root; the watch leaves it out. */
export const uploadedFolder = (path: string): string =>
  [UPLOADED_FOLDER, ...path.split('/').slice(0, -1)].join('/');

/** The name itself, then `photo (2).jpg`, `photo (3).jpg` …: what is tried where a name is taken. */
export function numbered(name: string, count: number): string {
  const { stem, ending } = parts(name);
  return count === 1 ? name : `${stem} (${count})${ending}`;
}

/** Whether `other` may be what a name became where it was taken. */
export function isNumbered(name: string, other: string): boolean {
  const { stem, ending } = parts(name);
  if (!other.startsWith(`${stem} (`) || !other.endsWith(`)${ending}`)) return false;
  return /^\d+$/.test(other.slice(stem.length + 2, other.length - ending.length - 1));
}

function parts(name: string): { readonly stem: string; readonly ending: string } {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? { stem: name, ending: '' } : { stem: name.slice(0, dot), ending: name.slice(dot) };
}
