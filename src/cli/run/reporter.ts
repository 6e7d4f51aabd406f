import type { WhyNoClient } from '../../shared/inbox.ts';
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

/** A file that no client is known for. */
export interface InboxLine {
  readonly path: string;
  readonly why: WhyNoClient | 'not-chosen';
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
  inbox(line: InboxLine): void;
  root(line: RootLine): void;
  summary(summary: Summary): void;
}
