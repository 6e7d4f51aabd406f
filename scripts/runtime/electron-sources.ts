import type { RuntimeSource } from './choose-runtime.ts';
import { downloadableElectron, givenElectron, installedElectron } from './current-electron.ts';
import { ensureRegistryElectron, REGISTRY_ELECTRON_VERSION } from './registry-electron.ts';
import { layShimmedRuntime } from './shimmed-runtime.ts';

/** The old but real Electron from the package registries, with the shims of test/runtime. */
const registryElectron: RuntimeSource = {
  name: 'Registry-borne test runtime',
  async find() {
    const hasOne = process.platform === 'linux' && process.arch === 'x64';
    if (!hasOne) return { lacking: `exists for linux-x64 only, not for ${process.platform}-${process.arch}` };
    const executable = await layShimmedRuntime(await ensureRegistryElectron());
    const name = `Electron ${REGISTRY_ELECTRON_VERSION} (registry-borne test runtime)`;
    return { runtime: { name, executable, appArgs: [] } };
  },
};

/** Where an Electron may come from, best first: what the person names, the pinned one, the test runtime. */
export const electronSources: readonly RuntimeSource[] = [
  givenElectron,
  installedElectron,
  downloadableElectron,
  registryElectron,
];
