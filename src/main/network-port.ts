import type { Clock, Timer } from '../engine/ports/clock.ts';
import type { Network } from '../engine/ports/network.ts';
import { SECOND } from '../shared/units.ts';

/** The system tells nobody when the network changes; it is asked this often. */
const ASK_EVERY_MS = 5 * SECOND;

export interface NetworkParts {
  readonly clock: Clock;
  readonly isOnline: () => boolean;
  /** Calls after the computer wakes up; returns the way to stop. */
  readonly onWake: (listener: () => void) => () => void;
}

/** The system's network. A wake-up is told like a change: connections of before the sleep are dead. */
export function systemNetwork({ clock, isOnline, onWake }: NetworkParts): Network {
  return {
    online: isOnline,
    onChange(listener) {
      let last = isOnline();
      let timer: Timer;
      const look = (woke: boolean): void => {
        const online = isOnline();
        if (woke || online !== last) listener(online);
        last = online;
      };
      const ask = (): void => {
        timer = clock.after(ASK_EVERY_MS, () => {
          look(false);
          ask();
        });
      };
      ask();
      const stopWake = onWake(() => look(true));
      return () => {
        timer.cancel();
        stopWake();
      };
    },
  };
}

/** For an API on this computer: it needs no network. */
export const LOOPBACK_NETWORK: Network = { online: () => true, onChange: () => () => {} };
