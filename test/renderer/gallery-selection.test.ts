import { describe, expect, test } from 'vitest';
import { gridAsk } from '../../src/renderer/gallery/grid-keys.ts';
import {
  choose,
  chooseAll,
  chosenItems,
  keepShown,
  NOTHING,
  type Selection,
} from '../../src/renderer/gallery/selection.ts';
import { mediaItemId } from '../../src/shared/ids.ts';

const shown = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id: mediaItemId(id) }));
type Step = readonly ['only' | 'toggle' | 'span' | 'add-span', string];
const chosenBy = (...steps: readonly Step[]): Selection =>
  steps.reduce<Selection>(
    (before, [gesture, id]) => choose(before, gesture, { id: mediaItemId(id), shown }),
    NOTHING,
  );
const idsOf = ({ ids }: Selection) => [...ids].join('');

describe('choosing items', () => {
  test('a click chooses one; with the modifier it adds one or takes it out', () => {
    expect(idsOf(chosenBy(['only', 'a'], ['only', 'b']))).toBe('b');
    expect(idsOf(chosenBy(['only', 'd'], ['toggle', 'b'], ['toggle', 'c']))).toBe('dbc');
    expect(idsOf(chosenBy(['only', 'd'], ['toggle', 'b'], ['toggle', 'd']))).toBe('b');
  });

  test('a range runs from the last choice to here, both ways, and a new one replaces it', () => {
    expect(idsOf(chosenBy(['only', 'b'], ['span', 'd']))).toBe('bcd');
    expect(idsOf(chosenBy(['only', 'b'], ['span', 'd'], ['span', 'a']))).toBe('ab');
    expect(idsOf(chosenBy(['span', 'c']))).toBe('c');
  });

  test('a range can be added to what was chosen, and the order of choosing stays', () => {
    expect(idsOf(chosenBy(['only', 'e'], ['toggle', 'a'], ['add-span', 'c']))).toBe('eabc');
  });

  test('a range from an item that is not shown any more is the item alone', () => {
    const gone: Selection = { ids: new Set([mediaItemId('gone')]), anchor: mediaItemId('gone') };
    const next = choose(gone, 'span', { id: mediaItemId('c'), shown });
    expect([idsOf(next), next.anchor]).toEqual(['c', 'c']);
  });

  test('everything that is shown can be chosen', () => {
    expect(idsOf(chooseAll(shown, null))).toBe('abcde');
  });
});

describe('what is acted on', () => {
  test('are the chosen items that are shown, in the order they were chosen', () => {
    const selection = chosenBy(['only', 'd'], ['toggle', 'b'], ['toggle', 'a']);
    expect(chosenItems(selection, shown.slice(1)).map(({ id }) => id)).toEqual(['d', 'b']);
  });

  test('never what a filter hid: it is forgotten, and does not come back with the filter gone', () => {
    const kept = keepShown(chosenBy(['only', 'd'], ['toggle', 'b']), shown.slice(0, 2));
    expect(idsOf(kept)).toBe('b');
    expect(keepShown(kept, shown)).toBe(kept);
  });
});

describe('keys on a tile', () => {
  const ask = (key: string, held: { shift?: boolean; mod?: boolean; ctrl?: boolean } = {}) =>
    gridAsk({ key, shift: held.shift ?? false, mod: held.mod ?? false, ctrl: held.ctrl ?? false });
  test('arrows move, with Shift the selection follows', () => {
    expect(ask('ArrowDown')).toEqual({ kind: 'move', move: 'down', span: false, keep: false });
    expect(ask('End', { shift: true, mod: true })).toEqual({
      kind: 'move',
      move: 'end',
      span: true,
      keep: true,
    });
  });
  test('X and Ctrl+Space choose, Ctrl+A chooses all, Escape lets go', () => {
    expect(ask('x')).toEqual({ kind: 'toggle' });
    expect(ask(' ', { ctrl: true })).toEqual({ kind: 'toggle' });
    expect(ask('a', { mod: true, ctrl: true })).toEqual({ kind: 'all' });
    expect(ask('Escape')).toEqual({ kind: 'clear' });
  });
  test('Space is the preview, Enter and the menu key open, and other keys are left alone', () => {
    expect(ask(' ')).toEqual({ kind: 'preview' });
    expect(ask('Enter')).toEqual({ kind: 'open' });
    expect(ask('F10', { shift: true })).toEqual({ kind: 'open' });
    expect([ask('F10'), ask('a'), ask('v', { mod: true, ctrl: true }), ask('Tab')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
