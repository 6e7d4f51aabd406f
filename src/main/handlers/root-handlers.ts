import type { CommandName } from '../../shared/channels.ts';
import { NO_RULES } from '../../shared/folder-rules.ts';
import type { Handlers } from '../ipc-server.ts';
import { type Desk, engineIfAny, engineOf } from './desk.ts';

type RootCommand = Exclude<
  Extract<CommandName, `roots:${string}` | 'ignored:list'>,
  'roots:sub-folders' | 'roots:set-folder-client'
>;

/** Watched folders. Paths come from the system's dialog and from the store, never from the window. */
export function rootHandlers(desk: Desk): Pick<Handlers, RootCommand> {
  return {
    async 'roots:choose-folder'() {
      const path = await desk.desktop.chooseFolder();
      return path === undefined ? null : { grant: desk.grants.give(path), path };
    },
    async 'roots:add'({ grant, profileId, existing, after = 'leave', rules = NO_RULES }) {
      const engine = await engineOf(desk);
      const path = desk.grants.spend(grant);
      if (path === undefined) return { done: false, problem: { kind: 'grant-expired' } };
      return engine.roots.add({ path, profileId, existing, after, rules, afresh: true });
    },
    async 'roots:remove'({ id }) {
      return (await engineOf(desk)).roots.remove(id);
    },
    async 'roots:set-after'({ id, after }) {
      return (await engineOf(desk)).roots.setAfter(id, after);
    },
    async 'roots:set-rules'({ id, rules }) {
      return (await engineOf(desk)).roots.setRules(id, rules);
    },
    async 'roots:try-rules'({ of, rules, path, eachClient = false }) {
      const { roots } = await engineOf(desk);
      const folder = 'id' in of ? roots.pathOf(of.id) : desk.grants.read(of.grant);
      if (folder === undefined)
        return { done: false, problem: { kind: 'id' in of ? 'gone' : 'grant-expired' } };
      const typed = path === undefined ? undefined : { text: path, eachClient };
      return { done: true, value: await roots.tryRules(folder, rules, typed) };
    },
    async 'roots:show'({ id }) {
      const path = (await engineOf(desk)).roots.pathOf(id);
      if (path !== undefined) await desk.desktop.openFolder(path);
      return null;
    },
    async 'ignored:list'({ rootId }) {
      return (await engineIfAny(desk))?.roots.ignored(rootId) ?? [];
    },
  };
}
