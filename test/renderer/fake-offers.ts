import type { Change } from '../../src/shared/change.ts';
import type { Input, Output } from '../../src/shared/contract.ts';
import { type BatchId, batchId, offerId, type ProfileId, profileId } from '../../src/shared/ids.ts';
import type { UploadView } from '../../src/shared/model.ts';
import type { OfferPart, OfferRefusal, OfferView } from '../../src/shared/offer.ts';
import { SECOND } from '../../src/shared/units.ts';
import { upload } from './fake-seed.ts';

/** Of the product: ten seconds to undo. */
const HOLD_MS = 10 * SECOND;

const part = (files: number, megabytes: number, ...names: readonly string[]): OfferPart => ({
  files,
  bytes: megabytes * 1_000_000,
  names,
  pictures: names.map((name, place) =>
    name.endsWith('.mp4') ? { kind: 'video', place: null } : { kind: 'image', place },
  ),
});
const NOBODY = part(0, 0);

const REFUSED: readonly OfferRefusal[] = [
  { fileName: 'launch-film_master.mov', folder: '~/Exports/week 47', reason: 'file-too-large' },
  { fileName: 'blank.png', folder: '~/Exports/week 47/Northlume Velo', reason: 'file-empty' },
  { fileName: 'price list.pdf', folder: '~/Exports/week 47/Bramblewick Teas', reason: 'not-media' },
];

const offer = (id: string, change: Partial<OfferView>): OfferView => {
  const { matched = [], unmatched = NOBODY, refused = [] } = change;
  const parts = [...matched, unmatched];
  return {
    id: offerId(id),
    revision: 1,
    byStart: false,
    state: 'ready',
    profileId: null,
    files: parts.reduce((sum, one) => sum + one.files, 0),
    bytes: parts.reduce((sum, one) => sum + one.bytes, 0),
    matched,
    unmatched,
    known: { looking: false, clients: [] },
    more: false,
    refusedCount: refused.length,
    refused,
    ...change,
  };
};

/** A week's export: folders of six clients, nine files for nobody, three that cannot be sent. */
export const weekOffer = (): OfferView =>
  offer('week', {
    matched: [
      { profileId: profileId('p4'), ...part(61, 340, 'tins-01.jpg', 'leaves.jpg', 'cup-steam.jpg') },
      { profileId: profileId('p0'), ...part(48, 2_100, 'wheel.jpg', 'pass.jpg', 'chevron.mp4') },
      {
        profileId: profileId('p1'),
        ...part(44, 510, 'vase-hero.jpg', 'bowls-stack.jpg', 'kiln-opening.jpg'),
      },
      { profileId: profileId('p3'), ...part(29, 188, 'lobby.jpg', 'pool.jpg', 'suite.jpg') },
      { profileId: profileId('p5'), ...part(20, 96, 'citrus.jpg', 'plate.jpg', 'saffron.jpg') },
      { profileId: profileId('p6'), ...part(12, 61, 'poppies.jpg', 'greenhouse.jpg', 'brush.jpg') },
    ],
    unmatched: part(9, 40, 'IMG_2231 (edited).jpg', 'IMG_2232.jpg', 'IMG_2240.jpg'),
    refused: REFUSED,
  });

/** Three files dropped on the bare window. */
export const looseOffer = (): OfferView =>
  offer('loose', { unmatched: part(3, 28, 'vase-hero.jpg', 'bowls-stack.jpg', 'kiln-opening.jpg') });

/** The same, dropped on a client's sleeve. */
export const ownOffer = (): OfferView =>
  offer('own', { ...looseOffer(), id: offerId('own'), profileId: profileId('p0') });

/** The same, given by a second start: it opened by itself. */
export const startedOffer = (): OfferView =>
  offer('started', { ...ownOffer(), id: offerId('started'), byStart: true });

/** Nothing of it can be sent. */
export const emptyOffer = (): OfferView => offer('nothing', { refused: REFUSED });

/** The part of a fake engine that the offers need. */
interface Around {
  readonly emit: (changes: readonly Change[]) => void;
  readonly place: (rows: readonly UploadView[]) => void;
  readonly take: (batch: BatchId) => readonly UploadView[];
}

type OfferCommand =
  | 'files:choose'
  | 'files:paste'
  | 'offers:send'
  | 'offers:discard'
  | 'given:undo'
  | 'given:send-now';

/** What waits for the person's word in a fake engine; what is sent is held as the real one holds it. */
export function fakeOffers(first: readonly OfferView[], { emit, place, take }: Around) {
  const open = new Map(first.map((one) => [String(one.id), one]));
  let made = 0;
  let batches: BatchId[] = [];
  const close = (id: string): void => {
    const closed = open.get(id);
    open.delete(id);
    if (closed !== undefined) emit([{ kind: 'offer-closed', id: closed.id }]);
  };
  const show = (view: OfferView): void => {
    open.set(view.id, view);
    emit([{ kind: 'offer', offer: view }]);
  };
  const hold = (client: ProfileId, names: readonly string[], files: number): number => {
    made += 1;
    const batch = batchId(`given ${made}`);
    const rows = Array.from({ length: files }, (_, index) =>
      upload(`candidate:${batch}:${index}`, {
        profileId: client,
        rootId: null,
        batchId: batch,
        fileName: names[index] ?? `more-${index}.jpg`,
        folder: '~/Exports/week 47',
        stage: 'settling',
        foundAt: Date.now(),
        holdUntil: Date.now() + HOLD_MS,
        order: 10_000 + made * 1_000 + index,
      }),
    );
    place(rows);
    emit(rows.map((row) => ({ kind: 'upload', upload: row })));
    batches.push(batch);
    return files;
  };
  const answers: { readonly [Name in OfferCommand]: (input: Input<Name>) => Output<Name> } = {
    'files:choose': ({ profileId: client }) => {
      const view =
        client === undefined ? looseOffer() : { ...ownOffer(), profileId: profileId(String(client)) };
      show(view);
      return { chosen: true };
    },
    'files:paste': () => ({ kind: 'link', url: 'https://example.com/media/poster.jpg' }),
    'offers:send': ({ id, revision, everything, unmatched, keep }) => {
      const view = open.get(String(id));
      if (view === undefined) return { done: false, problem: { kind: 'gone' } };
      if (view.revision !== revision) return { done: false, problem: { kind: 'still-looking' } };
      batches = [];
      let files = 0;
      if (keep === 'everything') {
        close(String(id));
        return { done: true, value: { files, batches, kept: view.files, leftOut: 0 } };
      }
      if (everything !== undefined) {
        files += hold(profileId(String(everything)), view.unmatched.names, view.files);
      } else {
        for (const one of view.matched) files += hold(one.profileId, one.names, one.files);
        if (unmatched !== undefined) {
          files += hold(profileId(String(unmatched)), view.unmatched.names, view.unmatched.files);
        }
      }
      close(String(id));
      const kept = keep === 'unmatched' && unmatched === undefined ? view.unmatched.files : 0;
      return { done: true, value: { files, batches, kept, leftOut: 0 } };
    },
    'offers:discard': ({ id }) => {
      close(String(id));
      return null;
    },
    'given:undo': ({ batchId: batch }) => {
      const taken = take(batchId(String(batch)));
      emit(taken.map((row) => ({ kind: 'upload-removed', id: row.id })));
      return { files: taken.length };
    },
    'given:send-now': ({ batchId: batch }) => {
      const rows = take(batchId(String(batch))).map((row) => ({ ...row, holdUntil: null }));
      place(rows);
      emit(rows.map((row) => ({ kind: 'upload', upload: row })));
      return null;
    },
  };
  /** Holds files for a client as if they had been given now, and names their batch. */
  const holdBatch = (client: ProfileId, names: readonly string[]): string => {
    hold(client, names, names.length);
    return String(batches.at(-1));
  };
  return { answers, hold: holdBatch, list: (): readonly OfferView[] => [...open.values()] };
}
