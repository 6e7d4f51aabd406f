import type { CommandName } from '../../src/shared/channels.ts';
import type { Output, Parsed } from '../../src/shared/contract.ts';
import { proxyAddress } from '../../src/shared/proxy-address.ts';
import type { SettingsView } from '../../src/shared/snapshot.ts';

type NetworkCommand = Extract<CommandName, `network:${string}` | 'keys:move'>;
type Fakes = { [Name in NetworkCommand]: (input: Parsed<Name>) => Output<Name> };

/** A file of certificates that the fake dialog always answers. */
const CERTIFICATES: SettingsView['network']['certificates'] = {
  from: '~/Documents/office-authority.pem',
  list: [
    {
      subject: 'O=Kettle & Finch, CN=Kettle office authority',
      fingerprint:
        'AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89',
      expiresAt: Date.UTC(2031, 4, 6),
    },
  ],
};

/** Proxy, certificates and the storage of keys, as main would answer. */
export function fakeNetwork(now: () => SettingsView, set: (settings: SettingsView) => void): Fakes {
  const shown = (change: Partial<SettingsView>) => {
    set({ ...now(), ...change });
    return { done: true, value: now() } as const;
  };
  const network = (change: Partial<SettingsView['network']>) =>
    shown({ network: { ...now().network, ...change } });
  return {
    'network:set-proxy'({ proxy }) {
      if (proxy === null) return network({ proxy: null });
      const read = proxyAddress(proxy.address);
      if ('refused' in read) return { done: false, problem: { kind: 'not-a-proxy', reason: read.refused } };
      const before = now().network.proxy;
      const same = before?.address === read.address ? before.login : 'none';
      const login = proxy.login === undefined ? same : proxy.login === null ? 'none' : 'kept';
      return network({ proxy: { address: read.address, login } });
    },
    'network:choose-certificates': () => network({ certificates: CERTIFICATES }),
    'network:forget-certificates': () => network({ certificates: null }).value,
    'keys:move'({ to }) {
      const { keysKept } = now();
      const count = keysKept.system + keysKept.weak + keysKept.session;
      return shown({ keyStorage: to, keysKept: { system: 0, weak: 0, session: 0, [to]: count } });
    },
  };
}
