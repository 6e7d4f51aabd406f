import { assertNever } from '../../shared/assert-never.ts';
import type { Reply } from '../../shared/contract.ts';
import { counted } from '../../shared/language/format.ts';
import type { Problem } from '../../shared/outcome.ts';
import { failureSentences } from './failure-words.ts';
import { LIST_REFUSALS } from './import-words.ts';
import { LINK_REFUSALS } from './public-link-words.ts';

/** Why a command was not carried out, and what to do. */
export function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'failure':
      return failureSentences(problem.failure);
    case 'name-taken':
      return 'Another client has this name. Choose one that tells them apart.';
    case 'key-known':
      return `This key already belongs to ${problem.profile}.`;
    case 'overlaps':
      return `This folder overlaps ${problem.path}, which is already watched. Choose a folder outside it, or stop watching that one first.`;
    case 'grant-expired':
      return 'The choice of the folder is too old. Choose it again.';
    case 'not-a-folder':
      return 'This is not a folder any more. Choose another one.';
    case 'no-key-store':
      return 'No key store was found on this computer. Choose how to keep the key.';
    case 'list-refused':
      return LIST_REFUSALS[problem.reason];
    case 'not-saved':
      return 'The file could not be written there. Choose another place.';
    case 'has-open-uploads':
      return problem.count === 1
        ? '1 file of this client is still on its way. Wait for it or cancel it first.'
        : `${counted(problem.count, 'file')} of this client are still on their way. Wait for them or cancel them first.`;
    case 'link-refused':
      return LINK_REFUSALS[problem.reason];
    case 'link-known':
      return `This link is already in the gallery of this client, as ${problem.fileName}. It was not added twice.`;
    case 'already-sent':
      return 'This file has begun to be sent, so its description stays as it is.';
    case 'still-looking':
      return 'Hotfolder is still looking at the files. Try again in a moment.';
    case 'not-written':
      return `It could not be written (${problem.detail}). Check the rights and the room on the disk, then try again.`;
    case 'gone':
      return 'This is no longer here. The list shows what is.';
    default:
      return assertNever(problem);
  }
}

type RefusalCode = Extract<Reply<unknown>, { ok: false }>['code'];

const REFUSED: { readonly [Code in RefusalCode]: string } = {
  'bad-input': 'Hotfolder did not accept this entry. Check it and try again.',
  'not-ready': 'Hotfolder is still starting. Try again in a moment.',
  bug: 'Hotfolder made a mistake of its own. Nothing was changed. Try again, or restart it if this lasts.',
};

/** The door of the engine refused the command, or a bug stopped it. */
export const refusedCommand = (code: RefusalCode): string => REFUSED[code];
