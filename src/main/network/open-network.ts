import { homedir } from 'node:os';
import path from 'node:path';
import { net, powerMonitor } from 'electron';
import type { Engine } from '../../engine/engine.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Network } from '../../engine/ports/network.ts';
import { routeChanged } from '../../engine/route-changed.ts';
import type { SettingsPort } from '../../engine/settings/settings-port.ts';
import { systemNetwork } from '../network-port.ts';
import type { AppVault } from '../vault.ts';
import { NetworkChoice } from './network-choice.ts';

interface NetworkParts {
  readonly dataDir: string;
  readonly settings: SettingsPort;
  readonly vault: AppVault;
  readonly clock: Clock;
  readonly engine: () => Engine | undefined;
}

/** The system's network, and the person's choice of the way through it. Electron must be ready. */
export function openNetwork({ dataDir, settings, vault, clock, engine }: NetworkParts): {
  readonly network: Network;
  readonly choice: NetworkChoice;
} {
  const certificatesFile = path.join(dataDir, 'extra-certificates.pem');
  const choice = new NetworkChoice({ settings, vault, certificatesFile, home: homedir() });
  const network = systemNetwork({
    ...{ clock, isOnline: () => net.isOnline() },
    onWake(listener) {
      powerMonitor.on('resume', listener);
      // Another way to the far end is like a network that is back.
      const deaf = choice.onChange(listener);
      return () => {
        powerMonitor.removeListener('resume', listener);
        deaf();
      };
    },
  });
  choice.onChange(routeChanged(engine, clock));
  return { network, choice };
}
