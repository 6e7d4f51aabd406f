import type { Input } from '../../src/shared/contract.ts';
import { failure } from '../../src/shared/failure.ts';
import { profileId, type UploadId, uploadId } from '../../src/shared/ids.ts';
import type { HistoryEntry, UploadView } from '../../src/shared/model.ts';
import type { HistoryPage } from '../../src/shared/pages.ts';
import { DAY, HOUR, MINUTE } from '../../src/shared/units.ts';
import { NOW, profile, upload } from './fake-seed.ts';

const PAGE = 200;
/** Of the first page: what a day's work looks like, newest first. */
const ENDS: readonly (readonly [fileName: string, change: Partial<UploadView>])[] = [
  ['spokes-closeup-08.jpg', {}],
  ['tea-garden-in-a-very-long-name-that-somebody-exported-twice_final_v12.jpeg', { generation: 2 }],
  [
    'smile-week-teaser.mov',
    { stage: 'failed', mediaKind: 'video', failure: failure('request-refused', 'HTTP 400 code 137: no') },
  ],
  ['kiln-door-03.jpg', { stage: 'closed', closed: 'superseded' }],
  ['glass-shelf.png', { stage: 'closed', closed: 'known' }],
  ['lobby-evening.jpg', { description: 'The lobby in the evening', descriptionFate: 'sent' }],
  ['robot-on-a-walk.gif', { stage: 'closed', closed: 'cancelled' }],
  ['reading-corner.jpg', { goneAt: NOW - HOUR }],
  ['steam-loop-wide.mp4', { mediaKind: 'video' }],
  ['old-menu.jpg', { stage: 'closed', closed: 'vanished' }],
];
const LINK = 'https://media.example/uploads/2026/11/spokes-closeup-08.jpg';

/** Made-up ends over the last days, some of a client who was removed. */
export function historyEntries(count: number): readonly HistoryEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const [fileName, change] = ENDS[index % ENDS.length] ?? ['a.jpg', {}];
    const at = NOW - index * 17 * MINUTE - (index > 6 ? DAY : 0);
    const client = profile(index === 5 ? 99 : index % 6);
    const live = { stage: 'done', doneAt: at, accessUrl: LINK, expiresAt: at + 30 * DAY } as const;
    const isUp = change.stage === undefined || change.closed === 'known';
    const row = upload(`h${index}`, {
      profileId: client.id,
      fileName: index < ENDS.length ? fileName : fileName.replace('.', `-${index}.`),
      folder: `~/Hotfolder/${client.name}`,
      foundAt: at - 4 * MINUTE,
      ...(isUp && live),
      ...change,
    });
    return { upload: row, at, client: index === 5 ? 'Wrenhollow Press' : client.name };
  });
}

/** The pages of a history: what the scene says, and what has ended in the queue since. */
export function fakeHistory(
  seeded: readonly HistoryEntry[],
  uploads: ReadonlyMap<UploadId, UploadView>,
  from: ReadonlyMap<UploadId, UploadView>,
) {
  const endedAt = new Map<UploadId, number>();
  const ends = (): readonly HistoryEntry[] =>
    [...uploads.values()]
      .filter((row) => ['done', 'closed', 'failed'].includes(row.stage) && from.get(row.id) !== row)
      .map((row) => {
        endedAt.set(row.id, endedAt.get(row.id) ?? Date.now());
        return { upload: row, at: endedAt.get(row.id) ?? 0, client: '' };
      })
      .reverse();
  const wanted = (input: Input<'history:export'> | Input<'history:list'>): readonly HistoryEntry[] =>
    [...ends(), ...seeded].filter(
      ({ upload: row }) =>
        (input.profileId === undefined || row.profileId === profileId(String(input.profileId))) &&
        (input.result === undefined ||
          (input.result === 'up') === (row.stage === 'done' || row.closed === 'known')),
    );
  return {
    list(input: Input<'history:list'>): HistoryPage {
      const all = wanted(input);
      const at = all.findIndex((entry) => entry.upload.id === uploadId(input.after ?? ''));
      const entries = all.slice(at + 1, at + 1 + PAGE);
      const last = entries.at(-1);
      return { entries, next: last && last !== all.at(-1) ? last.upload.id : null };
    },
    find: (id: UploadId) => seeded.find((entry) => entry.upload.id === id)?.upload,
    count: (input: Input<'history:export'>) => wanted(input).length,
  };
}
