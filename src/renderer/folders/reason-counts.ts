import type { IgnoredReason, IgnoredView } from '../../shared/model.ts';

/** The reasons of a list and how many files each has, the most frequent first. */
export function countReasons(
  entries: readonly IgnoredView[],
): readonly { readonly reason: IgnoredReason; readonly files: number }[] {
  const counts = new Map<IgnoredReason, number>();
  for (const { reason } of entries) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, files]) => ({ reason, files })).sort((a, b) => b.files - a.files);
}
