/** The part of Electron's safeStorage that is used: its async calls (the sync ones are deprecated). */
export interface SafeStoragePort {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(plainText: string): Promise<Buffer>;
  decryptStringAsync(
    encrypted: Buffer,
  ): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
  /** Linux only; absent in old Electrons, where a system without a key store then keeps nothing. */
  setUsePlainTextEncryption?(usePlainText: boolean): void;
}

/**
 * What the cipher is worth. `system`: the key to it lies in the system's key store. `weak`: it is a constant of
 * Chromium (Linux' basic_text), so the text is obfuscated and not protected. `none`: nothing can be kept.
 */
export type CipherStrength = 'system' | 'weak' | 'none';

export interface Cipher {
  strength(): Promise<CipherStrength>;
  encrypt(plainText: string): Promise<Buffer>;
  /** Rejects when the key store is locked, changed or gone. `stale`: to be encrypted anew. */
  decrypt(encrypted: Buffer): Promise<{ readonly text: string; readonly stale: boolean }>;
}

/** The system's cipher. Ask only after the app is ready. */
export function systemCipher(storage: SafeStoragePort): Cipher {
  let known: Promise<CipherStrength> | undefined;
  const strength = (): Promise<CipherStrength> => (known ??= strengthOf(storage));
  return {
    strength,
    async encrypt(plainText) {
      await strength();
      return storage.encryptStringAsync(plainText);
    },
    async decrypt(encrypted) {
      // First of all: without it a system that has no key store would refuse what was kept weakly.
      await strength();
      const { result, shouldReEncrypt } = await storage.decryptStringAsync(encrypted);
      return { text: result, stale: shouldReEncrypt };
    },
  };
}

/** Chromium's mark for its constant key on Linux (os_crypt: v10 from "peanuts", v11 from the key store). */
const CONSTANT_KEY_MARK = 'v10';

async function strengthOf(storage: SafeStoragePort): Promise<CipherStrength> {
  const backend = storage.getSelectedStorageBackend?.();
  // Stores nothing by itself: only what the person chose to keep weakly is ever encrypted with it.
  if (backend === 'basic_text') storage.setUsePlainTextEncryption?.(true);
  const available = await storage.isAsyncEncryptionAvailable().catch(() => false);
  if (!available) return 'none';
  if (backend === undefined) return 'system';
  // Linux: a desktop may name a key store that does not run; the ciphertext tells with which key it was made.
  const probe = await storage.encryptStringAsync('probe').catch(() => undefined);
  if (probe === undefined) return 'none';
  const isConstantKey = probe.subarray(0, CONSTANT_KEY_MARK.length).toString('latin1') === CONSTANT_KEY_MARK;
  return isConstantKey || backend === 'basic_text' ? 'weak' : 'system';
}
