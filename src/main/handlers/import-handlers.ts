import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandName } from '../../shared/channels.ts';
import type { ImportView } from '../../shared/client-import.ts';
import type { ImportId } from '../../shared/ids.ts';
import type { Outcome, Problem } from '../../shared/outcome.ts';
import { BAD_LINES_NAME, badLinesFile } from '../clients-import/bad-lines-file.ts';
import { readListFile } from '../clients-import/list-file.ts';
import type { Handlers } from '../ipc-server.ts';
import { canKeep } from '../vault.ts';
import { type Desk, engineOf } from './desk.ts';

type ImportCommand = Extract<CommandName, `clients:import-${string}`>;

/** The names are business secrets too: only the person's own account may read what is saved. */
const OWNER_ONLY = 0o600;

/** Lists of clients. Keys come in once, with the text or from the file, and never go out. */
export function importHandlers(desk: Desk): Pick<Handlers, ImportCommand> {
  const { imports, vault } = desk;
  let asking = false;
  /** The system shows one dialog at a time. */
  const alone = async <Value>(ask: () => Promise<Outcome<Value | null>>): Promise<Outcome<Value | null>> => {
    if (asking) return { done: true, value: null };
    asking = true;
    try {
      return await ask();
    } finally {
      asking = false;
    }
  };
  return {
    async 'clients:import-read'({ text }) {
      await engineOf(desk);
      return imports.read(text, null);
    },
    async 'clients:import-choose'() {
      await engineOf(desk);
      return alone(() => chooseList(desk));
    },
    'clients:import-check'({ id }) {
      imports.check(id);
      return null;
    },
    async 'clients:import-add'({ id, lines, storage }) {
      if (!canKeep(await vault.strength(), storage)) return refused({ kind: 'no-key-store' });
      return imports.add(id, lines, (key) => vault.keepIn(storage, key));
    },
    'clients:import-save': ({ id }) => alone(() => saveBadLines(desk, id)),
    'clients:import-discard'({ id }) {
      imports.discard(id);
      return null;
    },
  };
}

async function chooseList({ desktop, imports }: Desk): Promise<Outcome<ImportView | null>> {
  const file = await desktop.chooseList();
  if (file === undefined) return { done: true, value: null };
  const list = await readListFile(file);
  if ('refused' in list) return refused({ kind: 'list-refused', reason: list.refused });
  return imports.read(list.text, path.basename(file));
}

async function saveBadLines(
  { desktop, imports }: Desk,
  id: ImportId,
): Promise<Outcome<{ readonly saved: number } | null>> {
  const lines = imports.bad(id);
  if (lines === undefined) return refused({ kind: 'gone' });
  const file = await desktop.chooseNewFile(BAD_LINES_NAME);
  if (file === undefined) return { done: true, value: null };
  try {
    await writeFile(file, badLinesFile(lines), { mode: OWNER_ONLY });
    return { done: true, value: { saved: lines.length } };
  } catch {
    return refused({ kind: 'not-saved' });
  }
}

const refused = (problem: Problem): { readonly done: false; readonly problem: Problem } => ({
  done: false,
  problem,
});
