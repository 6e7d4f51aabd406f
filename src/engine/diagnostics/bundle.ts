import type { EngineStatus } from '../../shared/model.ts';
import type { Settings } from '../settings/settings.ts';
import type { Store } from '../store/store.ts';
import { type AccountReport, accountReport } from './account-report.ts';
import { Aliases } from './aliases.ts';
import { namesOf } from './known-names.ts';
import { redactedLine } from './log-lines.ts';
import type { LogTail } from './log-tail.ts';
import { redactor } from './redact.ts';
import { type SettingsReport, settingsReport } from './settings-report.ts';
import { type StatusReport, statusReport } from './status-report.ts';

/** The program that makes a report, and what it runs on. */
export interface AboutProgram {
  readonly version: string;
  readonly program: 'app' | 'headless';
  readonly platform: string;
  readonly arch: string;
  /** Versions by name: node, electron, chrome. */
  readonly runtime: Readonly<Record<string, string>>;
}

export interface DiagnosticsParts {
  readonly about: AboutProgram;
  /** Epoch ms. */
  readonly madeAt: number;
  /** New for every report. */
  readonly salt: string;
  /** The person's home folder. */
  readonly home: string;
  /** null = none were found, or they could not be read. */
  readonly settings: Settings | null;
  /** null = no engine runs here. */
  readonly status: EngineStatus | null;
  /** The open store, or why it could not be opened. */
  readonly store: Store | { readonly unread: string };
  readonly logs: LogTail;
  /** Takes out keys that this process knows. */
  readonly maskSecrets?: (text: string) => string;
}

/** A report for whoever helps: how things stand and what happened, with nothing of the agency's own in it. */
export interface Diagnostics {
  readonly about: AboutProgram & { readonly madeAt: string };
  /** What is not in here, and what stands for it. */
  readonly notes: readonly string[];
  /** What could not be read. */
  readonly unread: readonly string[];
  readonly settings: SettingsReport | null;
  readonly status: StatusReport | null;
  readonly accounts: readonly AccountReport[];
  readonly log: readonly Readonly<Record<string, string | number>>[];
}

const NOTES = [
  'Clients are numbered, folders too. Files are their ending and a hash that means nothing outside this report.',
  'No key, no link, no signed address, no path, no file name, no client’s name and no description is in it.',
  'Words of Ayrshare and of the system are kept with names, addresses, paths and anything like a key taken out.',
];

/** Makes the report. Pure but for reading the store. */
export function buildDiagnostics(parts: DiagnosticsParts): Diagnostics {
  const store = 'unread' in parts.store ? undefined : parts.store;
  const accounts = (store?.accounts() ?? []).map((id) => ({ id, store: (store as Store).account(id) }));
  const aliases = new Aliases({
    salt: parts.salt,
    clients: accounts.flatMap((one) => one.store.diagnostics.clients().map(({ id }) => id)),
    folders: accounts.flatMap((one) => one.store.diagnostics.folders().map(({ id }) => id)),
  });
  const redact = redactor({
    home: parts.home,
    names: accounts.flatMap((one) => namesOf(one.store, aliases)),
    ...(parts.maskSecrets && { maskSecrets: parts.maskSecrets }),
  });
  return {
    about: { ...parts.about, madeAt: new Date(parts.madeAt).toISOString() },
    notes: NOTES,
    unread: [
      ...('unread' in parts.store ? [`the queue: ${redact(parts.store.unread)}`] : []),
      ...parts.logs.unread.map(({ file, reason }) => `${file}: ${reason}`),
    ],
    settings: parts.settings && settingsReport(parts.settings),
    status: parts.status && statusReport(parts.status, redact),
    accounts: accounts.map((one) => accountReport(one, aliases, redact)),
    log: parts.logs.lines.map((line) => redactedLine(line, aliases, redact)),
  };
}
