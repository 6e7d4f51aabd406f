import type { BatchId } from '../../shared/ids.ts';
import { SECOND } from '../../shared/units.ts';
import { type BatchCount, type BatchStep, stepOf } from './batch-steps.ts';

/** Good news, and more of a trouble that was told, are said at most this often (issue: one in ten seconds). */
const QUIET_MS = 10 * SECOND;

/** What was said and what waits to be said; kinds of trouble are named by client and cause. */
export interface Voice {
  readonly steps: ReadonlyMap<BatchId, BatchStep>;
  readonly news: ReadonlySet<BatchId>;
  /** How many more files of each kind of trouble there are. */
  readonly troubles: ReadonlyMap<string, number>;
  /** When good news were said last, and each kind of trouble; epoch ms. */
  readonly newsAt: number;
  readonly troubleAt: ReadonlyMap<string, number>;
}

export const SILENT: Voice = {
  steps: new Map(),
  news: new Set(),
  troubles: new Map(),
  newsAt: Number.NEGATIVE_INFINITY,
  troubleAt: new Map(),
};

/** Takes up how far batches are; each step of a batch is news once. */
export function heedBatches(voice: Voice, counts: readonly BatchCount[]): Voice {
  const steps = new Map(voice.steps);
  const news = new Set(voice.news);
  for (const count of counts) {
    const step = stepOf(count);
    const told = steps.get(count.id);
    if (step === null || step === told) continue;
    steps.set(count.id, step);
    // Files that join a batch take it back to an earlier step, which is no news.
    if (told === undefined || step > told) news.add(count.id);
  }
  return { ...voice, steps, news };
}

/** Takes up files that came into trouble, by kind. */
export function heedTroubles(voice: Voice, found: ReadonlyMap<string, number>): Voice {
  const troubles = new Map(voice.troubles);
  for (const [kind, count] of found) troubles.set(kind, (troubles.get(kind) ?? 0) + count);
  return { ...voice, troubles };
}

/** What is to be said now, and when to look again, epoch ms (null: nothing waits). */
export interface Turn {
  readonly voice: Voice;
  readonly news: readonly BatchId[];
  readonly troubles: readonly (readonly [kind: string, count: number])[];
  readonly again: number | null;
}

/** A trouble of a new kind is said at once; what was told before, and good news, wait their ten seconds. */
export function takeTurn(voice: Voice, now: number): Turn {
  const dueAt = (kind: string) => (voice.troubleAt.get(kind) ?? Number.NEGATIVE_INFINITY) + QUIET_MS;
  const troubles = [...voice.troubles].filter(([kind]) => dueAt(kind) <= now);
  const later = [...voice.troubles].filter(([kind]) => dueAt(kind) > now);
  const newsDue = voice.newsAt + QUIET_MS <= now;
  const news = newsDue ? [...voice.news] : [];
  const left: Voice = {
    ...voice,
    news: newsDue ? new Set() : voice.news,
    troubles: new Map(later),
    newsAt: news.length > 0 ? now : voice.newsAt,
    troubleAt: new Map([...voice.troubleAt, ...troubles.map(([kind]) => [kind, now] as const)]),
  };
  const times = later.map(([kind]) => dueAt(kind));
  if (left.news.size > 0) times.push(voice.newsAt + QUIET_MS);
  return { voice: left, news, troubles, again: times.length === 0 ? null : Math.min(...times) };
}
