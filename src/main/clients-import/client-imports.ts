import type { Engine } from '../../engine/engine.ts';
import { type Clock, type Random, sleep, type Timer } from '../../engine/ports/clock.ts';
import type { Log } from '../../engine/ports/log.ts';
import type { Secret } from '../../engine/secret.ts';
import type { Change } from '../../shared/change.ts';
import {
  type ImportFault,
  type ImportLine,
  type ImportView,
  MAX_IMPORT_LINES,
} from '../../shared/client-import.ts';
import { type ImportId, importId } from '../../shared/ids.ts';
import type { Outcome, Problem } from '../../shared/outcome.ts';
import { MINUTE, SECOND } from '../../shared/units.ts';
import { NotReady } from '../not-ready.ts';
import { type Throttled, throttled } from '../throttle.ts';
import { checkKeys } from './check-keys.ts';
import { type DraftLine, ImportDraft, keyOf } from './import-draft.ts';
import { ImportRest } from './import-rest.ts';
import { judgeList } from './judge-list.ts';
import { KnownAnswers } from './known-answers.ts';
import { type ListedClient, listLines, readLine } from './read-list.ts';

/** A list with its keys is kept no longer than this after it was read, ms. */
export const IMPORT_LIFE_MS = 30 * MINUTE;
/** Verdicts are told no oftener than an eye can read them. */
const TELL_EVERY_MS = SECOND / 4;
/** Lines read per turn of the event loop: some milliseconds, whatever stands in them. */
const SLICE = 100;
/** Clients added by one durable write. [ours] 500 in about a second, and no turn that an eye would notice */
const BATCH = 25;

export interface ClientImportsParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** The engine in use; undefined while there is no account. */
  readonly engine: () => Engine | undefined;
  readonly tell: (change: Change) => void;
}

/** What came of adding; `problem`: why it ended before every line had its turn. */
export interface AddedClients {
  readonly added: number;
  readonly left: ImportView;
  readonly problem: Problem | null;
}

interface OpenImport {
  readonly engine: Engine;
  readonly draft: ImportDraft;
  readonly stop: AbortController;
  readonly end: Timer;
  readonly told: Throttled<void>;
  checking: boolean;
}

/**
 * A list of clients between reading and adding. Its keys are here and nowhere else, in memory only: they end with
 * the dialog, with the account, with the next list, or after half an hour.
 */
export class ClientImports {
  readonly #parts: ClientImportsParts;
  readonly #answers: KnownAnswers;
  readonly #rest: ImportRest;
  readonly #ended = new AbortController();
  #open: OpenImport | undefined;

  constructor(parts: ClientImportsParts) {
    this.#parts = parts;
    this.#answers = new KnownAnswers(parts.clock);
    this.#rest = new ImportRest(parts.clock);
  }

  /** Reads a list and judges it without asking anyone. Throws NotReady without an account. */
  async read(text: string, fileName: string | null): Promise<Outcome<ImportView>> {
    const engine = this.#parts.engine();
    if (engine === undefined) throw new NotReady('this needs an account');
    const { lines, layout, more } = listLines(text, MAX_IMPORT_LINES);
    const clients: ListedClient[] = [];
    for (let from = 0; from < lines.length; from += SLICE) {
      if (from > 0) await sleep(this.#parts.clock, 0, this.#ended.signal);
      for (const line of lines.slice(from, from + SLICE)) clients.push(readLine(line, layout));
    }
    if (engine !== this.#parts.engine()) return { done: false, problem: { kind: 'gone' } };
    if (clients.length === 0) return { done: false, problem: { kind: 'list-refused', reason: 'empty' } };
    const judged = judgeList(clients, engine.intake.known());
    const draft = new ImportDraft({ id: importId(this.#parts.random.id()), fileName, judged, more });
    this.#begin(engine, draft);
    return { done: true, value: draft.view() };
  }

  /** Begins to ask about keys nobody has answered for; a refused key is not asked about again. */
  check(id: ImportId): void {
    const open = this.#find(id);
    if (open === undefined || open.checking) return;
    open.checking = true;
    this.#ask(open)
      .catch((error: unknown) => this.#parts.log.bug('import-check', error))
      .finally(() => {
        open.checking = false;
      });
  }

  /** Adds lines whose keys work, or could not be checked; `keep` hears of each key before it is stored. */
  async add(
    id: ImportId,
    numbers: readonly number[],
    keep: (key: Secret) => void,
  ): Promise<Outcome<AddedClients>> {
    const open = this.#find(id);
    if (open === undefined) return { done: false, problem: { kind: 'gone' } };
    let added = 0;
    let problem: Problem | null = null;
    const wanted = open.draft.addable(numbers);
    // Wished twice at once, a line becomes one client all the same: the engine takes each name and key once.
    for (let from = 0; from < wanted.length && problem === null; from += BATCH) {
      if (from > 0) await sleep(this.#parts.clock, 0, this.#ended.signal);
      if (open.stop.signal.aborted) break;
      const lines = wanted.slice(from, from + BATCH);
      for (const line of lines) keep(keyOf(line));
      const outcome = await this.#take(open, lines);
      added += outcome.added;
      problem = outcome.problem;
    }
    const left = open.draft.view();
    if (open.draft.isEmpty) this.discard(id);
    return { done: true, value: { added, left, problem } };
  }

  /** Lines that need the person, as the window knows them; undefined when the list is gone. */
  bad(id: ImportId): readonly ImportLine[] | undefined {
    return this.#find(id)?.draft.bad();
  }

  discard(id: ImportId): void {
    if (this.#find(id) !== undefined) this.#close();
  }

  /** Another account, or another API key: what was said of keys may be wrong by now. */
  switched(): void {
    this.#answers.forget();
    this.#rest.switched();
    if (this.#open?.engine !== this.#parts.engine()) this.#close();
  }

  stop(): void {
    this.#ended.abort();
    this.#close();
  }

  #begin(engine: Engine, draft: ImportDraft): void {
    this.#close();
    const { clock, tell } = this.#parts;
    this.#open = {
      engine,
      draft,
      stop: new AbortController(),
      end: clock.after(IMPORT_LIFE_MS, () => this.discard(draft.id)),
      told: throttled(clock, TELL_EVERY_MS, () =>
        tell({ kind: 'import', id: draft.id, lines: draft.takeChanged() }),
      ),
      checking: false,
    };
  }

  #find(id: ImportId): OpenImport | undefined {
    return this.#open?.draft.id === id ? this.#open : undefined;
  }

  async #ask({ engine, draft, stop, told }: OpenImport): Promise<void> {
    const learn: typeof draft.learn = (line, news) => {
      if (stop.signal.aborted) return;
      draft.learn(line, news);
      told.push();
    };
    const lines = draft.unasked();
    const known = new Set<DraftLine>();
    for (const line of lines) {
      const answer = this.#answers.of(line.client.print);
      if (answer !== undefined) known.add(line);
      learn(line, answer ?? { verdict: { kind: 'ready' }, title: '' });
    }
    const left = lines.filter((line) => !known.has(line));
    const rest = this.#rest.current();
    if (rest !== undefined) {
      for (const line of left) learn(line, { verdict: { kind: 'unchecked', failure: rest }, title: '' });
      return;
    }
    await checkKeys({
      lines: left,
      keyOf,
      asker: engine.intake,
      signal: stop.signal,
      tell: (line, verdict, title) => {
        this.#answers.keep(line.client.print, { verdict, title });
        if (verdict.kind === 'unchecked') this.#rest.hear(verdict.failure);
        learn(line, { verdict, title });
      },
    });
  }

  /** A name or key that was taken meanwhile concerns its line only; every other problem the lines after it too. */
  async #take(
    { engine, draft, told }: OpenImport,
    lines: readonly DraftLine[],
  ): Promise<Pick<AddedClients, 'added' | 'problem'>> {
    const wanted = lines.map((line) => ({
      name: line.client.name,
      key: keyOf(line),
      works: line.news.verdict.kind === 'works',
    }));
    const taken = await engine.intake.take(wanted);
    let added = 0;
    let problem: Problem | null = null;
    for (const [at, line] of lines.entries()) {
      const outcome = taken[at];
      if (outcome === undefined) throw new Error('a client nobody answered for');
      if (outcome.done) {
        draft.left(line);
        added += 1;
        continue;
      }
      const fault = faultOf(outcome.problem, line.client.name);
      if (fault === undefined) problem ??= outcome.problem;
      else {
        draft.learn(line, { verdict: { kind: 'bad', faults: [fault] }, title: '' });
        told.push();
      }
    }
    return { added, problem };
  }

  #close(): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    open.stop.abort();
    open.end.cancel();
    open.told.stop();
    open.draft.clear();
    this.#parts.tell({ kind: 'import-closed', id: open.draft.id });
  }
}

function faultOf(problem: Problem, name: string): ImportFault | undefined {
  if (problem.kind === 'name-taken') return { kind: 'name-taken', client: name };
  return problem.kind === 'key-known' ? { kind: 'key-known', client: problem.profile } : undefined;
}
