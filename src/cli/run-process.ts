import type { Trash } from '../engine/queue/originals.ts';
import type { AppData } from './app-data.ts';
import { readArguments } from './arguments.ts';
import { add } from './commands/add.ts';
import { diagnostics } from './commands/diagnostics.ts';
import { doctor } from './commands/doctor.ts';
import { dryRun } from './commands/dry-run.ts';
import { list } from './commands/list.ts';
import { retry } from './commands/retry.ts';
import { run } from './commands/run.ts';
import { status } from './commands/status.ts';
import { verify } from './commands/verify.ts';
import { EXIT } from './exit-codes.ts';
import type { Program } from './program.ts';
import { UnusableError } from './unusable-error.ts';
import { usage } from './usage.ts';

/** What differs between plain Node and the packed app. */
export interface ProcessParts {
  readonly version: string;
  /** Ends the process. */
  exit(code: number): void;
  readonly appData?: AppData;
  readonly trash?: Trash;
}

/** Makes the command line this process's whole work: from here on it lives until that is done. */
export function runProcess(argv: readonly string[], { version, exit, appData, trash }: ProcessParts): void {
  const program: Program = {
    env: process.env,
    version,
    ...(appData && { appData }),
    ...(trash && { trash }),
    out: (line) => void process.stdout.write(`${line}\n`),
    tell: (line) => void process.stderr.write(`${line}\n`),
  };
  /** Ends the process once everything written has left. */
  const endWith = (code: number): void => {
    process.exitCode = code;
    process.stdout.write('', () => process.stderr.write('', () => exit(code)));
  };
  const fail = (error: unknown): void => endWith(exitCodeFor(error, program));
  // Whoever read our lines has gone: nobody is left to work for.
  process.stdout.once('error', () => process.kill(process.pid, 'SIGTERM')).on('error', () => undefined);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, fail);
  carryOut(argv, program).then(endWith, fail);
}

/** Carries out what the command line asks for. Resolves with the exit code; throws UnusableError and bugs. */
async function carryOut(argv: readonly string[], program: Program): Promise<number> {
  const asked = readArguments(argv);
  switch (asked.command) {
    case 'help':
      program.out(usage(asked.about));
      return EXIT.fine;
    case 'version':
      program.out(program.version);
      return EXIT.fine;
    case 'run':
      return asked.run.dryRun ? await dryRun(asked.run, program) : await run(asked.run, program);
    case 'add':
      return await add(asked.add, program);
    case 'status':
      return status(asked.status, program);
    case 'list':
      return list(asked.list, program);
    case 'retry':
      return retry(asked.retry, program);
    case 'verify':
      return await verify(asked.verify, program);
    case 'doctor':
      return await doctor(asked.doctor, program);
    case 'diagnostics':
      return diagnostics(asked.diagnostics, program);
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
