import { useEffect, useMemo } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import type { ProfileView, UploadView } from '../../shared/model.ts';
import { InboxSleeve } from '../inbox/inbox-sleeve.tsx';
import { useInbox } from '../inbox/use-inbox.ts';
import { ScreenHead } from '../parts/screen-head.tsx';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { FRAME } from '../words/frame-words.ts';
import { INBOX } from '../words/inbox-words.ts';
import { QUEUE, queueState, restingState } from '../words/queue-words.ts';
import { CauseBanners } from './cause-banners.tsx';
import { DescriptionDialog } from './description-dialog.tsx';
import { EventsDialog } from './events-dialog.tsx';
import { LensBar } from './lens-bar.tsx';
import { countLenses, isOpen } from './lenses.ts';
import { useLingering } from './lingering.ts';
import { listenForQueueKeys } from './listen-for-queue-keys.ts';
import { QueueEmpty } from './queue-empty.tsx';
import { QueueLoading } from './queue-loading.tsx';
import { QueueNoMatch } from './queue-no-match.tsx';
import { inOrder, useQueueOrder } from './queue-order.ts';
import { QueueOrderMenu } from './queue-order-menu.tsx';
import { filterUploads, underLens } from './shown-uploads.ts';
import { SleeveList } from './sleeve-list.tsx';
import { groupSleeves } from './sleeves.ts';
import { UploadAgainDialog } from './upload-again-dialog.tsx';
import { useHoldClock } from './use-hold-clock.ts';

/** The drawer: every batch a sleeve, every file a row. */
export function QueueScreen() {
  const uploads = useWindow((state) => state.uploads);
  const loaded = useWindow((state) => state.queueLoaded);
  const { client, search, lens } = useUi();
  const rows = useMemo(() => filterUploads(uploads.values(), { client, search }), [uploads, client, search]);
  const inbox = useInbox();
  const waiting = useWindow(({ status }) => (client === null ? (status.inbox ?? 0) : 0));
  const counts = useMemo(() => withInbox(countLenses(rows), waiting), [rows, waiting]);
  const left = useLingering((state) => state.left);
  const shown = useMemo(() => underLens(rows, lens, left), [rows, lens, left]);
  const now = useHoldClock(uploads);
  useEffect(listenForQueueKeys, []);
  const profiles = useWindow((state) => state.profiles);
  const order = useQueueOrder((chosen) => chosen.order);
  const sleeves = useMemo(() => {
    const groups = groupSleeves(shown, uploads.values(), { now, lingering: left });
    return inOrder(groups, order, (id) => profiles.get(id)?.name ?? '');
  }, [shown, uploads, now, left, order, profiles]);
  const say = useMemo(
    () => sayQueue(rows, waiting, { search, client, profiles }),
    [rows, waiting, search, client, profiles],
  );
  const resting = lens === 'all' && search === '' && counts.all === counts.done && left.size === 0;
  return (
    <>
      <ScreenHead title={QUEUE.title} say={loaded ? say : QUEUE.loading}>
        {loaded && counts.all > 0 && <QueueOrderMenu />}
      </ScreenHead>
      {loaded && counts.all > 0 && <LensBar counts={counts} shown={shown} />}
      <CauseBanners />
      {!loaded && <QueueLoading />}
      {loaded && resting && <QueueEmpty done={rows} />}
      {loaded && inbox.length > 0 && <InboxSleeve groups={inbox} alone={shown.length === 0} />}
      {loaded && !resting && shown.length + inbox.length === 0 && (
        <QueueNoMatch lens={search.trim() === '' && counts.all > 0 ? lens : 'all'} />
      )}
      {loaded && !resting && shown.length > 0 && <SleeveList sleeves={sleeves} />}
      <UploadAgainDialog />
      <DescriptionDialog />
      <EventsDialog />
    </>
  );
}

/** What waits for a client needs the person. */
const withInbox = (counts: ReturnType<typeof countLenses>, waiting: number): typeof counts => ({
  ...counts,
  all: counts.all + waiting,
  attention: counts.attention + waiting,
});

interface Narrowing {
  readonly search: string;
  readonly client: ProfileId | null;
  readonly profiles: ReadonlyMap<ProfileId, ProfileView>;
}

/** The sentence under the title: the files that are not up, and those that need a client. */
function sayQueue(rows: readonly UploadView[], waiting: number, narrowing: Narrowing): string {
  const open = rows.filter(isOpen);
  if (waiting === 0 && open.length === 0) return sayResting(rows, narrowing);
  const needs = waiting === 0 ? '' : INBOX.state({ count: waiting });
  if (open.length === 0) return needs;
  const said = sayOpen(open, narrowing.profiles);
  return waiting === 0 ? said : `${said} ${needs}`;
}

const sayResting = (rows: readonly UploadView[], { search, client, profiles }: Narrowing): string =>
  restingState({ found: rows.length, search: search.trim(), client: client && nameOf(client, profiles) });

function sayOpen(open: readonly UploadView[], profiles: Narrowing['profiles']): string {
  const clients = new Set(open.map((upload) => upload.profileId));
  const [first] = clients;
  const uploading = open.filter((upload) => upload.stage === 'uploading').length;
  return queueState({
    files: open.length,
    clients: clients.size,
    client: first === undefined ? '' : nameOf(first, profiles),
    busy: uploading,
    needs: countLenses(open).attention,
  });
}

const nameOf = (id: ProfileId, profiles: Narrowing['profiles']): string =>
  profiles.get(id)?.name ?? FRAME.removedClient;
