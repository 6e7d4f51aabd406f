import { Secret } from '../../engine/secret.ts';
import { addressCheck } from '../check-address.ts';
import type { Handlers } from '../ipc-server.ts';
import type { Desk } from './desk.ts';

type AccountCommand = 'account:connect' | 'account:try-sandbox' | 'address:check' | 'address:use';

/** Ways into an account: an API key, or the sandbox; and which of Ayrshare's addresses it is reached at. */
export function accountHandlers(desk: Desk): Pick<Handlers, AccountCommand> {
  const check = addressCheck(desk);
  return {
    'account:connect': ({ apiKey, storage }) => desk.account.connect(new Secret(apiKey), storage),
    'account:try-sandbox': () => desk.account.trySandbox(),
    'address:check': ({ address }) => check(address),
    async 'address:use'({ address }) {
      await desk.resumed;
      await desk.account.moveTo(address);
      return { address: desk.api.chosen() };
    },
  };
}
