import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A download that failed is not tried again for this long: each try may cost the whole stall limit. */
export const REFUSAL_LASTS_MS = 24 * 60 * 60 * 1000;

/** When a download was refused (milliseconds since 1970) and in which words. */
export interface Refusal {
  readonly atMs: number;
  readonly reason: string;
}

/** Whether a remembered refusal still holds. A time in the future is a clock that was wrong: it holds nothing. */
export function stillHolds(refusal: Refusal | undefined, nowMs: number): refusal is Refusal {
  if (refusal === undefined) return false;
  const ageMs = nowMs - refusal.atMs;
  return ageMs >= 0 && ageMs < REFUSAL_LASTS_MS;
}

/** The refusal a file remembers; undefined when there is none or it cannot be read. */
export async function readRefusal(file: string): Promise<Refusal | undefined> {
  try {
    const { atMs, reason } = JSON.parse(await readFile(file, 'utf8'));
    return typeof atMs === 'number' && typeof reason === 'string' ? { atMs, reason } : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a refusal, or forgets it. */
export async function rememberRefusal(file: string, refusal: Refusal | undefined): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  if (refusal === undefined) await rm(file, { force: true });
  else await writeFile(file, JSON.stringify(refusal));
}
