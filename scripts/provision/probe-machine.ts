import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { Probe } from './needs.ts';

/** A command's full path, or undefined when no folder of PATH holds it. */
export function findCommand(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The shared libraries the dynamic linker knows, by name. */
function linkedLibraries(): ReadonlySet<string> {
  const printed = spawnSync(findCommand('ldconfig') ?? 'ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  return new Set(Array.from(printed.matchAll(/^\s*(\S+) \(/gm), (match) => match[1] ?? ''));
}

function hasPythonModule(name: string): boolean {
  return spawnSync('python3', ['-m', name, '--version'], { stdio: 'ignore' }).status === 0;
}

/** Looks at the machine itself, once for the libraries: real commands and files, not a package list. */
export function machineProbe(): (probe: Probe) => boolean {
  let libraries: ReadonlySet<string> | undefined;
  return (probe) => {
    if ('command' in probe) return findCommand(probe.command) !== undefined;
    if ('pythonModule' in probe) return hasPythonModule(probe.pythonModule);
    libraries ??= linkedLibraries();
    return libraries.has(probe.library);
  };
}
