import type { Clock } from '../../engine/ports/clock.ts';
import type { Change } from '../../shared/change.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { EngineStatus, UploadView } from '../../shared/model.ts';
import { SECOND } from '../../shared/units.ts';
import { throttled } from '../throttle.ts';
import { dropLink, noteLink, type RecentLink, stillWorks } from './recent-links.ts';
import { type TrayModel, trayModel } from './tray-model.ts';

/** A menu that changes more often cannot be read. */
const SHOW_EVERY_MS = SECOND;

export interface TrayFeedParts {
  readonly clock: Clock;
  readonly status: () => EngineStatus;
  readonly pausedUntil: () => number | null;
  /** null = the client was removed. */
  readonly clientName: (id: ProfileId) => string | null;
  readonly show: (model: TrayModel) => void;
}

/** Keeps the tray's picture of the program true. */
export interface TrayFeed {
  hear(change: Change): void;
  /** Another account: its links, and none of the last one's. */
  startOver(): void;
  /** What was sent before anything was told. */
  noteKnown(uploads: readonly UploadView[]): void;
  /** Something that no change tells of is different. */
  touch(): void;
  now(): TrayModel;
  stop(): void;
}

/** Gathers the last links from what the engine tells, and shows the model at most once a second. */
export function createTrayFeed(parts: TrayFeedParts): TrayFeed {
  let links: readonly RecentLink[] = [];
  const now = (): TrayModel =>
    trayModel({
      status: parts.status(),
      pausedUntil: parts.pausedUntil(),
      links,
      clientName: parts.clientName,
    });
  const shown = throttled<void>(parts.clock, SHOW_EVERY_MS, () => parts.show(now()));
  return {
    hear(change) {
      if (change.kind === 'upload') links = noteLink(links, change.upload);
      if (change.kind === 'upload-removed') links = dropLink(links, change.id);
      // Progress alone changes nothing here.
      if (change.kind !== 'progress') shown.push();
    },
    startOver() {
      links = [];
      shown.push();
    },
    noteKnown(uploads) {
      const now = parts.clock.now();
      for (const upload of uploads) if (stillWorks(upload, now)) links = noteLink(links, upload);
      shown.push();
    },
    touch: () => shown.push(),
    now,
    stop: () => shown.stop(),
  };
}
