import { COMMANDS, type CommandName } from '../shared/channels.ts';
import { inputs, type Output, type Parsed } from '../shared/contract.ts';
import { atDoor, type DoorRules } from './ipc-door.ts';

/** What carries out each command. */
export type Handlers = {
  readonly [Name in CommandName]: (input: Parsed<Name>) => Output<Name> | Promise<Output<Name>>;
};

/** The part of Electron's `ipcMain` that is used here. */
export interface IpcPort<Event> {
  handle(channel: string, listener: (event: Event, input: unknown) => Promise<unknown>): void;
}

export interface IpcDoor<Event> extends DoorRules<Event> {
  readonly ipc: IpcPort<Event>;
  readonly handlers: Handlers;
}

/** Registers every command of the contract, and nothing else. Replies are values; nothing is ever thrown back. */
export function serveIpc<Event>(door: IpcDoor<Event>): void {
  for (const name of COMMANDS) {
    // The name picks schema and handler alike, which the type system cannot follow through a lookup.
    const carryOut = door.handlers[name] as (parsed: unknown) => unknown;
    const entry = { name, schema: inputs[name], carryOut };
    door.ipc.handle(name, (event, input) => atDoor(door, entry, { event, input }));
  }
}
