import * as z from 'zod/mini';
import type { Log } from '../engine/ports/log.ts';
import type { Reply } from '../shared/contract.ts';
import { isWithinBounds } from './input-bounds.ts';
import { NotReady } from './not-ready.ts';

/** What every message has to pass. */
export interface DoorRules<Event> {
  /** Whether the message comes from the main frame of our own window, showing our own page. */
  readonly isTrusted: (event: Event) => boolean;
  readonly log: Log;
}

/** One channel: what its messages must look like, and what carries them out. */
export interface Entry<Schema extends z.ZodMiniType> {
  readonly name: string;
  readonly schema: Schema;
  readonly carryOut: (input: z.output<Schema>) => unknown;
}

/** Trusted sender, bounded size, right shape, then the handler. Answers are values; nothing is ever thrown back. */
export async function atDoor<Event, Schema extends z.ZodMiniType>(
  { isTrusted, log }: DoorRules<Event>,
  { name, schema, carryOut }: Entry<Schema>,
  call: { readonly event: Event; readonly input: unknown },
): Promise<Reply<unknown>> {
  try {
    if (!isTrusted(call.event)) return refuse(log, name, 'sender');
    if (!isWithinBounds(call.input)) return refuse(log, name, 'too large');
    const parsed = z.safeParse(schema, call.input);
    if (!parsed.success) return refuse(log, name, 'shape');
    return { ok: true, value: await carryOut(parsed.data) };
  } catch (error) {
    if (error instanceof NotReady) return { ok: false, code: 'not-ready', detail: 'no account yet' };
    log.bug('command-bug', error, { reason: name });
    return { ok: false, code: 'bug', detail: name };
  }
}

function refuse(log: Log, name: string, why: string): Reply<never> {
  log.warn('command-refused', { reason: `${name}: ${why}` });
  return { ok: false, code: 'bad-input', detail: why };
}
