import * as z from 'zod/mini';
import { FIRST_RUN_STEPS } from '../../shared/first-run.ts';
import { KeyStorage } from '../../shared/key-storage.ts';
import { HOLD_SECONDS, UPLOAD_LIMIT, UPLOADS_AT_ONCE } from '../../shared/pace.ts';
import { isProxyAddress } from '../../shared/proxy-address.ts';

/** A window's place on the desktop, in device-independent pixels, and whether it fills the screen. */
const WindowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

/**
 * A key at rest.
 * - encrypted: base64 of what the system's key store made of it;
 * - obfuscated: base64 of the same call on a system without a key store, by the person's explicit choice:
 *   anyone who can read this file can read the key;
 * - made-up: the name of a sandbox key, which is printed in this project's source.
 */
const StoredKey = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('encrypted'), ciphertext: z.string() }),
  z.object({ kind: z.literal('obfuscated'), ciphertext: z.string() }),
  z.object({ kind: z.literal('made-up'), name: z.string() }),
]);
export type StoredKey = z.infer<typeof StoredKey>;

/** Which account was last in use; one id for both of Ayrshare's addresses, one of its own for any other. */
const ActiveAccount = z.object({
  kind: z.enum(['none', 'sandbox', 'ayrshare']),
  id: z.string(),
});
export type ActiveAccount = z.infer<typeof ActiveAccount>;

/** Everything the settings file holds: choices and ciphertext, nothing else. */
export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  /** A language's tag (BCP 47), or `system` = the first of the system's that there is. */
  language: z.string().check(z.maxLength(35)),
  /** Whether the system's notifications are used. */
  notifications: z.boolean(),
  /** What closing the window does; `ask` until the person has read once that the program goes on. */
  onClose: z.enum(['ask', 'keep-running', 'quit']),
  /** Uploads at one time. */
  concurrency: z.int().check(z.minimum(UPLOADS_AT_ONCE.least), z.maximum(UPLOADS_AT_ONCE.most)),
  /** How fast all uploads together may go, bytes in a second; null = as fast as they can. */
  uploadBytesPerSecond: z.nullable(
    z.int().check(z.minimum(UPLOAD_LIMIT.least), z.maximum(UPLOAD_LIMIT.most)),
  ),
  /** How long given files can be taken back before the first byte leaves. */
  holdSeconds: z.literal(HOLD_SECONDS),
  /** What connections go through, and whether it wants a login; the login itself is a key. null = nothing. */
  proxy: z.nullable(z.object({ address: z.string().check(z.refine(isProxyAddress)), login: z.boolean() })),
  /** Certificates trusted besides the usual ones: where the file was whose copy lies in the data folder. */
  extraCa: z.nullable(z.object({ from: z.string() })),
  /** Where keys are kept, by the person's word; null = in the key store, or else for the session. */
  keyStorage: z.nullable(KeyStorage),
  /** A pause with an end, of one account; the pause itself lies in the queue's store. Epoch ms. */
  timedPause: z.nullable(z.object({ account: z.string(), until: z.number() })),
  window: z.nullable(WindowPlace),
  account: ActiveAccount,
  /** Where the person stands in first run; null once it is over, or was never begun. */
  firstRun: z.nullable(z.enum(FIRST_RUN_STEPS)),
  /** Which of Ayrshare's two addresses the account is reached at (API.md). */
  apiAddress: z.enum(['newer', 'older']),
  /** By the text of the key's reference. */
  keys: z.record(z.string(), StoredKey),
  /** Where the sandbox's links pointed last time: its ports may change from start to start. */
  sandboxStorageOrigin: z.nullable(z.string()),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/** What a new data directory starts with. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  density: 'comfortable',
  language: 'system',
  notifications: true,
  onClose: 'ask',
  concurrency: UPLOADS_AT_ONCE.usual,
  uploadBytesPerSecond: null,
  holdSeconds: 10,
  proxy: null,
  extraCa: null,
  keyStorage: null,
  timedPause: null,
  window: null,
  account: { kind: 'none', id: '' },
  firstRun: null,
  apiAddress: 'newer',
  keys: {},
  sandboxStorageOrigin: null,
};
