import type { Evidence } from '../check.ts';

/** 15. Nothing thrown reached the log, and no reply to the window held a secret, a signed URL or a path of the data directory. */
export function hostileWindow({ logs, replies = [], secrets, ledger, dataDir }: Evidence): string[] {
  const bugs = logs.flatMap((text) => text.split('\n')).flatMap((line) => bugOf(line));
  const never = [
    ...secrets,
    dataDir,
    ...ledger.issuedUrls
      .map((url) => new URL(url.uploadUrl).search.slice(1))
      .filter((query) => query.length > 8),
  ];
  const leaks = replies.flatMap((reply) =>
    never.some((text) => reply.includes(text))
      ? [`15: a reply says what it must not: ${reply.slice(0, 80)}`]
      : [],
  );
  return [...bugs.map((event) => `15: thrown and logged: ${event}`), ...leaks];
}

/** The event of a line of the log that tells a bug; what is no such line is passed over. */
function bugOf(line: string): string[] {
  if (!line.includes('"bug"')) return [];
  try {
    const entry = JSON.parse(line) as { readonly level?: string; readonly event?: string };
    return entry.level === 'bug' ? [entry.event ?? 'unnamed'] : [];
  } catch {
    return [];
  }
}
