import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute, normalize } from 'node:path';
import type { Upload } from '../../../src/engine/queue/upload.ts';
import type { Evidence } from '../check.ts';

/** 11. Nothing that lay outside every root and was not given by hand went out; no upload's path leaves its root. */
export function confinement(
  { ledger, written, outside = [] }: Evidence,
  uploads: readonly Upload[],
): string[] {
  const strange = new Map(outside.map((path) => [sha256Of(path), path]));
  const leaked = ledger.accepted.flatMap(({ sha256 }) => {
    const path = strange.get(sha256);
    return path === undefined || written.has(sha256) ? [] : [`11: ${path} lay outside and was sent`];
  });
  const escaped = uploads
    .filter(({ version }) => isAbsolute(version.path) || normalize(version.path).startsWith('..'))
    .map(({ version }) => `11: ${version.path} leads out of its root`);
  return [...leaked, ...escaped];
}

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
