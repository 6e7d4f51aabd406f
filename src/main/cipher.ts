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
  let strength: Promise<CipherStrength> | undefined;
  return {
    strength: () => (strength ??= strengthOf(storage)),
    encrypt: (plainText) => storage.encryptStringAsync(plainText),
    async decrypt(encrypted) {
      const { result, shouldReEncrypt } = await storage.decryptStringAsync(encrypted);
      return { text: result, stale: shouldReEncrypt };
    },
  };
}

async function strengthOf(storage: SafeStoragePort): Promise<CipherStrength> {
  const isBasicText = storage.getSelectedStorageBackend?.() === 'basic_text';
  // Stores nothing by itself: only what the person chose to keep weakly is ever encrypted with it.
  if (isBasicText) storage.setUsePlainTextEncryption?.(true);
  const available = await storage.isAsyncEncryptionAvailable().catch(() => false);
  if (!available) return 'none';
  return isBasicText ? 'weak' : 'system';
}
