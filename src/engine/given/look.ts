import { basename, dirname, join, resolve } from 'node:path';
import { adviceFor, type Failure } from '../../shared/failure.ts';
import type { Limits } from '../api/limits.ts';
import type { FilePort } from '../files/file-port.ts';
import { inspectFile } from '../files/inspect-file.ts';
import { ignoredReason } from '../watch/media-filter.ts';
import { type FoundFile, type FoundIgnored, scanTree } from '../watch/scan.ts';
import type { ClientNamed } from './client-named.ts';
import type { GivenFile, GivenRefusal, GivenSight } from './given-file.ts';

interface LookDeps {
  readonly files: FilePort;
  readonly limits: Pick<Limits, 'maxFileBytes' | 'magicBytes'>;
  readonly clientNamed: ClientNamed;
}

/** Files opened at one time. */
const OPEN_AT_ONCE = 8;

interface Place {
  readonly root: string;
  /** Folder names that may name a client, beside those on the way to a file. */
  readonly names: readonly string[];
}

/**
 * Looks at paths a person gave, folders with all that is in them, and tells what could be sent and what not, as
 * it is met. Nothing is sent and nothing is written. A file that is met twice is told once.
 */
export async function look(
  deps: LookDeps,
  given: { readonly paths: readonly string[]; readonly signal: AbortSignal },
  met: (sight: GivenSight) => void,
): Promise<void> {
  const seen = new Set<string>();
  const isNew = (path: string): boolean => !seen.has(path) && seen.add(path).size > 0;
  for (const path of given.paths) {
    if (given.signal.aborted) return;
    await lookAt(deps, { path: resolve(path), signal: given.signal }, (sight) => {
      const files = sight.files.filter((file) => isNew(join(file.root, file.path)));
      const refused = sight.refused.filter((one) => isNew(one.path));
      if (!given.signal.aborted && files.length + refused.length > 0) met({ files, refused });
    });
  }
}

async function lookAt(
  deps: LookDeps,
  { path, signal }: { readonly path: string; readonly signal: AbortSignal },
  met: (sight: GivenSight) => void,
): Promise<void> {
  const stat = await deps.files.lstat(path);
  if (!stat.ok) return met(refusal(path, stat.failure.code));
  const { kind } = stat.value;
  const real = await deps.files.realpath(kind === 'folder' ? path : dirname(path));
  if (!real.ok) return met(refusal(path, real.failure.code));
  const root = real.value;
  if (kind === 'folder') return lookInto(deps, { root, names: [basename(root)] }, { signal, met });
  const name = basename(path);
  const reason = ignoredReason(name, kind);
  if (reason) return met(refusal(path, reason));
  met(await sort(deps, { root, names: [] }, [{ path: name, stat: stat.value }]));
}

async function lookInto(
  deps: LookDeps,
  place: Place,
  { signal, met }: { readonly signal: AbortSignal; readonly met: (sight: GivenSight) => void },
): Promise<void> {
  const full = (path: string): string => join(place.root, path);
  const ignored = ({ path, reason }: FoundIgnored): GivenRefusal => ({ path: full(path), reason });
  const outcome = await scanTree(
    deps.files,
    { root: place.root, from: [''], signal },
    {
      files: async (found) => met(await sort(deps, place, found)),
      ignored: (found) => met({ files: [], refused: found.map(ignored) }),
    },
  );
  const unreadable = outcome.unreadable.map((path) => ({
    path: full(path),
    reason: 'file-unreadable' as const,
  }));
  if (unreadable.length > 0) met({ files: [], refused: unreadable });
}

/** Looks into each file as the runner will: what can never be sent is said now. */
async function sort(deps: LookDeps, place: Place, found: readonly FoundFile[]): Promise<GivenSight> {
  const files: GivenFile[] = [];
  const refused: GivenRefusal[] = [];
  for (let at = 0; at < found.length; at += OPEN_AT_ONCE) {
    const group = found.slice(at, at + OPEN_AT_ONCE);
    const looks = await Promise.all(
      group.map(({ path }) => inspectFile(deps.files, join(place.root, path), deps.limits)),
    );
    for (const [index, { path, stat }] of group.entries()) {
      const look = looks[index];
      const failure = look?.ok === false ? look.failure : undefined;
      if (failure && isFinal(failure)) refused.push({ path: join(place.root, path), reason: failure.code });
      else
        files.push({
          root: place.root,
          path,
          dev: stat.dev,
          size: stat.size,
          profileId: clientOf(deps, place, path),
        });
    }
  }
  return { files, refused };
}

/** A file that is locked now may be free when its turn comes; one without rights needs the person first. */
const isFinal = (failure: Failure): boolean =>
  adviceFor(failure) === 'give-up' || failure.code === 'file-unreadable';

const clientOf = ({ clientNamed }: LookDeps, { names }: Place, path: string): GivenFile['profileId'] =>
  clientNamed([...names, ...path.split('/').slice(0, -1)]);

const refusal = (path: string, reason: GivenRefusal['reason']): GivenSight => ({
  files: [],
  refused: [{ path, reason }],
});
