import { Secret } from '../../engine/secret.ts';
import type { KeyStorage } from '../../shared/contract.ts';
import type { Problem } from '../../shared/outcome.ts';
import type { Handlers } from '../ipc-server.ts';
import { canKeep } from '../vault.ts';
import { type Desk, engineOf } from './desk.ts';

type ProfileCommand =
  | 'profiles:add'
  | 'profiles:rename'
  | 'profiles:replace-key'
  | 'profiles:verify'
  | 'profiles:set-enabled'
  | 'profiles:remove';

/** Clients and their keys. A key comes in once, becomes a Secret here, and never goes out. */
export function profileHandlers(desk: Desk): Pick<Handlers, ProfileCommand> {
  return {
    async 'profiles:add'({ name, key, storage }) {
      const engine = await engineOf(desk);
      const kept = await keptKey(desk, key, storage);
      return kept instanceof Secret ? engine.profiles.add({ name, key: kept }) : refused(kept);
    },
    async 'profiles:rename'({ id, name }) {
      return (await engineOf(desk)).profiles.rename(id, name);
    },
    async 'profiles:replace-key'({ id, key, storage }) {
      const engine = await engineOf(desk);
      const kept = await keptKey(desk, key, storage);
      if (!(kept instanceof Secret)) return refused(kept);
      const replaced = await engine.profiles.replaceKey(id, kept);
      if (replaced.done && engine.profiles.primary()?.id === id) desk.account.apiKeyReplaced(kept);
      return replaced;
    },
    async 'profiles:verify'({ ids }) {
      return (await engineOf(desk)).profiles.verify(ids);
    },
    async 'profiles:set-enabled'({ id, enabled }) {
      return (await engineOf(desk)).profiles.setEnabled(id, enabled);
    },
    async 'profiles:remove'({ id }) {
      return (await engineOf(desk)).profiles.remove(id);
    },
  };
}

/** The key with the person's choice of where it is kept, or why it cannot be kept there. */
async function keptKey(desk: Desk, text: string, storage: KeyStorage): Promise<Secret | Problem> {
  if (!canKeep(await desk.vault.strength(), storage)) return { kind: 'no-key-store' };
  const key = new Secret(text);
  desk.vault.keepIn(storage, key);
  return key;
}

const refused = (problem: Problem): { readonly done: false; readonly problem: Problem } => ({
  done: false,
  problem,
});
