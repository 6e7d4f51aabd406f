import { create } from 'zustand';
import type { Input } from '../../shared/contract.ts';
import type { ProfileId, UploadId } from '../../shared/ids.ts';
import type { EngineStatus, HistoryEntry } from '../../shared/model.ts';
import type { HistoryPage } from '../../shared/pages.ts';
import { invoke } from '../bridge.ts';
import type { WindowState } from '../state/window-state.ts';
import { useWindow } from '../state/window-store.ts';
import type { ResultChoice } from '../words/activity-words.ts';
import { hasEnded, withNewestPage, withOlderPage, withRows } from './activity-entries.ts';

/** Which part of the history is shown. */
export interface ActivityFilter {
  readonly client: ProfileId | null;
  readonly result: ResultChoice;
}

/** The history as far as it was read. */
export interface ActivityState {
  readonly filter: ActivityFilter;
  /** Whose history it is. */
  readonly account: EngineStatus['account'];
  readonly entries: readonly HistoryEntry[];
  /** Where the next page begins; null when all was read. */
  readonly next: string | null;
  readonly phase: 'reading' | 'ready' | 'failed';
  /** The next page: not asked for, on its way, or not read. */
  readonly older: 'resting' | 'reading' | 'failed';
  /** The entries that are open. */
  readonly open: ReadonlySet<UploadId>;
}

const NOTHING: Omit<ActivityState, 'filter' | 'account'> = {
  entries: [],
  next: null,
  phase: 'reading',
  older: 'resting',
  open: new Set(),
};

export const useActivity = create<ActivityState>()(() => ({
  filter: { client: null, result: 'all' },
  account: 'none',
  ...NOTHING,
}));

/** Many ends at once cost one question. */
const GATHER_MS = 150;
let due: ReturnType<typeof setTimeout> | undefined;
/** Rises with every new beginning: an answer to an older question is not for what is shown now. */
let turn = 0;

/** Shows one part of the history: as it was left, with what has happened meanwhile, or from its newest page on. */
export async function showActivity(filter: ActivityFilter): Promise<void> {
  const shown = useActivity.getState();
  const { status, uploads } = useWindow.getState();
  const isSame = shown.filter.client === filter.client && shown.filter.result === filter.result;
  if (!isSame || shown.phase !== 'ready' || shown.account !== status.account) return readActivity(filter);
  useActivity.setState({ entries: withRows(shown.entries, uploads) });
  await readNewest();
}

/** Opens an entry or closes it; `wanted` says which, else the other of the two. */
export const toggleEntry = (id: UploadId, wanted?: boolean): void =>
  useActivity.setState(({ open }) => {
    const next = new Set(open);
    if (wanted ?? !open.has(id)) next.add(id);
    else next.delete(id);
    return { open: next };
  });

/** Reads one part of the history from its newest page on. */
export async function readActivity(filter: ActivityFilter): Promise<void> {
  turn += 1;
  const own = turn;
  const { account } = useWindow.getState().status;
  useActivity.setState({ filter, account, ...NOTHING });
  const page = await ask(filter);
  if (own !== turn) return;
  useActivity.setState(
    page === null ? { phase: 'failed' } : { phase: 'ready', entries: page.entries, next: page.next },
  );
}

/** Reads the next page; while one is on its way no other is asked for. */
export async function readOlder(): Promise<void> {
  const { next, older, filter } = useActivity.getState();
  if (next === null || older === 'reading') return;
  const own = turn;
  useActivity.setState({ older: 'reading' });
  const page = await ask(filter, next);
  if (own !== turn) return;
  if (page === null) return useActivity.setState({ older: 'failed' });
  const { entries } = useActivity.getState();
  useActivity.setState({ older: 'resting', next: page.next, entries: withOlderPage(entries, page.entries) });
}

/** Follows what ends while the history is looked at; the answer stops following. */
export function followEnds(): () => void {
  const stop = useWindow.subscribe((state, before) => {
    if (state.status.account !== before.status.account) {
      void readActivity(useActivity.getState().filter);
    } else if (state.uploads !== before.uploads) hear(state, before);
  });
  return () => {
    stop();
    clearTimeout(due);
    due = undefined;
  };
}

function hear({ uploads }: WindowState, before: WindowState): void {
  const changed = [...uploads.values()].filter((upload) => before.uploads.get(upload.id) !== upload);
  if (changed.length === 0) return;
  const rows = new Map(changed.map((upload) => [upload.id, upload]));
  useActivity.setState(({ entries }) => ({ entries: withRows(entries, rows) }));
  if (changed.some(hasEnded)) due ??= setTimeout(() => void readNewest(), GATHER_MS);
}

async function readNewest(): Promise<void> {
  due = undefined;
  const { filter, phase } = useActivity.getState();
  if (phase !== 'ready') return;
  const own = turn;
  const page = await ask(filter);
  if (own !== turn || page === null) return;
  useActivity.setState(({ entries, next }) => {
    const met = withNewestPage(entries, page);
    if (met === null) return { entries: page.entries, next: page.next };
    return { entries: met, next: met.length > page.entries.length ? next : page.next };
  });
}

/** One page; null when it could not be read. */
async function ask({ client, result }: ActivityFilter, after?: string): Promise<HistoryPage | null> {
  const asked: Input<'history:list'> = {
    ...(client !== null && { profileId: client }),
    ...(result !== 'all' && { result }),
    ...(after !== undefined && { after }),
  };
  const reply = await invoke('history:list', asked);
  return reply.ok ? reply.value : null;
}
