import type { ChangeBatch } from '../../shared/change.ts';
import type { Reply } from '../../shared/contract.ts';
import type { UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import type { UploadPage } from '../../shared/pages.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import { invoke } from '../bridge.ts';
import { speakAs } from '../language/speak-as.ts';
import { createAnnouncer } from './announce-changes.ts';
import { fold, foldChanges } from './fold.ts';
import { say } from './messages.ts';
import { type Paced, pace } from './progress-pace.ts';
import { fromSnapshot } from './window-state.ts';
import { useWindow } from './window-store.ts';

/** Four numbers a second is as much as an eye can read (DESIGN.md, motion). */
const PROGRESS_BEAT_MS = 250;
/** How long an engine may say that it is still starting. */
const START_PATIENCE_MS = 10_000;

const announceChanges = createAnnouncer({
  now: Date.now,
  later: setTimeout,
  say,
  read: useWindow.getState,
});

let held: Paced['later'] = new Map();
let beat: ReturnType<typeof setTimeout> | undefined;
/** Batches that arrive while a snapshot is on its way; null when none is. */
let waiting: ChangeBatch[] | null = null;

/** Listens to the engine and fills the window's state; the answer stops listening. */
export function startFeed(): () => void {
  const stop = window.hotfolder.onChanges(receive);
  void startOver();
  return () => {
    stop();
    clearTimeout(beat);
  };
}

/** Asks for a snapshot and the whole queue, then catches up with what arrived meanwhile. */
export async function startOver(): Promise<void> {
  if (waiting !== null) return;
  waiting = [];
  held = new Map();
  const reply = await askSnapshot();
  if (!reply.ok) {
    waiting = null;
    useWindow.setState({ phase: 'failed' });
    return;
  }
  await speakAs(reply.value.settings.spokenLanguage);
  useWindow.setState((before) => fromSnapshot(before, reply.value));
  const uploads = await readQueue();
  const missed = waiting;
  waiting = null;
  if (uploads === null) {
    useWindow.setState({ phase: 'failed' });
    return;
  }
  useWindow.setState({ uploads, queueLoaded: true });
  for (const batch of missed) receive(batch);
}

/** An engine that is still starting is asked again; any other refusal is for the person to see. */
async function askSnapshot(): Promise<Reply<Snapshot>> {
  const patience = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const reply = await invoke('app:snapshot', {});
    if (reply.ok || reply.code !== 'not-ready' || Date.now() > patience) return reply;
    await new Promise((resolve) => setTimeout(resolve, PROGRESS_BEAT_MS));
  }
}

async function readQueue(): Promise<ReadonlyMap<UploadId, UploadView> | null> {
  const uploads = new Map<UploadId, UploadView>();
  let after: string | null = null;
  do {
    const reply: Reply<UploadPage> = await invoke('queue:list', after === null ? {} : { after });
    if (!reply.ok) return null;
    for (const upload of reply.value.uploads) uploads.set(upload.id, upload);
    after = reply.value.next;
  } while (after !== null);
  return uploads;
}

function receive(batch: ChangeBatch): void {
  if (waiting !== null) {
    waiting.push(batch);
    return;
  }
  const before = useWindow.getState();
  const { now, later } = pace(held, batch.changes);
  const folded = fold(before, { seq: batch.seq, changes: now });
  if (folded.kind === 'old') return;
  if (folded.kind === 'gap') {
    void startOver();
    return;
  }
  held = later;
  useWindow.setState(folded.state);
  announceChanges(before, now);
  if (held.size > 0) beat ??= setTimeout(showProgress, PROGRESS_BEAT_MS);
}

function showProgress(): void {
  beat = undefined;
  const changes = [...held.values()];
  held = new Map();
  useWindow.setState((before) => foldChanges(before, changes));
}
