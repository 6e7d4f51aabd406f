import path from 'node:path';
import { nodeHttpDoor } from '../../src/engine/api/node-http-door.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { nodeFilePort } from '../../src/engine/files/node-file-port.ts';
import type { Log } from '../../src/engine/ports/log.ts';
import { systemClock, systemRandom } from '../../src/engine/ports/system-clock.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/engine/settings/settings.ts';
import type { SettingsPort } from '../../src/engine/settings/settings-port.ts';
import { openStore } from '../../src/engine/store/open-store.ts';
import { Account } from '../../src/main/account.ts';
import { SANDBOX_ACCOUNT } from '../../src/main/account-spec.ts';
import { type ApiChoiceParts, apiChoice } from '../../src/main/api-choice.ts';
import type { SafeStoragePort } from '../../src/main/cipher.ts';
import { systemCipher } from '../../src/main/cipher.ts';
import { ClientImports } from '../../src/main/clients-import/client-imports.ts';
import { diagnosticsDesk } from '../../src/main/diagnostics.ts';
import { readEnvironment } from '../../src/main/environment.ts';
import { createFolderGrants } from '../../src/main/folder-grants.ts';
import type { Desk } from '../../src/main/handlers/desk.ts';
import { createHandlers } from '../../src/main/handlers/handlers.ts';
import type { Handlers } from '../../src/main/ipc-server.ts';
import { keyCheck } from '../../src/main/key-check.ts';
import { autostartItem } from '../../src/main/login/login-item.ts';
import { NetworkChoice } from '../../src/main/network/network-choice.ts';
import { LOOPBACK_NETWORK } from '../../src/main/network-port.ts';
import type { ClipboardContent } from '../../src/main/offers/clipboard-content.ts';
import { Offers } from '../../src/main/offers/offers.ts';
import { PasteGesture } from '../../src/main/offers/paste-gesture.ts';
import { createPastedPictures } from '../../src/main/offers/pasted-pictures.ts';
import { sweepPasted } from '../../src/main/offers/sweep-pasted.ts';
import { createPace } from '../../src/main/pace.ts';
import { politely } from '../../src/main/polite-key-check.ts';
import { MADE_UP_KEYS } from '../../src/main/sandbox-account.ts';
import { ShrinkDesk } from '../../src/main/thumbs/shrink-desk.ts';
import { createVault } from '../../src/main/vault.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import type { Change } from '../../src/shared/change.ts';
import { deskLanguage } from '../support/desk-language.ts';

/** Settings that outlive a desk, as the file does. */
export interface KeptSettings extends SettingsPort {}

export function keptSettings(): KeptSettings {
  let current: Settings = DEFAULT_SETTINGS;
  return {
    read: () => current,
    // Through JSON, as the file would.
    update: (change) => {
      current = JSON.parse(JSON.stringify({ ...current, ...change }));
    },
  };
}

/** A key store that turns bytes over. */
export function fakeSafeStorage(some: Partial<SafeStoragePort> = {}): SafeStoragePort {
  const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xa5));
  return {
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => turned(Buffer.from(text)),
    decryptStringAsync: async (bytes) => ({ result: turned(bytes).toString(), shouldReEncrypt: false }),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    ...some,
  };
}

export interface DeskOptions {
  readonly folder: string;
  readonly settings: SettingsPort;
  /** Where folders are made for clients; `folder` when left out. */
  readonly home?: string;
  readonly safeStorage?: SafeStoragePort;
  /** HOTFOLDER_API_BASE. */
  readonly apiBase?: string;
  /** Where Ayrshare's two addresses lead. */
  readonly addresses?: ApiChoiceParts['addresses'];
}

/** The desktop program without Electron: the real engine, store and sandbox behind the real handlers. */
export interface OpenDesk {
  readonly handlers: Handlers;
  readonly account: Account;
  readonly changes: readonly Change[];
  readonly switches: () => number;
  /** How often a page asked for its state. */
  readonly pagesListening: () => number;
  readonly offers: Offers;
  /** What main sees of a person pasting. */
  readonly pasteGesture: PasteGesture;
  /** The desktop's side: what would be chosen, what lies on the clipboard, and what was shown and copied. */
  readonly desktop: {
    chosen: string | undefined;
    /** What the dialog for a file to be written answers. */
    newFile: string | undefined;
    files: readonly string[];
    /** The list of clients that would be chosen. */
    list: string | undefined;
    /** The file of certificates that would be chosen. */
    certificates: string | undefined;
    clipboard: ClipboardContent;
    opened: string[];
    copied: string[];
    themes: string[];
    /** The system's questions, and what they are answered. */
    questions: string[];
    agrees: boolean;
  };
  /** Bugs that were logged. */
  readonly bugs: readonly unknown[];
  close(): Promise<void>;
}

export function openDesk({
  folder,
  settings,
  home = folder,
  safeStorage = fakeSafeStorage(),
  apiBase,
  addresses,
}: DeskOptions): OpenDesk {
  const clock = systemClock();
  const random = systemRandom(clock);
  const bugs: unknown[] = [];
  const changes: Change[] = [];
  let switches = 0;
  let pagesListening = 0;
  const log: Log = { info: () => {}, warn: () => {}, bug: (_event, error) => void bugs.push(error) };
  const environment = readEnvironment({ HOTFOLDER_API_BASE: apiBase });
  if ('problem' in environment) throw new Error(environment.problem);
  const vault = createVault({ settings, cipher: systemCipher(safeStorage), clock, madeUpKeys: MADE_UP_KEYS });
  const store = openStore({ path: path.join(folder, 'hotfolder.db'), clock, log });
  const api = apiChoice({ environment, settings, ...(addresses && { addresses }) });
  const certificatesFile = path.join(folder, 'extra-certificates.pem');
  const network = new NetworkChoice({ settings, vault, certificatesFile, home: '/home/nobody' });
  const checkKey = politely(keyCheck(clock, network.route), clock);
  const pace = createPace({ settings, clock, engine: () => account.engine });
  const account = new Account({
    api,
    settings,
    vault,
    log,
    clock,
    startSandbox: () => startSandbox({ dataDir: path.join(folder, 'sandbox'), redactLedger: true }),
    rebase: (from, to) => store.rebase(SANDBOX_ACCOUNT, from, to),
    buildEngine(spec) {
      const { limits, rate } = pace;
      const http = nodeHttpDoor({ baseUrl: spec.baseUrl, clock, limits, rate, route: network.route });
      const services = { clock, random, store, vault, log, http, limits };
      const options = { account: spec, home: '/home/nobody' };
      return {
        http,
        engine: createEngine({ ...services, files: nodeFilePort(), network: LOOPBACK_NETWORK }, options),
      };
    },
    checkKey,
    onChange(change) {
      changes.push(change);
      offers.hear(change);
      pastedSweep.hear(change);
    },
    onSwitch() {
      offers.switched();
      imports.switched();
      switches += 1;
    },
  });
  const offers = new Offers({
    ...{ clock, random, log, home: folder },
    engine: () => account.engine,
    holdMs: () => settings.read().holdSeconds * 1_000,
    tell: (change) => changes.push(change),
  });
  const imports = new ClientImports({
    ...{ clock, random, log },
    engine: () => account.engine,
    tell: (change) => changes.push(change),
  });
  const desktop: OpenDesk['desktop'] = {
    chosen: undefined,
    newFile: undefined,
    files: [],
    list: undefined,
    certificates: undefined,
    clipboard: { kind: 'nothing' },
    opened: [],
    copied: [],
    themes: [],
    questions: [],
    agrees: false,
  };
  const pasteGesture = new PasteGesture(clock);
  const pastedPictures = createPastedPictures(path.join(folder, 'pasted'), clock);
  const pastedSweep = sweepPasted({ clock, log, store, pictures: pastedPictures });
  const desk: Desk = {
    account,
    api,
    checkKey,
    settings,
    language: deskLanguage(settings, log),
    pace,
    network,
    vault,
    loginItem: autostartItem({ configHome: path.join(folder, 'config'), program: '/opt/hotfolder' }),
    grants: createFolderGrants(clock, random),
    desktop: {
      chooseFolder: async () => desktop.chosen,
      chooseFiles: async () => desktop.files,
      chooseList: async () => desktop.list,
      chooseCertificates: async () => desktop.certificates,
      agreesToWeakKeys: async () => {
        desktop.questions.push('weak keys');
        return desktop.agrees;
      },
      readClipboard: async () => desktop.clipboard,
      chooseNewFile: async () => desktop.newFile,
      openFolder: async (shown) => void desktop.opened.push(shown),
      showInFolder: (shown) => void desktop.opened.push(shown),
      openDocs: async () => {},
      copyText: (text) => void desktop.copied.push(text),
      applyTheme: (theme) => void desktop.themes.push(theme),
    },
    carryOut: () => {},
    shrinking: new ShrinkDesk({ clock, random, of: 'picture', tell: (change) => changes.push(change) }),
    diagnostics: diagnosticsDesk({
      ...{ clock, settings, vault, store, version: '1.2.3', home: folder },
      logFolder: path.join(folder, 'logs'),
      flushLog: () => {},
      status: () => account.status(),
    }),
    offers,
    imports,
    pastedPictures,
    pasteGesture,
    clock,
    version: '1.2.3',
    home,
    pageListens: () => {
      pagesListening += 1;
    },
    seq: () => 7,
    resumed: account.resume(),
  };
  return {
    handlers: createHandlers(desk),
    account,
    changes,
    switches: () => switches,
    pagesListening: () => pagesListening,
    offers,
    pasteGesture,
    desktop,
    bugs,
    async close() {
      offers.stop();
      pastedSweep.stop();
      imports.stop();
      await account.stop();
      store.close();
    },
  };
}
