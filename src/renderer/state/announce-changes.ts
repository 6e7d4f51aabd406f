import type { Change } from '../../shared/change.ts';
import type { BatchId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { linkState } from '../queue/link-state.ts';
import { newsWords } from '../words/announce-words.ts';
import { QUEUE, stageWords } from '../words/queue-words.ts';
import { heedBatches, heedTroubles, SILENT, takeTurn } from './announcements.ts';
import { countBatches } from './batch-steps.ts';
import type { WindowState } from './window-state.ts';

/** What the announcer needs of the world around it. */
export interface AnnouncerPorts {
  readonly now: () => number;
  readonly later: (run: () => void, delayMs: number) => void;
  readonly say: (words: string) => void;
  readonly read: () => WindowState;
}

/** Says how batches come along: begun, by quarters, all of it, once in ten seconds; a new kind of trouble at once. */
export function createAnnouncer({ now, later, say, read }: AnnouncerPorts) {
  let voice = SILENT;
  let waiting = false;
  /** The file that each kind of trouble was seen at last. */
  const seen = new Map<string, UploadView>();

  const speak = (): void => {
    const { uploads, profiles } = read();
    const turn = takeTurn(voice, now());
    voice = turn.voice;
    const told = turn.troubles.map(([kind, count]) => {
      const file = seen.get(kind);
      const client = file && profiles.get(file.profileId)?.name;
      return file && client ? troubleWords(file, client, count) : '';
    });
    const counts = countBatches(uploads.values(), new Set(turn.news));
    const words = [...told, newsWords(counts, profiles)].filter((one) => one !== '');
    if (words.length > 0) say(words.join(' '));
    if (turn.again === null || waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      speak();
    }, turn.again - now());
  };

  return function announceChanges(before: WindowState, changes: readonly Change[]): void {
    const touched = new Set<BatchId>();
    const troubles = new Map<string, number>();
    for (const change of changes) {
      if (change.kind !== 'upload' || change.upload.stage === before.uploads.get(change.upload.id)?.stage)
        continue;
      touched.add(change.upload.batchId);
      if (!isTrouble(change.upload)) continue;
      const kind = `${change.upload.profileId} ${change.upload.failure?.code ?? ''}`;
      seen.set(kind, change.upload);
      troubles.set(kind, (troubles.get(kind) ?? 0) + 1);
    }
    if (touched.size === 0) return;
    voice = heedTroubles(heedBatches(voice, countBatches(read().uploads.values(), touched)), troubles);
    speak();
  };
}

const isTrouble = ({ stage }: UploadView): boolean => stage === 'failed' || stage === 'blocked';

function troubleWords(file: UploadView, client: string, count: number): string {
  const now = Date.now();
  const stage = stageWords(file, linkState(file, now), now);
  return count === 1
    ? QUEUE.announce.trouble({ fileName: file.fileName, client, stage })
    : QUEUE.announce.troubles({ count, client, stage });
}
