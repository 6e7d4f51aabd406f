import type { CSSProperties } from 'react';

const COLOURS = 12;

/** Sets `--client` for everything inside: 1 to 12, then again (DESIGN.md, client tab). */
export function clientColour(colour: number): CSSProperties {
  const token = ((((Math.trunc(colour) - 1) % COLOURS) + COLOURS) % COLOURS) + 1;
  return { '--client': `var(--client-${token})` } as CSSProperties;
}
