import { counted } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { DamageView } from '../../shared/model.ts';

export const DAMAGE = words.damage;

/** What came over, what is asked of the person, and where the rest is. */
export function damageThen({ profiles, uploads, hasGaps, aside }: DamageView): string {
  const nothing = profiles === 0 && uploads === 0;
  const over = nothing
    ? 'Nothing in it could be read.'
    : `${counted(profiles, 'client')} and ${counted(uploads, 'upload')} were brought over.`;
  const asked = hasGaps ? ' Files that may be up already wait for your word.' : '';
  return `${over}${asked} The old file is kept as ${aside}.`;
}
