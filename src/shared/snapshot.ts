import type { ApiAddress } from './api-address.ts';
import type { FirstRunStep } from './first-run.ts';
import type { KeyStorage } from './key-storage.ts';
import type { LanguageName } from './language/language.ts';
import type { EngineStatus, ProfileView, RootView } from './model.ts';
import type { KeysKept, NetworkView } from './network-view.ts';
import type { OfferView } from './offer.ts';
import type { HoldSeconds } from './pace.ts';

/** The person's choices, as the window shows them. */
export interface SettingsView {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  /** A language's tag, or `system`. */
  readonly language: string;
  /** The tag of the language that is spoken now, whichever way it was chosen. */
  readonly spokenLanguage: string;
  /** Whether the system's notifications are used while the window is not looked at. */
  readonly notifications: boolean;
  /** What closing the window does; `ask` until the person was told once that the program goes on. */
  readonly onClose: 'ask' | 'keep-running' | 'quit';
  /** Uploads at one time. */
  readonly concurrency: number;
  /** How fast all uploads together may go, bytes in a second; null = as fast as they can. */
  readonly uploadBytesPerSecond: number | null;
  /** How long given files can be taken back before the first byte leaves. */
  readonly holdSeconds: HoldSeconds;
  readonly network: NetworkView;
  /** Where keys are kept now. */
  readonly keysKept: KeysKept;
  /** Where they are to be kept, by the person's word; null = they said nothing. */
  readonly keyStorage: KeyStorage | null;
  /** Whether it starts when the person logs in; null where it cannot (started from its sources). */
  readonly openAtLogin: boolean | null;
}

/** Everything a window needs that starts or has missed something. */
export interface Snapshot {
  /** The number of the last batch folded into this snapshot. */
  readonly seq: number;
  readonly status: EngineStatus;
  /** Files given by hand that wait for the person's word. */
  readonly offers: readonly OfferView[];
  readonly profiles: readonly ProfileView[];
  readonly roots: readonly RootView[];
  /** Where the person stands in first run; null once it is over, or was never begun. */
  readonly firstRun: FirstRunStep | null;
  readonly settings: SettingsView;
  /** The languages that can be chosen. */
  readonly languages: readonly LanguageName[];
  /** Whether the system's key store can be used; `weak` = only obfuscation on this system. */
  readonly keyStore: 'system' | 'weak' | 'none';
  readonly apiKeyLast4: string | null;
  /** The person's choice of Ayrshare's addresses; null = the API's address is set from outside (HOTFOLDER_API_BASE). */
  readonly apiAddress: ApiAddress | null;
  readonly version: string;
}
