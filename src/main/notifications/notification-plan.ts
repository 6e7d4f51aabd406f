import type { Clock, Timer } from '../../engine/ports/clock.ts';
import type { Change } from '../../shared/change.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { ProfileId, UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { HOUR, MINUTE, SECOND } from '../../shared/units.ts';
import { createInboxNotice } from './inbox-notice.ts';
import { needsPerson } from './needs-person.ts';
import { accountStuck, filesStuck, filesUp, type Notice, type NoticeClient } from './notification-words.ts';

/** A client whose files stopped coming for this long is told about. [ours] a batch's files follow closer. */
const QUIET_MS = 10 * SECOND;
/** A stream of files that never pauses is told about this often all the same. [ours] */
const LONGEST_WAIT_MS = 5 * MINUTE;
/** One cause is told at most this often. */
const SAME_CAUSE_MS = HOUR;

export interface NotificationParts {
  readonly clock: Clock;
  /** null = the client was removed. */
  readonly clientName: (id: ProfileId) => string | null;
  /** Whether the person wants them and does not look at the window right now. */
  readonly wanted: () => boolean;
  readonly show: (notice: Notice) => void;
}

/** Decides what is worth a word while nobody looks, and when. */
export interface NotificationPlan {
  hear(change: Change): void;
  /** Another account: what was gathered for the last one is dropped. */
  reset(): void;
  stop(): void;
}

/** Files of one client with one outcome, gathered until they stop coming. */
interface Gathering {
  readonly since: number;
  readonly files: Map<UploadId, string>;
  readonly timer: Timer;
}

/** One notice per client and quiet period for what is up or waits for one; one per cause and hour for what needs the person. */
export function createNotificationPlan(parts: NotificationParts): NotificationPlan {
  const { clock, clientName, wanted } = parts;
  const gathered = new Map<string, Gathering>();
  const causeToldAt = new Map<string, number>();
  const inbox = createInboxNotice({ clock, quietMs: QUIET_MS, wanted, show: parts.show });
  let startedAt = clock.now();

  const gather = (subject: string, upload: UploadView, close: (files: readonly string[]) => void): void => {
    const before = gathered.get(subject);
    before?.timer.cancel();
    const since = before?.since ?? clock.monotonic();
    const files = (before?.files ?? new Map<UploadId, string>()).set(upload.id, upload.fileName);
    const longest = since + LONGEST_WAIT_MS - clock.monotonic();
    const timer = clock.after(Math.max(0, Math.min(QUIET_MS, longest)), () => {
      gathered.delete(subject);
      if (wanted()) close([...files.values()]);
    });
    gathered.set(subject, { since, files, timer });
  };

  const tellCause = (cause: string, notice: Notice): void => {
    const last = causeToldAt.get(cause);
    if (last !== undefined && clock.monotonic() - last < SAME_CAUSE_MS) return;
    causeToldAt.set(cause, clock.monotonic());
    parts.show(notice);
  };

  const hearUpload = (upload: UploadView): void => {
    const { profileId, stage, failure, doneAt } = upload;
    const client = (): NoticeClient => ({ id: profileId, name: clientName(profileId) });
    // Told again of an older one (a window that starts over, a store that is read): no news.
    if (stage === 'done' && doneAt !== null && doneAt >= startedAt) {
      gather(`up:${profileId}`, upload, (files) => parts.show(filesUp(client(), files)));
    }
    if ((stage !== 'blocked' && stage !== 'failed') || failure === null) return;
    const { code } = failure;
    if (!needsPerson(code)) return;
    const cause = `${profileId}:${code}`;
    gather(cause, upload, (files) => tellCause(cause, filesStuck(client(), files, code)));
  };

  const hearAccount = (code: FailureCode): void => {
    if (!needsPerson(code) || !wanted()) return;
    tellCause(`account:${code}`, accountStuck(code));
  };

  const stop = (): void => {
    for (const { timer } of gathered.values()) timer.cancel();
    gathered.clear();
    inbox.reset();
  };
  return {
    hear(change) {
      if (change.kind === 'upload') hearUpload(change.upload);
      if (change.kind !== 'status') return;
      const { accountFailure, inbox: waiting = 0 } = change.status;
      inbox.hear(waiting);
      if (accountFailure !== null) hearAccount(accountFailure.code);
    },
    reset() {
      stop();
      causeToldAt.clear();
      startedAt = clock.now();
    },
    stop,
  };
}
