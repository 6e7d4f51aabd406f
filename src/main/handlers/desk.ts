import type { Engine } from '../../engine/engine.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { SettingsPort } from '../../engine/settings/settings-port.ts';
import type { AskedOfMain } from '../../shared/commands/asked-of-main.ts';
import type { Account } from '../account.ts';
import type { ApiChoice } from '../api-choice.ts';
import type { ClientImports } from '../clients-import/client-imports.ts';
import type { DiagnosticsDesk } from '../diagnostics.ts';
import type { FolderGrants } from '../folder-grants.ts';
import type { KeyCheck } from '../key-check.ts';
import type { SpokenLanguage } from '../language/spoken-language.ts';
import type { LoginItem } from '../login/login-item.ts';
import type { NetworkChoice } from '../network/network-choice.ts';
import { NotReady } from '../not-ready.ts';
import type { ClipboardContent } from '../offers/clipboard-content.ts';
import type { Offers } from '../offers/offers.ts';
import type { PasteGesture } from '../offers/paste-gesture.ts';
import type { PastedPictures } from '../offers/pasted-pictures.ts';
import type { Pace } from '../pace.ts';
import type { ShrinkDesk } from '../thumbs/shrink-desk.ts';
import type { AppVault } from '../vault.ts';

/** The system's side of the commands: dialogs, clipboard, other programs. Electron behind a few functions. */
export interface DesktopPort {
  /** The system's folder dialog; `undefined` when the person closed it. Links resolved. */
  chooseFolder(): Promise<string | undefined>;
  /** The system's dialog for files, or for folders, to be sent once; empty when the person closed it. */
  chooseFiles(what: 'files' | 'folder'): Promise<readonly string[]>;
  /** The system's dialog for one list of clients; `undefined` when the person closed it. */
  chooseList(): Promise<string | undefined>;
  /** The system's dialog for one file of certificates; `undefined` when the person closed it. */
  chooseCertificates(): Promise<string | undefined>;
  /** The system's own question whether keys may lie where other programs can read them; false also when it was put away. */
  agreesToWeakKeys(): Promise<boolean>;
  readClipboard(): Promise<ClipboardContent>;
  /** The system's dialog for a file to be written; `undefined` when the person closed it. It asks before one is replaced. */
  chooseNewFile(name: string): Promise<string | undefined>;
  /** Opens a folder in the system's file browser. */
  openFolder(path: string): Promise<void>;
  /** Opens the folder of a file in the system's file browser, the file chosen. */
  showInFolder(path: string): void;
  /** Opens the product's documentation, a fixed address. */
  openDocs(): Promise<void>;
  copyText(text: string): void;
  applyTheme(theme: 'system' | 'light' | 'dark'): void;
}

/** What the commands work on. */
export interface Desk {
  readonly account: Account;
  readonly api: ApiChoice;
  readonly checkKey: KeyCheck;
  readonly settings: SettingsPort;
  readonly language: SpokenLanguage;
  readonly pace: Pace;
  readonly network: NetworkChoice;
  readonly vault: AppVault;
  readonly grants: FolderGrants;
  readonly desktop: DesktopPort;
  readonly offers: Offers;
  readonly imports: ClientImports;
  readonly pastedPictures: PastedPictures;
  /** What main saw of a person pasting. */
  readonly pasteGesture: Pick<PasteGesture, 'take'>;
  readonly diagnostics: DiagnosticsDesk;
  /** Where the window hands back small pictures. */
  readonly shrinking: Pick<ShrinkDesk, 'made'>;
  /** The native menu's commands that the palette asks for. */
  readonly carryOut: (command: AskedOfMain) => void;
  readonly clock: Clock;
  /** Absent where the program cannot be started with the session. */
  readonly loginItem?: LoginItem | undefined;
  readonly version: string;
  /** The person's home folder: where folders are made for clients. */
  readonly home: string;
  /** Called when the page asks for its state: it hears what is sent from now on. */
  readonly pageListens: () => void;
  /** The number of the last batch sent to the window. */
  readonly seq: () => number;
  /** Settles once the account of the last run is in use again, or there was none. */
  readonly resumed: Promise<void>;
}

/** The engine; throws `NotReady` while there is no account. */
export async function engineOf(desk: Desk): Promise<Engine> {
  const engine = await engineIfAny(desk);
  if (engine === undefined) throw new NotReady('this needs an account');
  return engine;
}

/** The engine, or `undefined` while there is no account. */
export async function engineIfAny(desk: Desk): Promise<Engine | undefined> {
  await desk.resumed;
  return desk.account.engine;
}
