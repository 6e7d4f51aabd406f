import type { CommandName } from '../../shared/channels.ts';
import type { Pasted } from '../../shared/contract.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { Handlers } from '../ipc-server.ts';
import { type Desk, engineOf } from './desk.ts';

type OfferCommand = Extract<CommandName, `files:${string}` | `offers:${string}` | `given:${string}`>;

/** Files given by hand: chosen in the system's dialog or pasted, offered, sent, taken back. */
export function offerHandlers(desk: Desk): Pick<Handlers, OfferCommand> {
  let choosing = false;
  let pasting = false;
  return {
    async 'files:choose'({ what, profileId = null }) {
      await engineOf(desk);
      if (choosing) return { chosen: false };
      choosing = true;
      try {
        const paths = await desk.desktop.chooseFiles(what);
        return { chosen: paths.length > 0 && desk.offers.make({ paths, profileId }) };
      } finally {
        choosing = false;
      }
    },
    async 'files:paste'({ profileId = null }) {
      await engineOf(desk);
      if (!desk.pasteGesture.take()) return { kind: 'not-asked' };
      if (pasting) return { kind: 'nothing' };
      pasting = true;
      try {
        return await paste(desk, profileId);
      } finally {
        pasting = false;
      }
    },
    async 'offers:send'({ id, revision, ...choice }) {
      await engineOf(desk);
      return desk.offers.send(id, revision, choice);
    },
    'offers:discard'({ id }) {
      desk.offers.discard(id);
      return null;
    },
    async 'given:undo'({ batchId }) {
      return { files: (await engineOf(desk)).given.undo(batchId) };
    },
    async 'given:send-now'({ batchId }) {
      (await engineOf(desk)).given.sendNow(batchId);
      return null;
    },
  };
}

/** A picture becomes a file first; one that is not sent is taken away again. */
async function paste(
  { desktop, offers, pastedPictures }: Desk,
  profileId: ProfileId | null,
): Promise<Pasted> {
  const content = await desktop.readClipboard();
  if (content.kind === 'link' || content.kind === 'nothing') return content;
  if (content.kind === 'files') {
    return { kind: offers.make({ paths: content.paths, profileId }) ? 'files' : 'nothing' };
  }
  const picture = await pastedPictures.save(content.png);
  const discarded = (): void => void pastedPictures.remove(picture).catch(() => {});
  const sent = (): void => pastedPictures.handOver(picture);
  if (offers.make({ paths: [picture], profileId, discarded, sent })) return { kind: 'files' };
  discarded();
  return { kind: 'nothing' };
}
