import type { Settings } from './settings.ts';

/** The person's choices, durable. Reads come from memory; an update is on disk when the call returns. */
export interface SettingsPort {
  read(): Settings;
  /** Replaces the fields given, whole. */
  update(change: Partial<Settings>): void;
}
