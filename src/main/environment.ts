import path from 'node:path';
import { isThisComputer } from '../engine/api/route.ts';
import { parseUrl } from './app-address.ts';

/** What the environment decides about a run. */
export interface Environment {
  /** Absolute; absent = the system's usual place. */
  readonly dataDir: string | undefined;
  /** The API address; absent = the person's choice of Ayrshare's two. */
  readonly apiBase: string | undefined;
}

/** Reads the two variables the desktop program respects; an unusable one is text to tell the person. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment | { readonly problem: string } {
  const dataDir = variables['HOTFOLDER_DATA_DIR'];
  const asked = variables['HOTFOLDER_API_BASE'];
  const apiBase = asked ? checkedBase(asked) : undefined;
  if (asked && apiBase === undefined) {
    return { problem: 'HOTFOLDER_API_BASE must be an https address (plain http only for this computer).' };
  }
  return { dataDir: dataDir ? path.resolve(dataDir) : undefined, apiBase };
}

/** Whether what goes to an address stays on this computer: plain http is good enough for it. */
export function isLoopback(base: string): boolean {
  return isThisComputer(parseUrl(base)?.hostname ?? '');
}

/** The address without its trailing slash; `undefined` when keys must not be sent there. */
function checkedBase(text: string): string | undefined {
  const url = parseUrl(text);
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  if (url.search !== '' || url.hash !== '') return undefined;
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(text));
  return safe ? url.href.replace(/\/+$/, '') : undefined;
}
