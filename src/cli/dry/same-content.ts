import type { FilePort } from '../../engine/files/file-port.ts';
import { fingerprint } from '../../engine/files/fingerprint.ts';
import type { PlannedFile } from './plan.ts';

/**
 * Files that would be sent, of which another one of the same client sends the same content first: those are known
 * by the time it is their turn. Only files of equal size are read. Nothing is told once a person has stopped it.
 */
export async function withoutDoubles(
  files: FilePort,
  planned: readonly PlannedFile[],
  signal: AbortSignal,
): Promise<readonly PlannedFile[]> {
  const sizes = new Map<string, number>();
  for (const one of planned) sizes.set(sizeKey(one), (sizes.get(sizeKey(one)) ?? 0) + 1);
  const first = new Set<string>();
  const told: PlannedFile[] = [];
  for (const one of planned) {
    const alone = one.action !== 'upload' || sizes.get(sizeKey(one)) === 1;
    const hash = alone ? undefined : await contentOf(files, one, signal);
    if (signal.aborted) return [];
    const key = `${one.line.view.profileId} ${hash}`;
    told.push(hash !== undefined && first.has(key) ? { ...one, action: 'known' } : one);
    first.add(key);
  }
  return told;
}

const sizeKey = ({ action, line: { view } }: PlannedFile): string =>
  `${action} ${view.profileId} ${view.sizeBytes}`;

async function contentOf(
  files: FilePort,
  { line }: PlannedFile,
  signal: AbortSignal,
): Promise<string | undefined> {
  const opened = await files.open(line.path);
  if (!opened.ok) return undefined;
  try {
    const hash = await fingerprint(opened.value, { size: line.view.sizeBytes, signal });
    return hash.ok ? hash.value : undefined;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    await opened.value.close();
  }
}
