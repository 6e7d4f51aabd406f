import path from 'node:path';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { systemClock, systemRandom } from '../../../src/engine/ports/system-clock.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import { Account, type BuiltEngine } from '../../../src/main/account.ts';
import { type AccountSpec, SANDBOX_ACCOUNT } from '../../../src/main/account-spec.ts';
import { apiChoice } from '../../../src/main/api-choice.ts';
import type { ProtocolHandler } from '../../../src/main/app-protocol.ts';
import { systemCipher } from '../../../src/main/cipher.ts';
import { ClientImports } from '../../../src/main/clients-import/client-imports.ts';
import { diagnosticsDesk } from '../../../src/main/diagnostics.ts';
import { readEnvironment } from '../../../src/main/environment.ts';
import { createEventPump } from '../../../src/main/event-pump.ts';
import { createFolderGrants } from '../../../src/main/folder-grants.ts';
import { createHandlers } from '../../../src/main/handlers/handlers.ts';
import type { Handlers } from '../../../src/main/ipc-server.ts';
import { keyCheck } from '../../../src/main/key-check.ts';
import { NetworkChoice } from '../../../src/main/network/network-choice.ts';
import { LOOPBACK_NETWORK } from '../../../src/main/network-port.ts';
import { Offers } from '../../../src/main/offers/offers.ts';
import { createPastedPictures } from '../../../src/main/offers/pasted-pictures.ts';
import { createPace } from '../../../src/main/pace.ts';
import { MADE_UP_KEYS } from '../../../src/main/sandbox-account.ts';
import { thumbProtocol } from '../../../src/main/thumb-protocol.ts';
import { createThumbSource } from '../../../src/main/thumb-source.ts';
import { ShrinkDesk } from '../../../src/main/thumbs/shrink-desk.ts';
import { createVault } from '../../../src/main/vault.ts';
import { startSandbox } from '../../../src/sandbox/sandbox.ts';
import type { ChangeBatch } from '../../../src/shared/change.ts';
import { SECOND } from '../../../src/shared/units.ts';
import { fakeSafeStorage, keptSettings } from '../../main/open-desk.ts';
import { deskLanguage } from '../../support/desk-language.ts';
import { type MemoryLog, memoryLog } from '../../support/memory-log.ts';

/** The desktop program without Electron: everything behind the window's bridge is the real thing. */
export interface BrowserDesk {
  readonly handlers: Handlers;
  readonly thumbs: ProtocolHandler;
  readonly log: MemoryLog;
  /** What the system's folder dialog answers next. */
  chooseFolder(folder: string): Promise<void>;
  /** Texts put on the clipboard, oldest first. */
  readonly copied: readonly string[];
  close(): Promise<void>;
}

/** Opens one over a data folder; `send` gets the batches the window would. */
export function openBrowserDesk(dataDir: string, send: (batch: ChangeBatch) => void): BrowserDesk {
  const clock = systemClock();
  const random = systemRandom(clock);
  const log = memoryLog();
  const settings = keptSettings();
  const environment = readEnvironment({});
  if ('problem' in environment) throw new Error(environment.problem);
  const cipher = systemCipher(fakeSafeStorage());
  const vault = createVault({ settings, cipher, clock, madeUpKeys: MADE_UP_KEYS });
  const store = openStore({ path: path.join(dataDir, 'hotfolder.db'), clock, log });
  const pump = createEventPump(clock, send);
  const shared = { clock, random, store, vault, log, network: LOOPBACK_NETWORK };
  const pace = createPace({ settings, clock, engine: () => account.engine });
  const { limits, rate } = pace;
  const buildEngine = (account: AccountSpec): BuiltEngine => {
    const http = nodeHttpDoor({ baseUrl: account.baseUrl, clock, limits, rate, route: network.route });
    const services = { ...shared, http, limits, files: nodeFilePort() };
    return { http, engine: createEngine(services, { account }) };
  };
  const api = apiChoice({ environment, settings });
  const certificatesFile = path.join(dataDir, 'extra-certificates.pem');
  const network = new NetworkChoice({ settings, vault, certificatesFile, home: '' });
  const checkKey = keyCheck(clock, network.route);
  const account = new Account({
    ...{ api, checkKey, settings, vault, log, clock, buildEngine },
    startSandbox: () => startSandbox({ dataDir: path.join(dataDir, 'sandbox'), redactLedger: true }),
    rebase: (from, to) => store.rebase(SANDBOX_ACCOUNT, from, to),
    onChange(change) {
      pump.push(change);
      offers.hear(change);
    },
    onSwitch() {
      offers.switched();
      imports.switched();
      pump.skip();
    },
  });
  const offers = new Offers({
    ...{ clock, random, log, home: '' },
    engine: () => account.engine,
    holdMs: () => settings.read().holdSeconds * SECOND,
    tell: (change) => pump.push(change),
  });
  const imports = new ClientImports({
    ...{ clock, random, log },
    engine: () => account.engine,
    tell: (change) => pump.push(change),
  });
  const ending = new AbortController();
  const thumbs = createThumbSource({
    find: (id) => account.engine?.gallery.find(id),
    open: async (call) => (await account.http?.open(call)) ?? 'aborted',
    original: async (id, maxBytes) => account.engine?.queue.original(id, maxBytes),
    limits: LIMITS,
    signal: ending.signal,
  });
  let chosen: string | undefined;
  const copied: string[] = [];
  const handlers = createHandlers({
    ...{
      account,
      api,
      checkKey,
      settings,
      language: deskLanguage(settings, log),
      pace,
      network,
      vault,
      clock,
      version: '0.0.0',
      home: dataDir,
      seq: pump.seq,
      resumed: account.resume(),
    },
    carryOut: () => {},
    pageListens: () => {},
    shrinking: new ShrinkDesk({ clock, random, of: 'picture', tell: (change) => pump.push(change) }),
    diagnostics: diagnosticsDesk({
      ...{ clock, settings, vault, store, version: '0.0.0', home: dataDir },
      logFolder: path.join(dataDir, 'logs'),
      flushLog: () => {},
      status: () => account.status(),
    }),
    grants: createFolderGrants(clock, random),
    offers,
    imports,
    pastedPictures: createPastedPictures(path.join(dataDir, 'pasted'), clock),
    pasteGesture: { take: () => true },
    desktop: {
      chooseFolder: async () => chosen,
      chooseFiles: async () => [],
      chooseList: async () => undefined,
      chooseCertificates: async () => undefined,
      agreesToWeakKeys: async () => false,
      readClipboard: async () => ({ kind: 'nothing' }),
      chooseNewFile: async () => undefined,
      openFolder: async () => {},
      showInFolder: () => {},
      openDocs: async () => {},
      copyText: (text) => void copied.push(text),
      applyTheme: () => {},
    },
  });
  return {
    handlers,
    thumbs: thumbProtocol(thumbs),
    log,
    copied,
    async chooseFolder(folder) {
      chosen = folder;
    },
    async close() {
      ending.abort();
      offers.stop();
      imports.stop();
      pump.stop();
      await account.stop();
      store.close();
    },
  };
}
