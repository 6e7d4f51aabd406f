import type { CommandName } from '../../shared/channels.ts';
import { exportHistory, historyFileName } from '../history-export.ts';
import type { Handlers } from '../ipc-server.ts';
import { type Desk, engineIfAny, engineOf } from './desk.ts';

type HistoryCommand = Extract<CommandName, `history:${string}`>;

/** What has ended, page by page, and as a file. Where the file goes is asked by the system's dialog. */
export function historyHandlers(desk: Desk): Pick<Handlers, HistoryCommand> {
  let exporting = false;
  return {
    async 'history:list'(asked) {
      return (await engineIfAny(desk))?.history.list(asked) ?? { entries: [], next: null };
    },
    async 'history:export'({ format, profileId, result }) {
      await engineOf(desk);
      if (exporting) return { done: true, value: null };
      exporting = true;
      try {
        const file = await desk.desktop.chooseNewFile(historyFileName(format, desk.clock.now()));
        if (file === undefined) return { done: true, value: null };
        // Asked anew: while the dialog stood open the person may have changed the account.
        const { history } = await engineOf(desk);
        return await exportHistory({
          format,
          file,
          page: (after) => history.list({ after, profileId, result }),
        });
      } finally {
        exporting = false;
      }
    },
  };
}
