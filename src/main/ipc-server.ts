import * as z from 'zod/mini';
import type { Log } from '../engine/ports/log.ts';
import { COMMANDS, type CommandName } from '../shared/channels.ts';
import { inputs, type Output, type Parsed, type Reply } from '../shared/contract.ts';
import { isWithinBounds } from './input-bounds.ts';
import { NotReady } from './not-ready.ts';

/** What carries out each command. */
export type Handlers = {
  readonly [Name in CommandName]: (input: Parsed<Name>) => Output<Name> | Promise<Output<Name>>;
};

/** The part of Electron's `ipcMain` that is used here. */
export interface IpcPort<Event> {
  handle(channel: string, listener: (event: Event, input: unknown) => Promise<unknown>): void;
}

export interface IpcDoor<Event> {
  readonly ipc: IpcPort<Event>;
  /** Whether the message comes from the main frame of our own window, showing our own page. */
  readonly isTrusted: (event: Event) => boolean;
  readonly handlers: Handlers;
  readonly log: Log;
}

/** Registers every command of the contract, and nothing else. Replies are values; nothing is ever thrown back. */
export function serveIpc<Event>(door: IpcDoor<Event>): void {
  for (const name of COMMANDS) {
    door.ipc.handle(name, (event, input) => reply(door, name, { event, input }));
  }
}

async function reply<Event>(
  door: IpcDoor<Event>,
  name: CommandName,
  call: { readonly event: Event; readonly input: unknown },
): Promise<Reply<unknown>> {
  try {
    if (!door.isTrusted(call.event)) return refuse(door.log, name, 'sender');
    if (!isWithinBounds(call.input)) return refuse(door.log, name, 'too large');
    const parsed = z.safeParse(inputs[name], call.input);
    if (!parsed.success) return refuse(door.log, name, 'shape');
    return { ok: true, value: await carryOut(door.handlers, name, parsed.data) };
  } catch (error) {
    if (error instanceof NotReady) return { ok: false, code: 'not-ready', detail: 'no account yet' };
    door.log.bug('command-bug', error, { reason: name });
    return { ok: false, code: 'bug', detail: name };
  }
}

/** The name picks schema and handler alike, which the type system cannot follow through a lookup. */
function carryOut(handlers: Handlers, name: CommandName, input: unknown): unknown {
  const handler = handlers[name] as (parsed: unknown) => unknown;
  return handler(input);
}

function refuse(log: Log, name: CommandName, why: string): Reply<never> {
  log.warn('command-refused', { reason: `${name}: ${why}` });
  return { ok: false, code: 'bad-input', detail: why };
}
