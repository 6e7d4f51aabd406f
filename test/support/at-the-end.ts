import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { UploadView } from '../../src/shared/model.ts';
import type { Evidence } from './check.ts';

const ACTIVE: ReadonlySet<UploadView['stage']> = new Set(['preparing', 'uploading', 'checking']);

/** What a stopped engine shows, and what lies in a test's folder beside the folders that are its own. */
export function atTheEnd(left: {
  readonly uploads: readonly UploadView[];
  readonly folder: string;
  readonly own: readonly string[];
}): Pick<Evidence, 'running' | 'outside'> {
  return {
    running: left.uploads.filter(({ stage }) => ACTIVE.has(stage)).map(({ fileName }) => fileName),
    outside: filesIn(left.folder).filter((path) => !left.own.some((folder) => path.startsWith(`${folder}/`))),
  };
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
