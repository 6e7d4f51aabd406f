import type { CommandName } from '../../shared/channels.ts';
import type { Handlers } from '../ipc-server.ts';
import type { Desk } from './desk.ts';

type DiagnosticsCommand = Extract<CommandName, `diagnostics:${string}`>;

/** Reports and logs. Where a report goes is asked by the system's dialog, never by the window. */
export function diagnosticsHandlers({ desktop, diagnostics }: Desk): Pick<Handlers, DiagnosticsCommand> {
  return {
    async 'diagnostics:save'() {
      const file = await desktop.chooseNewFile(diagnostics.fileName());
      return file === undefined ? { kind: 'closed' } : diagnostics.save(file);
    },
    async 'diagnostics:show-logs'() {
      await desktop.openFolder(diagnostics.logFolder);
      return null;
    },
  };
}
