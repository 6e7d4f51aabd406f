import { join } from 'node:path';
import type { ProfileId } from '../../shared/ids.ts';
import type { FilePort } from '../files/file-port.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { isLive } from '../queue/known-content.ts';
import type { Services } from '../services.ts';
import type { AccountStore } from '../store/store.ts';
import type { GivenFile } from './given-file.ts';

interface KnownDeps {
  readonly services: Pick<Services, 'files' | 'clock'>;
  readonly store: Pick<AccountStore, 'uploads' | 'history'>;
}

/** A given file whose content lies in the libraries of some clients already, with links that are good. */
export interface KnownFile {
  readonly file: GivenFile;
  readonly clients: ReadonlySet<ProfileId>;
}

/**
 * Tells which given files are in whose library already, as it is found out. Only files of a size that was uploaded
 * before are read, one after the other; undefined where there are none. What cannot be read, or changes meanwhile, is
 * told as unknown: not at all.
 */
export function knownFiles(
  deps: KnownDeps,
  given: { readonly files: readonly GivenFile[]; readonly signal: AbortSignal },
  met: (known: KnownFile) => void,
): Promise<void> | undefined {
  const owners = ownersBySize(deps, new Set(given.files.map((file) => file.size)));
  const possible = given.files.flatMap((file) => {
    const clients = owners.get(file.size);
    return clients === undefined ? [] : [{ file, clients }];
  });
  return possible.length === 0 ? undefined : readThem(deps, { possible, signal: given.signal }, met);
}

async function readThem(
  deps: KnownDeps,
  { possible, signal }: { readonly possible: readonly KnownFile[]; readonly signal: AbortSignal },
  met: (known: KnownFile) => void,
): Promise<void> {
  for (const { file, clients } of possible) {
    if (signal.aborted) return;
    const hash = await hashOf(deps.services.files, file, signal);
    if (signal.aborted) return;
    if (hash === undefined) continue;
    const carriers = new Set([...clients].filter((client) => carries(deps, client, hash)));
    if (carriers.size > 0) met({ file, clients: carriers });
  }
}

function ownersBySize({ store }: KnownDeps, sizes: ReadonlySet<number>): ReadonlyMap<number, Set<ProfileId>> {
  const owners = new Map<number, Set<ProfileId>>();
  for (const { profileId, size } of store.history.doneOfSizes([...sizes])) {
    owners.set(size, (owners.get(size) ?? new Set<ProfileId>()).add(profileId));
  }
  return owners;
}

/** As the queue decides it when the file's turn comes. */
function carries(deps: KnownDeps, client: ProfileId, hash: string): boolean {
  const carrier = deps.store.uploads.carrying(client, hash);
  return carrier?.state.kind === 'done' && isLive(deps, carrier);
}

async function hashOf(files: FilePort, given: GivenFile, signal: AbortSignal): Promise<string | undefined> {
  const opened = await files.open(join(given.root, given.path));
  if (!opened.ok) return undefined;
  try {
    const hash = await fingerprint(opened.value, { size: given.size, signal });
    return hash.ok ? hash.value : undefined;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    await opened.value.close();
  }
}
