import type { Settings } from '../settings/settings.ts';

/** The person's choices, without keys and places. */
export type SettingsReport = Pick<
  Settings,
  | 'theme'
  | 'density'
  | 'language'
  | 'notifications'
  | 'onClose'
  | 'concurrency'
  | 'uploadBytesPerSecond'
  | 'holdSeconds'
  | 'keyStorage'
  | 'apiAddress'
> & {
  readonly account: Settings['account']['kind'];
  readonly timedPause: boolean;
  readonly proxy: boolean;
  readonly extraCa: boolean;
  /** How many keys are kept, by how. */
  readonly keys: Readonly<Record<string, number>>;
};

/** Takes the fields that are listed here, and no others: a new setting is left out until it is. */
export function settingsReport(settings: Settings): SettingsReport {
  const { theme, density, language, notifications, onClose, apiAddress } = settings;
  const { concurrency, uploadBytesPerSecond, holdSeconds } = settings;
  const keys: Record<string, number> = {};
  for (const { kind } of Object.values(settings.keys)) keys[kind] = (keys[kind] ?? 0) + 1;
  const timedPause = settings.timedPause !== null;
  return {
    theme,
    density,
    language,
    notifications,
    onClose,
    concurrency,
    uploadBytesPerSecond,
    holdSeconds,
    apiAddress,
    account: settings.account.kind,
    timedPause,
    proxy: settings.proxy !== null,
    extraCa: settings.extraCa !== null,
    keyStorage: settings.keyStorage,
    keys,
  };
}
