import { type GalleryLook, TILE_STEPS, useLook } from './filters-store.ts';

const REMEMBERED = 'gallery-look';

type Remembered = Pick<GalleryLook, 'sort' | 'shape' | 'tileStep'>;

/** Shows the gallery as it was looked at last, and remembers from here on. */
export function rememberLook(): void {
  useLook.setState(readLook(localStorage.getItem(REMEMBERED)));
  useLook.subscribe(({ sort, shape, tileStep }, before) => {
    if (sort === before.sort && shape === before.shape && tileStep === before.tileStep) return;
    localStorage.setItem(REMEMBERED, JSON.stringify({ sort, shape, tileStep }));
  });
}

/** What was remembered, as far as it still means something: another version may have written it. Pure. */
export function readLook(text: string | null): Partial<Remembered> {
  const said = parsed(text);
  const { sort, shape, tileStep } = said;
  return {
    ...((sort === 'newest' || sort === 'expiring' || sort === 'name') && { sort }),
    ...((shape === 'grid' || shape === 'list') && { shape }),
    ...(isStep(tileStep) && { tileStep }),
  };
}

const isStep = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < TILE_STEPS;

function parsed(text: string | null): { readonly [Name in keyof Remembered]?: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
