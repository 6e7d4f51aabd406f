import type { CommandName } from '../../shared/channels.ts';
import type { Handlers } from '../ipc-server.ts';
import { type Desk, engineIfAny, engineOf } from './desk.ts';
import { showOriginal } from './show-original.ts';

type QueueCommand = Extract<CommandName, `queue:${string}`>;

/** The queue, page by page, and what the person may do about it. */
export function queueHandlers(desk: Desk): Pick<Handlers, QueueCommand> {
  return {
    async 'queue:list'({ after }) {
      return (await engineIfAny(desk))?.queue.list(after) ?? { uploads: [], next: null };
    },
    async 'queue:events'({ id }) {
      return (await engineIfAny(desk))?.queue.events(id) ?? [];
    },
    async 'queue:retry'({ ids }) {
      (await engineOf(desk)).queue.retry(ids);
      return null;
    },
    async 'queue:cancel'({ ids }) {
      return { count: (await engineOf(desk)).queue.cancel(ids) };
    },
    async 'queue:describe'({ id, text }) {
      return (await engineOf(desk)).queue.describe(id, text);
    },
    async 'queue:upload-again'({ ids }) {
      return { count: (await engineOf(desk)).queue.uploadAgain(ids) };
    },
    async 'queue:move'({ ids, before }) {
      (await engineOf(desk)).queue.move(ids, before);
      return null;
    },
    async 'queue:pause'({ scope }) {
      (await engineOf(desk)).queue.pause(scope);
      return null;
    },
    async 'queue:show-original'({ id }) {
      await engineOf(desk);
      return showOriginal(desk, id);
    },
    async 'queue:resume'({ scope }) {
      (await engineOf(desk)).queue.resume(scope);
      return null;
    },
  };
}
