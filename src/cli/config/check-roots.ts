import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { overlap } from '../../engine/watch/roots-overlap.ts';
import type { Config, RootConfig } from './config.ts';
import { EACH_CLIENT } from './each-client.ts';

/** A folder to watch, with its path made absolute. */
export interface WantedRoot extends RootConfig {
  /** Absolute, as the person wrote it. */
  readonly fullPath: string;
}

/** The folders of a configuration, or every mistake in them. A folder that is not there is no mistake. */
export function checkRoots(
  config: Config,
  { folder, hasTrash }: { readonly folder: string; readonly hasTrash: boolean },
): readonly WantedRoot[] | { readonly mistakes: readonly string[] } {
  const roots = config.roots.map((root) => ({ ...root, fullPath: path.resolve(folder, root.path) }));
  const names = config.profiles.map((profile) => profile.name);
  const mistakes = [
    ...names.flatMap((name, index) =>
      names.indexOf(name) === index ? [] : `profiles[${index}].name: "${name}" stands there twice`,
    ),
    ...roots.flatMap((root, index) => [
      ...unknownProfile(root, names).map((words) => `roots[${index}].profile: ${words}`),
      ...notAFolder(root).map((words) => `roots[${index}].path: ${words}`),
      ...crossed(root).map((words) => `roots[${index}].maxBytes: ${words}`),
      ...noTrash(root, hasTrash).map((words) => `roots[${index}].after: ${words}`),
    ]),
    ...overlaps(roots),
  ];
  return mistakes.length > 0 ? { mistakes } : roots;
}

function unknownProfile({ profile }: RootConfig, names: readonly string[]): readonly string[] {
  if (profile === null || profile === EACH_CLIENT || names.includes(profile)) return [];
  const known = names.length === 0 ? 'profiles is empty' : `known: ${names.join(', ')}`;
  return [
    `"${profile}" is not one of the profiles (${known}); null is the primary profile, "${EACH_CLIENT}" that of each sub-folder’s name`,
  ];
}

const crossed = ({ minBytes = 0, maxBytes = minBytes }: RootConfig): readonly string[] =>
  maxBytes < minBytes ? ['is below minBytes, so that no file is taken'] : [];

const noTrash = ({ after }: RootConfig, hasTrash: boolean): readonly string[] =>
  after !== 'trash' || hasTrash
    ? []
    : ['this program knows no trash; use "leave" or "move", or the packed app’s "hotfolder --headless run"'];

function notAFolder({ fullPath }: WantedRoot): readonly string[] {
  try {
    return statSync(fullPath).isDirectory() ? [] : [`${fullPath} is not a folder`];
  } catch {
    return [];
  }
}

function overlaps(roots: readonly WantedRoot[]): readonly string[] {
  const real = roots.map(({ fullPath }) => realPath(fullPath));
  return real.flatMap((own, index) => {
    const other = overlap(own, real.slice(0, index));
    if (other === undefined) return [];
    const first = roots[real.indexOf(other)];
    return `roots[${index}].path: ${roots[index]?.fullPath} and ${first?.fullPath} overlap; a file must not belong to two of them`;
  });
}

function realPath(fullPath: string): string {
  try {
    return realpathSync(fullPath);
  } catch {
    return fullPath;
  }
}
