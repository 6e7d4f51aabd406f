import type { FormEvent, KeyboardEvent } from 'react';
import type { UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { isTextField } from '../commands/is-text-field.ts';
import { isKeyOf } from '../commands/shown-keys.ts';
import { say } from '../state/messages.ts';
import { selectUploads, useUi } from '../state/ui-store.ts';
import { selectionText } from '../words/queue-words.ts';
import { clientsOf } from './copy-rows.ts';
import { controlsOf } from './move-row-focus.ts';
import type { Line, Sleeve } from './sleeves.ts';

/** A box ticked with Shift chooses every row from the one chosen last to its own. */
export function chooseByBox(event: FormEvent<HTMLElement>, lines: readonly Line[]): void {
  const { nativeEvent, target } = event;
  if (!(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey && target instanceof Element)) return;
  const row = rowAt(lines, lineOf(target));
  if (row === undefined) return;
  event.stopPropagation();
  chooseUpTo(row, row, lines);
}

/** Shift and up or down choose on from the focused row; Mod and A choose every row of the sleeves. */
export function chooseByKey(
  event: KeyboardEvent<HTMLElement>,
  lines: readonly Line[],
  sleeves: readonly Sleeve[],
): void {
  if (!(event.target instanceof HTMLElement) || isTextField(event.target)) return;
  // What is typed in a row's menu bubbles through React, although the menu stands elsewhere.
  if (!event.currentTarget.contains(event.target)) return;
  if (isKeyOf(event, 'queue-row.choose-all')) {
    event.preventDefault();
    const rows = sleeves.flatMap((sleeve) => sleeve.rows);
    selectUploads(new Set(rows.map((row) => row.id)));
    sayChosen(rows);
    return;
  }
  const step = isKeyOf(event, 'queue-row.choose-up') ? -1 : isKeyOf(event, 'queue-row.choose-down') ? 1 : 0;
  if (step !== 0) chooseOn(event, lines, step);
}

function chooseOn(event: KeyboardEvent<HTMLElement>, lines: readonly Line[], step: 1 | -1): void {
  const here = event.target instanceof HTMLElement ? event.target : null;
  const at = lineOf(here);
  const from = rowAt(lines, at);
  if (here === null || from === undefined) return;
  event.preventDefault();
  let next = at + step;
  while (next >= 0 && next < lines.length && rowAt(lines, next) === undefined) next += step;
  const to = rowAt(lines, next);
  if (to === undefined) return;
  chooseUpTo(to, from, lines);
  const own = here.closest<HTMLElement>('[data-line]');
  const line = own?.parentElement?.querySelector<HTMLElement>(`[data-line="${next}"]`);
  if (!own || !line) return;
  const controls = controlsOf(line);
  controls[Math.min(controlsOf(own).indexOf(here), controls.length - 1)]?.focus();
  line.scrollIntoView({ block: 'nearest' });
}

/** Chooses from the anchor to a row; where there is no anchor any more, `from` becomes it. */
function chooseUpTo(to: UploadView, from: UploadView, lines: readonly Line[]): void {
  const { selected, anchor } = useUi.getState();
  const kept =
    anchor !== null && selected.has(anchor.id) ? anchor : { id: from.id, chosen: new Set(selected) };
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.upload] : []));
  const chosen = new Set([...kept.chosen, ...idsBetween(rows, kept.id, to.id)]);
  useUi.setState({ selected: chosen, anchor: kept });
  // The browser marks the words between two such clicks, and copying would take those.
  window.getSelection()?.removeAllRanges();
  sayChosen(rows.filter((row) => chosen.has(row.id)));
}

/** The rows from one to the other, both with them, in whichever order they stand; only the last where one is not shown. */
export function idsBetween(
  rows: readonly { readonly id: UploadId }[],
  from: UploadId,
  to: UploadId,
): readonly UploadId[] {
  const one = rows.findIndex((row) => row.id === from);
  const other = rows.findIndex((row) => row.id === to);
  if (one === -1 || other === -1) return [to];
  return rows.slice(Math.min(one, other), Math.max(one, other) + 1).map((row) => row.id);
}

const sayChosen = (rows: readonly UploadView[]): void =>
  say(
    selectionText(
      rows.length,
      clientsOf(rows).map((client) => client.name),
    ),
  );

const lineOf = (element: Element | null): number =>
  Number(element?.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? -1);

function rowAt(lines: readonly Line[], index: number): UploadView | undefined {
  const line = lines[index];
  return line?.kind === 'row' ? line.upload : undefined;
}
