import { ensureNeeds } from './ensure-needs.ts';
import type { NeedFor } from './needs.ts';

/** How much is asked of the machine: to open the app, or to run every test. */
export type ProvisionLevel = 'start' | 'test';

/** What the needs of each level serve. Opening the app asks for no browser and no keyring. */
export function purposesOf(
  level: ProvisionLevel,
  { hasDisplay }: { hasDisplay: boolean },
): readonly NeedFor[] {
  if (level === 'test') return ['window', 'display', 'test'];
  return hasDisplay ? ['window'] : ['window', 'display'];
}

/** The one provisioning step of `npm start` and `npm test`; quick and silent when nothing lacks. */
export async function provision(level: ProvisionLevel, machine: { hasDisplay: boolean }): Promise<void> {
  await ensureNeeds(purposesOf(level, machine));
}
