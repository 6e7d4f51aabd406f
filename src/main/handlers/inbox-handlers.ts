import { SECOND } from '../../shared/units.ts';
import type { Handlers } from '../ipc-server.ts';
import { type Desk, engineIfAny, engineOf } from './desk.ts';

type InboxCommand =
  | 'inbox:list'
  | 'inbox:assign'
  | 'inbox:leave'
  | 'roots:sub-folders'
  | 'roots:set-folder-client';

/** Files without a client, and whose a sub-folder is. What is assigned is held, as if it had been given now. */
export function inboxHandlers(desk: Desk): Pick<Handlers, InboxCommand> {
  return {
    async 'inbox:list'() {
      return (await engineIfAny(desk))?.inbox.list() ?? { files: 0, groups: [], items: [] };
    },
    async 'inbox:assign'({ of, profileId, remember = false }) {
      const { inbox } = await engineOf(desk);
      const holdMs = desk.settings.read().holdSeconds * SECOND;
      return inbox.assign(of, { profileId, holdMs, remember });
    },
    async 'inbox:leave'({ of }) {
      return { files: await (await engineOf(desk)).inbox.leave(of) };
    },
    async 'roots:sub-folders'({ id }) {
      return (await engineOf(desk)).inbox.subFolders(id);
    },
    async 'roots:set-folder-client'({ id, folder, profileId }) {
      return (await engineOf(desk)).inbox.setFolderClient(id, folder, profileId);
    },
  };
}
