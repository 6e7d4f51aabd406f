import { contextBridge, ipcRenderer } from 'electron';
import type { ChangeBatch } from '../shared/change.ts';
import { CHANGES_CHANNEL, COMMANDS } from '../shared/channels.ts';
// biome-ignore lint/style/noRestrictedImports: a type only; no schema reaches the bundle.
import type { Bridge } from '../shared/contract.ts';

const known = new Set<string>(COMMANDS);

/** All the window gets: commands by their names, and one stream of changes. */
const bridge: Bridge = {
  invoke(name, input) {
    if (!known.has(name)) return Promise.resolve({ ok: false, code: 'bad-input', detail: 'unknown command' });
    return ipcRenderer.invoke(name, input);
  },
  onChanges(listener) {
    const receive = (_event: unknown, batch: ChangeBatch): void => listener(batch);
    ipcRenderer.on(CHANGES_CHANNEL, receive);
    return () => {
      ipcRenderer.removeListener(CHANGES_CHANNEL, receive);
    };
  },
};

contextBridge.exposeInMainWorld('hotfolder', bridge);
