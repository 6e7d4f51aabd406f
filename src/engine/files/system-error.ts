import { type Failure, failure } from '../../shared/failure.ts';
import type { PlatformRules } from './platform-table.ts';

/** An error of the operating system, as Node throws it. */
interface SystemError extends Error {
  readonly code: string;
  readonly syscall?: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && typeof (error as Partial<SystemError>).code === 'string';

/** A name with a NUL byte cannot exist on any disk. */
const IMPOSSIBLE_NAME = 'ERR_INVALID_ARG_VALUE';

/**
 * The failure behind an error of the file system; anything else is a bug and is thrown on. Unknown codes (EIO,
 * ESTALE, ENAMETOOLONG …) read as `file-unreadable`, which is tried again: a network mount may come back.
 */
export function fileFailure(error: unknown, rules: PlatformRules): Failure {
  if (!isSystemError(error)) throw error;
  const { code } = error;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === IMPOSSIBLE_NAME)
    return failure('file-missing', code);
  if (code === 'ELOOP') return failure('file-outside-root', code);
  if (rules.busyCodes.has(code)) return failure('file-busy', code);
  if (code.startsWith('ERR_')) throw error;
  return failure('file-unreadable', code);
}
