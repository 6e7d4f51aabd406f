import type { Input } from '../../shared/contract.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { OfferView } from '../../shared/offer.ts';
import { knownIn } from './known-in-library.ts';

/** What the person has said so far about an offer. */
export interface Choice {
  /** Each file to the client its folder is named after, or everything to one. */
  readonly way: 'each' | 'one';
  /** Whose everything is; null = not said yet. */
  readonly one: ProfileId | null;
  /** Whose the files are that no folder names a client for; null = not said, so that they wait in the inbox. */
  readonly unmatched: ProfileId | null;
  /** Without a client they stay where they are instead. */
  readonly stay: boolean;
  /** What a client has already is not sent to that client. */
  readonly leaveOut: boolean;
}

/**
 * Where the choice begins: with the client the files were dropped on, or the only one there is; else with the names of
 * the folders. Where none of these says anything nobody is preselected: a wrong guess is the worst mistake.
 */
export function firstChoice(offer: OfferView, clients: readonly ProfileId[]): Choice {
  const [first] = clients;
  const only = clients.length === 1 && first !== undefined ? first : null;
  const one = offer.profileId ?? only;
  return {
    way: one === null && offer.matched.length > 0 ? 'each' : 'one',
    one,
    unmatched: null,
    stay: false,
    leaveOut: true,
  };
}

/** Whether the folders' names and the choice of one client could both be meant. */
export const hasTwoWays = (offer: OfferView, clients: readonly ProfileId[]): boolean =>
  clients.length > 1 && offer.matched.length > 0;

/** What would be sent now, and to whom. */
export interface Plan {
  readonly files: number;
  /** Files that would go to a client who has them already, and are left out. */
  readonly leftOut: number;
  readonly clients: readonly ProfileId[];
  /** The command; null while something is not said yet, or nothing would be sent. */
  readonly command: Input<'offers:send'> | null;
}

export function planOf(offer: OfferView, choice: Choice): Plan {
  const plan = wholePlanOf(offer, choice);
  const leftOut = choice.leaveOut && !offer.known.looking ? knownIn(offer, choice) : 0;
  const command = plan.command && { ...plan.command, ...(leftOut > 0 && { leaveOut: true }) };
  return { ...plan, files: plan.files - leftOut, leftOut, command };
}

/** Whatever is there already. */
function wholePlanOf(offer: OfferView, { way, one, unmatched, stay }: Choice): Omit<Plan, 'leftOut'> {
  const { id, revision } = offer;
  if (way === 'one') {
    const command = one === null || offer.files === 0 ? null : { id, revision, everything: one };
    return { files: offer.files, clients: one === null ? [] : [one], command };
  }
  const rest = unmatched === null ? 0 : offer.unmatched.files;
  const files = offer.files - offer.unmatched.files + rest;
  const clients = new Set(offer.matched.map((part) => part.profileId));
  if (unmatched !== null && rest > 0) clients.add(unmatched);
  const keep = unmatched === null && !stay && offer.unmatched.files > 0;
  const command = {
    ...{ id, revision },
    ...(unmatched !== null && { unmatched }),
    ...(keep && { keep: 'unmatched' as const }),
  };
  return { files, clients: [...clients], command: files === 0 ? null : command };
}
