import { readFileSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import { run } from './commands/run.ts';
import { EXIT } from './exit-codes.ts';
import type { Program } from './program.ts';
import { UnusableError } from './unusable-error.ts';
import { USAGE } from './usage.ts';

/** The version of the package this file belongs to. */
function readVersion(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
}

/** Carries out what the command line asks for. Resolves with the exit code; throws UnusableError and bugs. */
async function carryOut(argv: readonly string[], program: Program): Promise<number> {
  const asked = readArguments(argv);
  switch (asked.command) {
    case 'help':
      program.out(USAGE);
      return EXIT.fine;
    case 'version':
      program.out(program.version);
      return EXIT.fine;
    case 'run':
      return await run(asked.run, program);
  }
}

function exitCodeFor(error: unknown, program: Program): number {
  if (error instanceof UnusableError) {
    program.tell(error.message);
    return EXIT.unusable;
  }
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  program.tell(`This is a bug in Hotfolder:\n${words}`);
  return EXIT.bug;
}

const program: Program = {
  env: process.env,
  version: readVersion(),
  out: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
};

/** Ends the process once everything written has left. */
function endWith(code: number): void {
  process.exitCode = code;
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

// Whoever read our lines has gone: nobody is left to work for.
process.stdout.once('error', () => process.kill(process.pid, 'SIGTERM')).on('error', () => undefined);
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => endWith(exitCodeFor(error, program)));
}
carryOut(process.argv.slice(2), program).then(endWith, (error: unknown) =>
  endWith(exitCodeFor(error, program)),
);
