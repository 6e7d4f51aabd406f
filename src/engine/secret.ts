import { createHash } from 'node:crypto';
import { inspect } from 'node:util';

const MASK = '[secret]';
const values = new WeakMap<Secret, string>();

/**
 * A value that prints as `[secret]` everywhere: templates, JSON, console, errors, structured clones.
 * Only `reveal` gives it back, and only the HTTP door and the vaults call that.
 */
export class Secret {
  constructor(value: string) {
    values.set(this, value);
    Object.freeze(this);
  }
  toString(): string {
    return MASK;
  }
  toJSON(): string {
    return MASK;
  }
  [Symbol.toPrimitive](): string {
    return MASK;
  }
  [inspect.custom](): string {
    return MASK;
  }
}

/** The plain value. Callers: `api/http-door.ts` and the vault adapters, held by a test. */
export function reveal(secret: Secret): string {
  const value = values.get(secret);
  if (value === undefined) throw new Error('not a secret made by this process');
  return value;
}

/** The last four characters, for people to recognise a key; shorter keys show fewer than half. */
export function last4(secret: Secret): string {
  const value = reveal(secret);
  return value.slice(-Math.min(4, Math.floor(value.length / 2)));
}

/** Tells two keys apart and survives a restart: the first 16 hex digits of the value's sha-256. */
export const keyPrint = (secret: Secret): string => secretHash(secret).slice(0, 16);

/** sha-256 (hex) of the value: tells two secrets apart without holding either. */
export const secretHash = (secret: Secret): string =>
  createHash('sha256').update(reveal(secret)).digest('hex');
