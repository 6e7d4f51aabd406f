import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, Settings } from './settings.ts';

/**
 * Settings from what a file held. Fields that are absent take their default (an older version wrote the file);
 * a field of the wrong shape is damage: `undefined`, and the file should be set aside.
 */
export function parseSettings(found: unknown): Settings | undefined {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
  const parsed = z.safeParse(Settings, { ...DEFAULT_SETTINGS, ...found });
  return parsed.success ? parsed.data : undefined;
}
