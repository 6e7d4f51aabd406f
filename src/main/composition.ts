import { homedir } from 'node:os';
import path from 'node:path';
import { app, ipcMain, protocol, safeStorage, session } from 'electron';
import { openLogFile } from '../engine/ports/file-log.ts';
import { systemClock, systemRandom } from '../engine/ports/system-clock.ts';
import { openStore } from '../engine/store/open-store.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { CHANGES_CHANNEL } from '../shared/channels.ts';
import { SECOND } from '../shared/units.ts';
import { Account } from './account.ts';
import { SANDBOX_ACCOUNT } from './account-spec.ts';
import { apiChoice } from './api-choice.ts';
import { appProtocol } from './app-protocol.ts';
import { systemCipher } from './cipher.ts';
import { ClientImports } from './clients-import/client-imports.ts';
import { systemQuestions } from './closing/questions.ts';
import { runningUploads } from './closing/running-uploads.ts';
import { carryOutAsked } from './commands/carry-out-asked.ts';
import { systemDesktop } from './desktop-port.ts';
import { diagnosticsDesk } from './diagnostics.ts';
import { engineFactory } from './engine-factory.ts';
import type { Environment } from './environment.ts';
import { createEventPump } from './event-pump.ts';
import { createFolderGrants } from './folder-grants.ts';
import { createHandlers } from './handlers/handlers.ts';
import { hardenSession } from './hardening.ts';
import { holdCommands } from './held-commands.ts';
import { serveIpc } from './ipc-server.ts';
import { keyCheck } from './key-check.ts';
import { openLanguageShelf } from './language/language-shelf.ts';
import { speakBySettings } from './language/spoken-language.ts';
import { LANGUAGE_FOLDER, systemLanguages } from './language/system-languages.ts';
import { systemLoginItem } from './login/system-login-item.ts';
import { createMainWindow } from './main-window.ts';
import { refreshMenu, setMenu } from './menu.ts';
import { openNetwork } from './network/open-network.ts';
import { Offers } from './offers/offers.ts';
import { PasteGesture } from './offers/paste-gesture.ts';
import { createPastedPictures } from './offers/pasted-pictures.ts';
import { serveOffers } from './offers/serve-offers.ts';
import { sweepPasted } from './offers/sweep-pasted.ts';
import { openPictures } from './open-pictures.ts';
import { createPace } from './pace.ts';
import { politely } from './polite-key-check.ts';
import { MADE_UP_KEYS } from './sandbox-account.ts';
import { openSettings } from './settings-store.ts';
import { shutDownOnQuit } from './shut-down.ts';
import { createSurroundings } from './surroundings.ts';
import { systemSurroundings } from './system-surroundings.ts';
import { systemTrash } from './system-trash.ts';
import { isTrustedSender } from './trusted-sender.ts';
import { createVault } from './vault.ts';

/** What the entry point needs of the running program. */
export interface Program {
  /** Shows the window, opening it when there is none. */
  show(): void;
  /** Takes files it was started with, now or by a second start. */
  open(files: readonly string[]): void;
  /** Ends it without a question. */
  end(): void;
}

/** The parts list of the desktop program, top to bottom. Electron must be ready, the folder must be there. */
export async function compose(environment: Environment, dataDir: string): Promise<Program> {
  const allowDevtools = !app.isPackaged;
  const clock = systemClock();
  const random = systemRandom(clock);
  const logFolder = path.join(dataDir, 'logs');
  const log = openLogFile({ folder: logFolder, clock, home: homedir() });
  process.on('uncaughtException', (error) => log.bug('uncaught', error));
  process.on('unhandledRejection', (error) => log.bug('unhandled-rejection', error));

  log.info('started', { reason: `Hotfolder ${app.getVersion()} on Electron ${process.versions.electron}` });

  const settings = openSettings(dataDir, clock.now());
  if (settings.setAside) log.warn('settings-set-aside', { reason: path.basename(settings.setAside) });
  const language = speakBySettings({
    settings,
    shelf: openLanguageShelf({ folder: LANGUAGE_FOLDER, log, withPseudo: !app.isPackaged }),
    preferred: () => systemLanguages(app),
    changed() {
      showMenu();
      around.sayAnew();
    },
  });
  const vault = createVault({ settings, cipher: systemCipher(safeStorage), clock, madeUpKeys: MADE_UP_KEYS });
  const store = openStore({ path: path.join(dataDir, 'hotfolder.db'), clock, log });
  const { network, choice: networkChoice } = openNetwork({
    ...{ dataDir, settings, vault, clock, engine: () => account.engine },
  });

  const questions = systemQuestions(() => window.current());
  const pasteGesture = new PasteGesture(clock);
  const pastedPictures = createPastedPictures(path.join(dataDir, 'pasted'), clock);
  const pastedSweep = sweepPasted({ clock, log, store, pictures: pastedPictures });
  const window = createMainWindow({
    ...{ settings, log, clock, allowDevtools },
    keyPressed: (key) => pasteGesture.hear(key),
    pageLoads: () => commands.hold(),
    explain: () => questions.explainBackground(),
    quit: () => shutDown.askToQuit(),
  });
  const pump = createEventPump(clock, (batch) => {
    window.current()?.webContents.send(CHANGES_CHANNEL, batch);
  });
  const commands = holdCommands((command) => pump.push(command));
  const api = apiChoice({ environment, settings });
  const checkKey = politely(keyCheck(clock, networkChoice.route), clock);
  const pace = createPace({ settings, clock, engine: () => account.engine });
  const account = new Account({
    api,
    settings,
    vault,
    log,
    clock,
    startSandbox: () => startSandbox({ dataDir: path.join(dataDir, 'sandbox'), redactLedger: true }),
    rebase: (from, to) => store.rebase(SANDBOX_ACCOUNT, from, to),
    buildEngine: engineFactory(
      { clock, random, store, vault, log, network },
      { trash: systemTrash, pace, route: networkChoice.route },
    ),
    checkKey,
    onChange(change) {
      pump.push(change);
      around.hear(change);
      offers.hear(change);
      pastedSweep.hear(change);
    },
    onSwitch() {
      offers.switched();
      imports.switched();
      pump.skip();
      around.switched();
      refreshMenu(commandContext());
    },
  });
  const offers = new Offers({
    ...{ clock, random, log, home: homedir() },
    engine: () => account.engine,
    holdMs: () => settings.read().holdSeconds * SECOND,
    tell: (change) => pump.push(change),
  });
  const imports = new ClientImports({
    ...{ clock, random, log },
    engine: () => account.engine,
    tell: (change) => pump.push(change),
  });
  const desktop = systemDesktop(() => window.current());
  const system = systemSurroundings({
    ...{ window, desktop, log },
    surroundings: () => around,
    quit: () => shutDown.askToQuit(),
  });
  const around = createSurroundings({
    ...{ clock, settings, account, port: system },
    tellWindow: (command) => commands.tell(command),
  });
  const commandContext = () => ({ connected: account.status().account !== 'none' });
  const showMenu = () =>
    setMenu({
      platform: process.platform,
      context: commandContext(),
      carryOut(effect) {
        if (effect.kind === 'window' && effect.name === 'paste') pasteGesture.note();
        around.carryOut(effect);
      },
      editMenuUsed: () => pasteGesture.note(),
    });
  showMenu();
  system.showTray(around.tray());
  const resumed = account.resume().catch((error: unknown) => log.bug('resume-failed', error));

  const ending = new AbortController();
  const pictures = openPictures({
    ...{ clock, random, log, dataDir, account, offers, signal: ending.signal },
    tell: (change) => pump.push(change),
  });
  hardenSession(session.defaultSession, allowDevtools);
  protocol.handle('app', await appProtocol(path.join(__dirname, '../renderer')));
  protocol.handle('thumb', pictures.thumb);
  protocol.handle('media', pictures.media);

  const grants = createFolderGrants(clock, random);
  const diagnostics = diagnosticsDesk({
    ...{ clock, logFolder, settings, vault, store, version: app.getVersion(), home: homedir() },
    flushLog: () => log.flush(),
    status: () => account.status(),
  });
  const desk = {
    ...{ account, api, checkKey, settings, language, vault, grants, desktop, offers, imports },
    shrinking: pictures.shrinking,
    ...{ diagnostics, clock, pace, network: networkChoice, resumed, pasteGesture, pastedPictures },
    version: app.getVersion(),
    home: homedir(),
    carryOut: carryOutAsked({ window: () => window.current(), quit: () => shutDown.askToQuit() }),
    loginItem: systemLoginItem(),
    pageListens() {
      system.windowOpened();
      commands.release();
    },
    seq: pump.seq,
  };
  const door = {
    ipc: ipcMain,
    isTrusted: (event: Electron.IpcMainInvokeEvent) =>
      isTrustedSender(event, window.current()?.webContents.id),
    log,
  };
  serveIpc<Electron.IpcMainInvokeEvent>({ ...door, handlers: createHandlers(desk) });
  serveOffers<Electron.IpcMainInvokeEvent>({ ...door, offers });

  const shutDown = shutDownOnQuit(app, {
    clock,
    mayQuit() {
      const running = runningUploads(account.engine);
      return running === 0 || questions.quitAnyway(running);
    },
    async stop() {
      around.stop();
      offers.stop();
      pastedSweep.stop();
      imports.stop();
      system.remove();
      window.end();
      ending.abort();
      pump.stop();
      await account.stop();
      store.close();
      log.flush();
    },
  });
  return {
    show: () => window.show(),
    open(files) {
      if (files.length > 0) offers.make({ paths: files, profileId: null, byStart: true });
    },
    end: () => shutDown.end(),
  };
}
