import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { maskKeys } from '../engine/api/mask-keys.ts';
import { buildDiagnostics } from '../engine/diagnostics/bundle.ts';
import { readLogTail } from '../engine/diagnostics/log-tail.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { SettingsPort } from '../engine/settings/settings-port.ts';
import type { Store } from '../engine/store/store.ts';
import type { DiagnosticsSaved } from '../shared/diagnostics-saved.ts';
import type { EngineStatus } from '../shared/model.ts';
import { localDay } from './local-day.ts';
import type { AppVault } from './vault.ts';

/** Only the person may read a report: it says what happened on their computer. */
const OWNER_ONLY = 0o600;

export interface DiagnosticsParts {
  readonly version: string;
  readonly clock: Clock;
  readonly home: string;
  readonly logFolder: string;
  /** Writes what of the log is still in memory. */
  readonly flushLog: () => void;
  readonly settings: SettingsPort;
  readonly vault: Pick<AppVault, 'inUse'>;
  readonly store: Store;
  readonly status: () => EngineStatus;
}

/** Reports for whoever helps, without anything of the agency's own in them. */
export interface DiagnosticsDesk {
  readonly logFolder: string;
  /** What a new report is called. */
  fileName(): string;
  /** Makes a report and writes it to a path that the system's dialog gave. */
  save(file: string): Promise<DiagnosticsSaved>;
}

export function diagnosticsDesk(parts: DiagnosticsParts): DiagnosticsDesk {
  const { clock, home, logFolder } = parts;
  return {
    logFolder,
    fileName: () => `hotfolder-diagnostics-${localDay(clock.now())}.json`,
    async save(file) {
      try {
        await writeFile(file, `${JSON.stringify(report(parts), null, 2)}\n`, { mode: OWNER_ONLY });
        return { kind: 'saved', where: shortened(file, home) };
      } catch (error) {
        if (error instanceof Error && 'syscall' in error && 'code' in error)
          return { kind: 'not-saved', code: String(error.code) };
        throw error;
      }
    },
  };
}

function report(parts: DiagnosticsParts) {
  parts.flushLog();
  const { arch, platform, versions } = process;
  const secrets = parts.vault.inUse();
  return buildDiagnostics({
    about: {
      ...{ version: parts.version, program: 'app', platform, arch },
      runtime: {
        node: versions.node,
        electron: versions['electron'] ?? '',
        chrome: versions['chrome'] ?? '',
      },
    },
    madeAt: parts.clock.now(),
    salt: randomBytes(16).toString('hex'),
    home: parts.home,
    settings: parts.settings.read(),
    status: parts.status(),
    store: parts.store,
    logs: readLogTail(parts.logFolder),
    maskSecrets: (text) => secrets.reduce((masked, apiKey) => maskKeys(masked, { apiKey }), text),
  });
}

const shortened = (file: string, home: string): string =>
  file.startsWith(home + path.sep) ? `~${file.slice(home.length)}` : file;
