import { Secret } from '../../engine/secret.ts';
import { addressCheck } from '../check-address.ts';
import type { Handlers } from '../ipc-server.ts';
import type { Desk } from './desk.ts';

type AccountCommand =
  | 'account:check'
  | 'account:connect'
  | 'account:try-sandbox'
  | 'address:check'
  | 'address:use';

/** Ways into an account: an API key, or the sandbox; and which of Ayrshare's addresses it is reached at. */
export function accountHandlers(desk: Desk): Pick<Handlers, AccountCommand> {
  const check = addressCheck(desk);
  return {
    async 'account:check'({ apiKey }) {
      const checked = await desk.checkKey(new Secret(apiKey), desk.api.spec().baseUrl);
      if (checked.ok) return { done: true, value: checked.value };
      return { done: false, problem: { kind: 'failure', failure: checked.failure } };
    },
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
