import { EXIT } from '../exit-codes.ts';

/** Asks a program to end. */
export interface StopSignals {
  readonly signal: AbortSignal;
  /** Exit code of the system's signal that came; undefined when none did. */
  readonly code: number | undefined;
  /** Stops listening. */
  dispose(): void;
}

/** Hears SIGTERM and SIGINT. The first one asks for a clean end; a second one ends the process at once. */
export function stopSignals(): StopSignals {
  const abort = new AbortController();
  let code: number | undefined;
  const hear = (given: number) => (): void => {
    if (code !== undefined) process.exit(given);
    code = given;
    abort.abort();
  };
  const onTerm = hear(EXIT.terminated);
  const onInt = hear(EXIT.interrupted);
  process.on('SIGTERM', onTerm);
  process.on('SIGINT', onInt);
  return {
    signal: abort.signal,
    get code() {
      return code;
    },
    dispose() {
      process.off('SIGTERM', onTerm);
      process.off('SIGINT', onInt);
    },
  };
}
