import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckCounts, Evidence } from '../check.ts';

/** 9. No key and no signature in the data directory or the logs. */
export function secretsStay({ secrets, dataDir, logs, ledger }: Evidence, counts: CheckCounts): string[] {
  const signatures = ledger.issuedUrls
    .map((url) => new URL(url.uploadUrl).search.slice(1))
    .filter((text) => text.length > 8);
  const places = [
    ...readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) })),
    ...logs.map((line) => ({ name: 'log', bytes: Buffer.from(line) })),
  ];
  return places.flatMap(({ name, bytes }) => {
    counts.bytesSearched += bytes.length;
    return [...secrets, ...signatures].some((secret) => bytes.includes(secret))
      ? [`9: a secret stands in ${name}`]
      : [];
  });
}
