import type { Change } from '../shared/change.ts';

type Command = Extract<Change, { kind: 'command' }>;

/** Commands on their way to the page. */
export interface HeldCommands {
  tell(command: Command): void;
  /** A page is being loaded: it does not listen yet. */
  hold(): void;
  /** The page asked for its first state: it listens. */
  release(): void;
}

/** Keeps commands until there is a page that listens: after a hidden start the first one also opens the window. */
export function holdCommands(send: (command: Command) => void): HeldCommands {
  let held: Command[] | null = [];
  return {
    tell(command) {
      if (held === null) send(command);
      else held.push(command);
    },
    hold() {
      held ??= [];
    },
    release() {
      const waiting = held ?? [];
      held = null;
      for (const command of waiting) send(command);
    },
  };
}
