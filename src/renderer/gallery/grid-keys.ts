import { type Move, moveOf } from './grid-moves.ts';

/** What a key asks of the grid. `span`: the selection grows up to the focus; `keep`: it stays as it is. */
export type GridAsk =
  | { readonly kind: 'move'; readonly move: Move; readonly span: boolean; readonly keep: boolean }
  | { readonly kind: 'toggle' | 'all' | 'clear' | 'copy' | 'preview' | 'open' };

/** A key as the grid reads it; `mod` is Ctrl, on a Mac Cmd. */
export interface GridKey {
  readonly key: string;
  readonly shift: boolean;
  readonly mod: boolean;
  readonly ctrl: boolean;
}

/** What a key on a tile asks for; null for every other key. `open` is its menu. Pure. */
export function gridAsk({ key, shift, mod, ctrl }: GridKey): GridAsk | null {
  const move = moveOf(key, mod);
  if (move !== null) return { kind: 'move', move, span: shift, keep: mod || ctrl };
  const letter = key.toLowerCase();
  if (mod && !shift && letter === 'a') return { kind: 'all' };
  if (mod && !shift && letter === 'c') return { kind: 'copy' };
  if (key === ' ' && (mod || ctrl)) return { kind: 'toggle' };
  if (mod || ctrl) return null;
  if (key === ' ') return { kind: 'preview' };
  if (letter === 'x') return { kind: 'toggle' };
  if (key === 'Escape') return { kind: 'clear' };
  return key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && shift) ? { kind: 'open' } : null;
}
