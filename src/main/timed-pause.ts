import type { Clock, Timer } from '../engine/ports/clock.ts';
import type { SettingsPort } from '../engine/settings/settings-port.ts';
import { HOUR, MINUTE } from '../shared/units.ts';

/** The wall clock is asked this often: a timer stands still while the computer sleeps, the end of a pause does not. */
const LOOK_EVERY_MS = MINUTE;

/** The longest pause with an end that is offered; what is left of one is more only when the clock was set back. */
const LONGEST_MS = HOUR;

/** When the pause of the account in use ends by itself, epoch ms; null = not by itself. */
export function pauseEnd(settings: SettingsPort): number | null {
  const { timedPause, account } = settings.read();
  return timedPause !== null && timedPause.account === account.id ? timedPause.until : null;
}

/** Pausing everything, as the engine of the account in use does it. */
export interface PausePort {
  pause(): void;
  resume(): void;
}

export interface TimedPauseParts {
  readonly clock: Clock;
  readonly settings: SettingsPort;
  /** `undefined` while there is no account. */
  readonly engine: () => PausePort | undefined;
  /** The end of the pause is another one now. */
  readonly changed: () => void;
}

/** The person's pause of everything, with an end or without. */
export interface TimedPause {
  /** Pauses now; `forMs` null = until resumed. */
  pause(forMs: number | null): void;
  resume(): void;
  /** When the pause of the account in use ends by itself, epoch ms; null = not by itself. */
  until(): number | null;
  /** The engine says whether it is paused: one that was resumed by other means has no end to wait for. */
  notePaused(paused: boolean): void;
  /** Looks at the end that is stored, at the start and after a change of account. */
  takeUp(): void;
  stop(): void;
}

/**
 * The end lies in the settings before the engine is told to pause, so that a kill between the two leaves no pause
 * without its end. It belongs to the account it was made in: another account's queue is not resumed by it.
 */
export function createTimedPause(parts: TimedPauseParts): TimedPause {
  const { clock, settings, engine, changed } = parts;
  let timer: Timer | undefined;

  const until = (): number | null => pauseEnd(settings);
  const setEnd = (end: number | null): void => {
    const { account } = settings.read();
    settings.update({ timedPause: end === null ? null : { account: account.id, until: end } });
  };
  const forget = (): void => {
    timer?.cancel();
    timer = undefined;
    if (until() !== null) setEnd(null);
  };
  const look = (): void => {
    timer?.cancel();
    timer = undefined;
    const end = until();
    if (end === null || engine() === undefined) return;
    const left = end - clock.now();
    if (left > LONGEST_MS) {
      setEnd(clock.now() + LONGEST_MS);
      changed();
    }
    if (left <= 0) resume();
    else timer = clock.after(Math.min(left, LOOK_EVERY_MS), look);
  };
  const resume = (): void => {
    engine()?.resume();
    forget();
    changed();
  };
  return {
    pause(forMs) {
      const running = engine();
      if (running === undefined) return;
      if (forMs === null) forget();
      else setEnd(clock.now() + forMs);
      running.pause();
      look();
      changed();
    },
    resume,
    until,
    notePaused(paused) {
      if (!paused) forget();
    },
    takeUp: look,
    stop: () => timer?.cancel(),
  };
}
