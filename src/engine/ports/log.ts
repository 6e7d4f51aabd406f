import type { FailureCode } from '../../shared/failure.ts';

/** The fields a log line may carry. Anything else does not compile, so a secret or a URL has no way in. */
export interface LogFields {
  readonly uploadId?: string;
  readonly profileId?: string;
  readonly rootId?: string;
  readonly state?: string;
  readonly step?: string;
  readonly attempt?: number;
  readonly bytes?: number;
  readonly status?: number;
  readonly code?: FailureCode | string;
  readonly reason?: string;
  readonly count?: number;
  readonly delayMs?: number;
  readonly host?: string;
}

/** A logger of allow-listed fields. `bug` is for thrown errors: its message and stack are kept, secrets masked. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  bug(event: string, error: unknown, fields?: LogFields): void;
}
