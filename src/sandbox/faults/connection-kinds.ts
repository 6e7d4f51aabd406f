import type { Socket } from 'node:net';
import { z } from 'zod';

/** What a fault does to every connection of an origin, before a byte of HTTP is read. */
export interface ConnectionEffect {
  /** False: nobody listens, so that connecting is refused. */
  readonly listens?: false;
  /** Takes the connection in the server's place. */
  readonly take?: (socket: Socket) => void;
  /** The certificate shown, by its name in the sandbox's options. */
  readonly identity?: string;
}

interface ConnectionKind<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly fields: z.ZodObject<Shape, z.core.$strict>;
  /** Takes fields that `fields` has accepted. */
  readonly effect: (accepted: unknown) => ConnectionEffect;
}

function connectionKind<Shape extends z.ZodRawShape>(
  shape: Shape,
  effect: (fields: z.output<z.ZodObject<Shape, z.core.$strict>>) => ConnectionEffect,
): ConnectionKind<Shape> {
  const fields = z.strictObject(shape);
  return { fields, effect: (accepted) => effect(fields.parse(accepted)) };
}

/** Every kind of trouble below HTTP. A new kind is one more entry here. */
export const CONNECTION_KINDS = {
  /** Nobody listens. */
  refuse: connectionKind({}, () => ({ listens: false })),
  /** Accepted and reset at once. */
  reset: connectionKind({}, () => ({ take: (socket) => void socket.resetAndDestroy() })),
  /** Accepted, and not a byte is read or sent. */
  silent: connectionKind({}, () => ({ take: () => undefined })),
  /** Says something, but not HTTP (nor TLS). */
  garble: connectionKind({}, () => ({ take: (socket) => void socket.end('220 mail.example.com ESMTP\r\n') })),
  /** Shows another certificate: self-signed, expired, of another name, as the sandbox was given them. */
  present: connectionKind({ identity: z.string().min(1) }, ({ identity }) => ({ identity })),
} as const;

type FieldsOf<Input> = string extends keyof Input ? unknown : Readonly<Input>;

/** A fault of connections as a script names it. It stands until the next script. */
export interface ConnectionRule {
  readonly on: 'api' | 'storage';
  readonly do: {
    [Kind in keyof typeof CONNECTION_KINDS]: { readonly kind: Kind } & FieldsOf<
      z.input<(typeof CONNECTION_KINDS)[Kind]['fields']>
    >;
  }[keyof typeof CONNECTION_KINDS];
}

const KINDS = new Map<string, ConnectionKind>(Object.entries(CONNECTION_KINDS));

/** What is wrong with the named fault, one line per mistake; `identities` are the certificates there are. */
export function connectionMistakes(
  action: { readonly kind: string },
  identities: readonly string[],
): readonly string[] {
  const { kind: name, ...fields } = action;
  const kind = KINDS.get(name);
  if (kind === undefined) return [`kind: "${name}" is no kind; there are ${[...KINDS.keys()].join(', ')}`];
  const parsed = kind.fields.safeParse(fields);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const { identity } = kind.effect(fields);
  if (identity === undefined || identities.includes(identity)) return [];
  return [`identity: "${identity}" is no certificate of this sandbox; there are ${identities.join(', ')}`];
}

/** The effect of a checked rule. */
export function connectionEffect(rule: ConnectionRule): ConnectionEffect {
  const { kind: name, ...fields } = rule.do;
  const kind: ConnectionKind = CONNECTION_KINDS[name];
  return kind.effect(fields);
}
