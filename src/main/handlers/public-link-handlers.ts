import type { CommandName } from '../../shared/channels.ts';
import type { Handlers } from '../ipc-server.ts';
import { type Desk, engineOf } from './desk.ts';

type PublicLinkCommand = Extract<CommandName, `public-links:${string}`>;

/** Links that are public already. The one address the window may name; the engine judges it before it is asked. */
export function publicLinkHandlers(desk: Desk): Pick<Handlers, PublicLinkCommand> {
  return {
    async 'public-links:add'({ profileId, url }) {
      return (await engineOf(desk)).publicLinks.add(profileId, url);
    },
    async 'public-links:check'({ ids }) {
      return (await engineOf(desk)).publicLinks.check(ids);
    },
    async 'public-links:remove'({ ids }) {
      return { count: (await engineOf(desk)).publicLinks.remove(ids) };
    },
  };
}
