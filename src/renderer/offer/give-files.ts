import type { ProfileId } from '../../shared/ids.ts';
import { shownKeys } from '../commands/shown-keys.ts';
import { showProblem, tell } from '../state/messages.ts';
import { send } from '../state/send.ts';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { OFFER } from '../words/offer-words.ts';
import { askAboutLink } from './pasted-link.ts';

/** Whether files can be given at all: there is an account, and no dialog keeps the window to itself. */
export const mayGive = (): boolean =>
  useWindow.getState().phase === 'ready' &&
  useWindow.getState().status.account !== 'none' &&
  document.querySelector('[role="dialog"]') === null;

/** The client in view; with a single one there is no question whose files they are. */
export function clientInView(): ProfileId | null {
  const { profiles } = useWindow.getState();
  const [only] = profiles.keys();
  return useUi.getState().client ?? (profiles.size === 1 && only !== undefined ? only : null);
}

/** Hands files over that were dropped or pasted. Answers how many lay on this computer. */
export async function giveFiles(files: readonly File[], client: ProfileId | null): Promise<number> {
  const reply = await window.hotfolder.offer(files, client ?? undefined);
  if (!reply.ok) {
    showProblem(reply.code === 'not-ready' ? OFFER.notReady : OFFER.tooMany);
    return 0;
  }
  return reply.value.files;
}

/** Hands over what was dropped, and says what could not be taken. Answers how many lay on this computer. */
export async function giveDropped(files: readonly File[], client: ProfileId | null): Promise<number> {
  const taken = await giveFiles(files, client);
  if (taken === 0) showProblem(OFFER.notOnDisk);
  else if (taken < files.length) showProblem(OFFER.leftOut({ count: files.length - taken }));
  return taken;
}

/** Opens the system's dialog; an offer follows. */
export async function chooseFiles(what: 'files' | 'folder'): Promise<void> {
  if (mayGive()) await send('files:choose', withClient({ what }));
}

/** Takes what is on the clipboard: files and pictures become an offer, a link is asked about. */
export async function pasteFiles(): Promise<void> {
  if (!mayGive()) return;
  const pasted = await send('files:paste', withClient({}));
  if (pasted?.kind === 'link') askAboutLink(pasted.url);
  if (pasted?.kind === 'nothing') tell(OFFER.nothingPasted);
  if (pasted?.kind === 'not-asked') tell(OFFER.pressToPaste({ keys: shownKeys('edit.paste') }));
}

function withClient<Given extends object>(given: Given): Given & { readonly profileId?: ProfileId } {
  const profileId = clientInView();
  return profileId === null ? given : { ...given, profileId };
}
