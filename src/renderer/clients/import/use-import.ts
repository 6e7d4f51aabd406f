import { useEffect, useRef, useState } from 'react';
import type { ImportView } from '../../../shared/client-import.ts';
import type { KeyStorage } from '../../../shared/contract.ts';
import type { ImportId } from '../../../shared/ids.ts';
import { say, tell } from '../../state/messages.ts';
import { attempt, type Sent, send } from '../../state/send.ts';
import { IMPORT, importCounts, importState } from '../../words/import-words.ts';
import { problemText } from '../../words/problem-words.ts';
import { countLines, withNews } from './import-counts.ts';

/** A list between reading and adding, as a dialog needs it. */
export interface ImportDesk {
  /** null until a list was read. */
  readonly view: ImportView | null;
  /** Why the last wish was not fulfilled; empty when it was. */
  readonly error: string;
  readonly busy: boolean;
  readText(text: string): Promise<boolean>;
  chooseFile(): Promise<boolean>;
  check(): void;
  /** True when nothing is left to look at. */
  add(lines: readonly number[], storage: KeyStorage): Promise<boolean>;
  saveBad(): Promise<void>;
  /** Lets go of the list and its keys. */
  drop(why?: string): void;
}

/** Reads a list and follows what becomes of it; the keys themselves stay in main. */
export function useImport(): ImportDesk {
  const [view, setView] = useState<ImportView | null>(null);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const open = useRef<ImportId | null>(null);
  const id = view?.id ?? null;

  useEffect(() => {
    if (id === null) return;
    const stop = window.hotfolder.onChanges(({ changes }) => {
      for (const change of changes) {
        if (change.kind === 'import' && change.id === id)
          setView((before) => before && { ...before, lines: withNews(before.lines, change.lines) });
        // Ours when we let go of it ourselves; otherwise time or another account did.
        if (change.kind === 'import-closed' && change.id === id && open.current === id) {
          open.current = null;
          setView(null);
          setError(IMPORT.gone);
        }
      }
    });
    void send('clients:import-check', { id });
    return stop;
  }, [id]);
  useAnnouncedOnce(view);

  const take = (sent: Sent<ImportView | null>): boolean => {
    if (!sent.done) setError(sent.words);
    if (!sent.done || sent.value === null) return false;
    open.current = sent.value.id;
    setView(sent.value);
    return true;
  };
  const during = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    setBusy(true);
    setError('');
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };
  const drop = (why = ''): void => {
    open.current = null;
    if (id !== null) void send('clients:import-discard', { id });
    setView(null);
    setError(why);
  };
  return {
    view,
    error,
    busy,
    drop,
    readText: (text) => during(async () => take(await attempt('clients:import-read', { text }))),
    chooseFile: () => during(async () => take(await attempt('clients:import-choose', {}))),
    check: () => void (id !== null && send('clients:import-check', { id })),
    add: (lines, storage) =>
      during(async () => {
        if (id === null) return false;
        const sent = await attempt('clients:import-add', { id, lines: [...lines], storage });
        if (!sent.done) {
          if (sent.problem?.kind === 'gone') drop(IMPORT.gone);
          else setError(sent.words);
          return false;
        }
        const { added, left, problem } = sent.value;
        if (added > 0) tell(IMPORT.added({ count: added }));
        if (problem !== null) setError(problemText(problem));
        if (left.lines.length === 0) open.current = null;
        setView(left);
        return left.lines.length === 0;
      }),
    saveBad: () =>
      during(async () => {
        if (id === null) return;
        const sent = await attempt('clients:import-save', { id });
        if (!sent.done) setError(sent.words);
        else if (sent.value !== null) tell(IMPORT.savedBad({ count: sent.value.saved }));
      }),
  };
}

/** Says what was read, and once more when every key has its answer: never once a line. */
function useAnnouncedOnce(view: ImportView | null): void {
  const counts = view === null ? null : countLines(view.lines);
  const id = view?.id ?? null;
  const isSettled = counts !== null && counts.checking === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts between are not for saying
  useEffect(() => {
    if (counts !== null) say(isSettled ? importCounts(counts) : importState(counts));
  }, [id, isSettled]);
}
