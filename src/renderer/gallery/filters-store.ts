import { create } from 'zustand';
import { type Filters, NO_FILTERS } from './filters.ts';
import type { Sort } from './sort-items.ts';

/** Tiles with pictures, or lines. */
export type GalleryShape = 'grid' | 'list';

/** How the gallery is looked at. Filters last as long as the window lives, the rest is remembered. */
export interface GalleryLook {
  readonly filters: Filters;
  readonly sort: Sort;
  readonly shape: GalleryShape;
  /** Step of the tiles' size, 0 the smallest. */
  readonly tileStep: number;
}

/** Widths of a tile on each step after the smallest, which the density sets (px). */
const LARGER_TILES = [200, 256, 340] as const;
export const TILE_STEPS = LARGER_TILES.length + 1;

export const useLook = create<GalleryLook>()(() => ({
  filters: NO_FILTERS,
  sort: 'newest',
  shape: 'grid',
  tileStep: 0,
}));

export const setFilter = (change: Partial<Filters>): void =>
  useLook.setState(({ filters }) => ({ filters: { ...filters, ...change } }));

export const clearFilters = (): void => useLook.setState({ filters: NO_FILTERS });

export const setSort = (sort: Sort): void => useLook.setState({ sort });

export const setShape = (shape: GalleryShape): void => useLook.setState({ shape });

export const setTileStep = (tileStep: number): void => useLook.setState({ tileStep });

/** The smallest width of a tile on a step, px (DESIGN.md, density: 156 and 148). */
export const tileWidth = (step: number, compact: boolean): number =>
  LARGER_TILES[step - 1] ?? (compact ? 148 : 156);
