import type { IgnoredReason, UploadView } from '../../shared/model.ts';
import type { Summary } from './summary.ts';
import type { Absence } from './watched-roots.ts';

/** An upload, as the person who wrote the configuration knows it. */
export interface UploadLine {
  readonly view: UploadView;
  readonly path: string;
  /** The client's name; null for the primary profile. */
  readonly profile: string | null;
}

export interface IgnoredLine {
  readonly path: string;
  readonly profile: string | null;
  readonly reason: IgnoredReason;
}

export interface RootLine {
  readonly path: string;
  readonly profile: string | null;
  readonly status: Absence | 'watching';
}

/** Tells the person, or a program, what happens. One call is one line. */
export interface Reporter {
  upload(line: UploadLine): void;
  ignored(line: IgnoredLine): void;
  root(line: RootLine): void;
  summary(summary: Summary): void;
}
