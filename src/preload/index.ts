import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { ChangeBatch } from '../shared/change.ts';
import { CHANGES_CHANNEL, COMMANDS, OFFER_CHANNEL } from '../shared/channels.ts';
// biome-ignore lint/style/noRestrictedImports: a type only; no schema reaches the bundle.
import type { Bridge } from '../shared/contract.ts';

const known = new Set<string>(COMMANDS);

/** All the window gets: commands by their names, one stream of changes, and a way to hand over files. */
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
  async offer(files, profileId) {
    const paths = files.map(pathOf).filter((path) => path !== '');
    if (paths.length === 0) return { ok: true, value: { files: 0 } };
    return ipcRenderer.invoke(OFFER_CHANNEL, profileId === undefined ? { paths } : { paths, profileId });
  },
};

/** Where the system says a file lies; empty for what is not a file of this computer, whatever else was handed in. */
function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return '';
  }
}

contextBridge.exposeInMainWorld('hotfolder', bridge);
