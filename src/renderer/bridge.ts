import type { CommandName } from '../shared/channels.ts';
import type { Bridge, Input, Output, Reply } from '../shared/contract.ts';

declare global {
  interface Window {
    readonly hotfolder: Bridge;
  }
}

/** The one way out of the window: commands by name, with ids and choices only. */
export function invoke<Name extends CommandName>(
  name: Name,
  input: Input<Name>,
): Promise<Reply<Output<Name>>> {
  return window.hotfolder.invoke(name, input);
}
