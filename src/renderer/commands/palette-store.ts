import { create } from 'zustand';

/** What the palette offers: everything, or clients alone. */
export type PaletteKind = 'all' | 'clients';

interface PaletteState {
  /** null = closed. */
  readonly open: PaletteKind | null;
  /** What was chosen before, newest first; gone with the window. */
  readonly recent: readonly string[];
}

/** As many as are worth remembering: more would only be scrolled past. */
const RECENT = 20;

export const usePalette = create<PaletteState>()(() => ({ open: null, recent: [] }));

export const openPalette = (open: PaletteKind): void => usePalette.setState({ open });
export const closePalette = (): void => usePalette.setState({ open: null });

/** Puts what was chosen before everything chosen earlier. */
export const remember = (id: string): void =>
  usePalette.setState(({ recent }) => ({
    recent: [id, ...recent.filter((one) => one !== id)].slice(0, RECENT),
  }));
