import type { SettingsPort } from '../engine/settings/settings-port.ts';
import type { Failure } from '../shared/failure.ts';
import type { EngineStatus } from '../shared/model.ts';
import { pauseEnd } from './timed-pause.ts';

/**
 * The engine's status with what only main knows. The engine learns of a missing key when it needs it; the person should
 * at once. And the end of a pause is kept by main, so that it outlives a kill.
 */
export function toldStatus(
  status: EngineStatus,
  { settings, keyFailure }: { readonly settings: SettingsPort; readonly keyFailure: Failure | null },
): EngineStatus {
  const pausedUntil = status.paused ? pauseEnd(settings) : null;
  const accountFailure = status.accountFailure ?? keyFailure;
  return { ...status, accountFailure, ...(pausedUntil !== null && { pausedUntil }) };
}
