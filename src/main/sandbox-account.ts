import type { Engine } from '../engine/engine.ts';
import { last4, Secret } from '../engine/secret.ts';
import type { SettingsPort } from '../engine/settings/settings-port.ts';
import { SANDBOX_API_KEY, SANDBOX_PROFILES, type Sandbox } from '../sandbox/sandbox.ts';
import { type AccountSpec, SANDBOX_ACCOUNT, sandboxAccount } from './account-spec.ts';
import type { AppVault } from './vault.ts';

/** The sandbox's keys by name, for the vault: they are printed in the source and no secret. */
export const MADE_UP_KEYS: Readonly<Record<string, string>> = Object.fromEntries([
  ['sandbox', SANDBOX_API_KEY],
  ...SANDBOX_PROFILES.map(({ title, profileKey }) => [title, profileKey]),
]);

export interface SandboxAccountParts {
  readonly settings: SettingsPort;
  readonly vault: AppVault;
  readonly startSandbox: () => Promise<Pick<Sandbox, 'baseUrl' | 'storageOrigin' | 'stop'>>;
  /** Points stored links of one origin at another. */
  readonly rebase: (oldOrigin: string, newOrigin: string) => void;
}

/** Starts the embedded sandbox and makes its account usable: key in place, old links pointed at today's port. */
export async function openSandboxAccount(
  parts: SandboxAccountParts,
): Promise<{ readonly spec: AccountSpec; readonly stop: () => Promise<void> }> {
  const sandbox = await parts.startSandbox();
  const last = parts.settings.read().sandboxStorageOrigin;
  if (last !== null && last !== sandbox.storageOrigin) parts.rebase(last, sandbox.storageOrigin);
  parts.settings.update({ sandboxStorageOrigin: sandbox.storageOrigin });
  await parts.vault.set({ kind: 'api-key', account: SANDBOX_ACCOUNT }, new Secret(SANDBOX_API_KEY));
  return { spec: sandboxAccount(sandbox.baseUrl), stop: () => sandbox.stop() };
}

/** Adds the made-up clients; one that is there already, under whatever name, is left as the person made it. */
export async function addMadeUpClients(engine: Engine): Promise<void> {
  const known = new Set(engine.profiles.list().map((profile) => profile.keyLast4));
  for (const { title, profileKey } of SANDBOX_PROFILES) {
    const key = new Secret(profileKey);
    if (!known.has(last4(key))) await engine.profiles.ensure({ name: title, primary: false, key });
  }
}
