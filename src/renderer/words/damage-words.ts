import { words } from '../../shared/language/words.ts';
import type { DamageView } from '../../shared/model.ts';

export const DAMAGE = words.damage;

/** What came over, what is asked of the person, and where the rest is. */
export function damageThen({ profiles, uploads, hasGaps, aside }: DamageView): string {
  const nothing = profiles === 0 && uploads === 0;
  const over = nothing ? DAMAGE.nothing : DAMAGE.over({ profiles, uploads });
  return [over, ...(hasGaps ? [DAMAGE.asked] : []), DAMAGE.aside({ name: aside })].join(' ');
}
