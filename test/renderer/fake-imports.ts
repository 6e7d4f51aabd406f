import type { Change } from '../../src/shared/change.ts';
import { canAdd, type ImportLine, type ImportView, needsPerson } from '../../src/shared/client-import.ts';
import type { Output } from '../../src/shared/contract.ts';
import { failure } from '../../src/shared/failure.ts';
import { type ImportId, importId } from '../../src/shared/ids.ts';
import type { Outcome } from '../../src/shared/outcome.ts';

/** One line of a list, working unless a test says otherwise. */
export const importLine = (line: number, name: string, change: Partial<ImportLine> = {}): ImportLine => ({
  line,
  name,
  keyLast4: 'Q7TL',
  verdict: { kind: 'works' },
  title: '',
  ...change,
});

/** The lines of the drawing (clients.html). */
export const drawnLines = (): readonly ImportLine[] => [
  importLine(1, 'Dunmarrow Bikes'),
  importLine(2, 'Ellowen Studio', { keyLast4: '2KXR' }),
  importLine(3, 'Ferndipple Farm', {
    keyLast4: 'W90B',
    verdict: { kind: 'refused', failure: failure('key-rejected', 'Profile-Key not known (code 102)') },
  }),
  importLine(4, 'Gallowmere Gin', { keyLast4: 'A3ZH' }),
  importLine(5, '', {
    keyLast4: 'A3ZH',
    verdict: { kind: 'bad', faults: [{ kind: 'same-key', line: 4 }, { kind: 'no-name' }] },
  }),
  importLine(6, 'Hazelwick & Sons', { keyLast4: 'MM1C', title: 'Hazelwick Bakery' }),
  importLine(7, 'Imberley Rooms', { keyLast4: 'P5SE', verdict: { kind: 'checking' } }),
  importLine(8, 'Jorrowby Opera', { keyLast4: '', verdict: { kind: 'bad', faults: [{ kind: 'no-key' }] } }),
  importLine(9, 'Kestlefold Café', { keyLast4: 'D8UY' }),
];

/** What a name stands for in a pasted list. Keys that begin with "bad" are refused, with "off" not answered. */
function judged(text: string, line: number): ImportLine {
  const [name = '', key = ''] = text.split(',').map((cell) => cell.trim());
  const keyLast4 = key.slice(-4);
  if (key === '')
    return importLine(line, name, { keyLast4, verdict: { kind: 'bad', faults: [{ kind: 'no-key' }] } });
  return importLine(line, name, { keyLast4, verdict: { kind: 'ready' } });
}

function answered(one: ImportLine, text: string): ImportLine {
  const key = text.split(',')[1]?.trim() ?? '';
  if (one.verdict.kind !== 'ready') return one;
  if (key.startsWith('bad'))
    return { ...one, verdict: { kind: 'refused', failure: failure('key-rejected', 'not known') } };
  if (key.startsWith('off'))
    return { ...one, verdict: { kind: 'unchecked', failure: failure('network-down') } };
  return { ...one, verdict: { kind: 'works' }, title: key.startsWith('other') ? 'Someone Else' : '' };
}

/** Main's part for lists of clients, without any key check of its own. */
export function fakeImports(emit: (changes: readonly Change[]) => void, joined: (line: ImportLine) => void) {
  let open: { readonly view: ImportView; readonly texts: ReadonlyMap<number, string> } | undefined;
  let count = 0;
  const begin = (
    lines: readonly ImportLine[],
    { fileName = null, texts = new Map() }: { fileName?: string | null; texts?: ReadonlyMap<number, string> },
  ): Outcome<ImportView> => {
    if (lines.length === 0) return { done: false, problem: { kind: 'list-refused', reason: 'empty' } };
    count += 1;
    open = { view: { id: importId(`i${count}`), fileName, lines, more: false }, texts };
    return { done: true, value: open.view };
  };
  const change = (lines: readonly ImportLine[]): void => {
    if (open !== undefined) open = { ...open, view: { ...open.view, lines } };
  };
  return {
    read(text: string): Outcome<ImportView> {
      const texts = text
        .split('\n')
        .flatMap((one, index) => (one.trim() === '' ? [] : [[index + 1, one] as const]));
      return begin(
        texts.map(([line, one]) => judged(one, line)),
        { texts: new Map(texts) },
      );
    },
    /** The list of the drawing; its one key that is being checked is checked for ever. */
    choose: () => begin(drawnLines(), { fileName: 'agency-keys.csv' }),
    check(id: ImportId): null {
      if (open?.view.id !== id) return null;
      const { texts } = open;
      change(open.view.lines.map((line) => answered(line, texts.get(line.line) ?? '')));
      const { lines } = open.view;
      setTimeout(() => emit([{ kind: 'import', id, lines }]), 0);
      return null;
    },
    add(id: ImportId, numbers: readonly number[]): Output<'clients:import-add'> {
      if (open?.view.id !== id) return { done: false, problem: { kind: 'gone' } };
      const leaving = open.view.lines.filter((line) => numbers.includes(line.line) && canAdd(line, true));
      for (const line of leaving) joined(line);
      change(open.view.lines.filter((line) => !leaving.includes(line)));
      return { done: true, value: { added: leaving.length, left: open.view, problem: null } };
    },
    save: (id: ImportId): Output<'clients:import-save'> =>
      open?.view.id === id
        ? { done: true, value: { saved: open.view.lines.filter(needsPerson).length } }
        : { done: false, problem: { kind: 'gone' } },
    discard(id: ImportId): null {
      if (open?.view.id === id) open = undefined;
      return null;
    },
  };
}
