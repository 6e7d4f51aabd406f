import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Secret } from '../secret.ts';
import { type KeyRef, type KeyVault, keyRefText } from './key-vault.ts';

/** Keys for this process only: what the headless program read from the environment or key files, and tests. */
export function memoryVault(): KeyVault {
  const keys = new Map<string, Secret>();
  return {
    get(ref: KeyRef): Promise<Result<Secret>> {
      const key = keys.get(keyRefText(ref));
      return Promise.resolve(key ? ok(key) : failed(failure('key-missing', `no ${ref.kind} was given`)));
    },
    set(ref, key): Promise<Result<void>> {
      keys.set(keyRefText(ref), key);
      return Promise.resolve(ok(undefined));
    },
    setAll(given): Promise<Result<void>> {
      for (const [ref, key] of given) keys.set(keyRefText(ref), key);
      return Promise.resolve(ok(undefined));
    },
    remove(ref): Promise<void> {
      keys.delete(keyRefText(ref));
      return Promise.resolve();
    },
  };
}
