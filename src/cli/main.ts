import { readFileSync } from 'node:fs';
import { runProcess } from './run-process.ts';

/** The version of the package this file belongs to. */
function readVersion(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
}

runProcess(process.argv.slice(2), { version: readVersion(), exit: (code) => process.exit(code) });
