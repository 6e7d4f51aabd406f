import type { CommandName } from '../../shared/channels.ts';
import { clientFolders } from '../first-run/client-folders.ts';
import type { Handlers } from '../ipc-server.ts';
import { type Desk, engineOf } from './desk.ts';

type FirstRunCommand = Extract<CommandName, `first-run:${string}`>;

/** First run after the key: the step is kept, and folders are made for clients. The window names no path. */
export function firstRunHandlers(desk: Desk): Pick<Handlers, FirstRunCommand> {
  const folders = async () => clientFolders(await engineOf(desk), desk.home);
  return {
    async 'first-run:go'({ step }) {
      await engineOf(desk);
      desk.settings.update({ firstRun: step });
      return null;
    },
    async 'first-run:folders'() {
      return (await folders()).propose();
    },
    async 'first-run:make-folders'({ profileIds }) {
      return (await folders()).make(profileIds);
    },
  };
}
