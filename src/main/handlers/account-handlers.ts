import { Secret } from '../../engine/secret.ts';
import type { Handlers } from '../ipc-server.ts';
import type { Desk } from './desk.ts';

type AccountCommand = 'account:connect' | 'account:try-sandbox';

/** Ways into an account: an API key, or the sandbox. */
export function accountHandlers(desk: Desk): Pick<Handlers, AccountCommand> {
  return {
    'account:connect': ({ apiKey, storage }) => desk.account.connect(new Secret(apiKey), storage),
    'account:try-sandbox': () => desk.account.trySandbox(),
  };
}
