import type { FailureCode } from '../../shared/failure.ts';
import { ADVICE } from '../../shared/failure.ts';
import { ago, bytes } from '../../shared/language/format.ts';
import { nameList, namesTogether } from '../../shared/language/name-list.ts';
import { words } from '../../shared/language/words.ts';
import type { IgnoredReason } from '../../shared/model.ts';
import type { OfferRefusal } from '../../shared/offer.ts';
import { FAILURE_WORDS } from './failure-words.ts';
import { IGNORED_WORDS } from './folder-words.ts';

export const OFFER = words.offer;

/** What is dragged, before its size is known: "3 files", "1 file or folder". */
export const dragged = (count: number, folders: boolean): string =>
  folders ? OFFER.filesOrFolders({ count }) : OFFER.files({ count });

/** "Last file: 2 min ago" */
export const lastFile = (at: number | null, now: number): string =>
  at === null ? OFFER.noFileYet : OFFER.lastFile({ ago: ago(at, now) });

export const lookingText = (files: number, refused: number): string =>
  refused === 0 ? OFFER.looking({ files }) : OFFER.lookingRefused({ files, refused });

/** "214 files for 6 clients, 9 without a client, 3 refused" */
export function previewTitle(matched: number, clients: number, unmatched: number, refused: number): string {
  const head = matched > 0 ? [OFFER.filesForClients({ files: matched, clients })] : [];
  const count = unmatched;
  const without = matched > 0 ? OFFER.without({ count }) : OFFER.filesWithout({ count });
  return nameList([...head, ...(count === 0 ? [] : [without]), ...refusedPart(refused)]);
}

/** "3 files for Marloquay Ceramics, 1 refused" */
export const clientTitle = (files: number, client: string, refused: number): string =>
  nameList([OFFER.filesFor({ files, client }), ...refusedPart(refused)]);

/** "3 files, 28 MB together, 1 refused" */
export function whoseText(files: number, size: number, refused: number): string {
  const facts = [
    OFFER.files({ count: files }),
    OFFER.together({ size: bytes(size) }),
    ...refusedPart(refused),
  ];
  return OFFER.facts({ facts: nameList(facts), sure: OFFER.sure });
}

const refusedPart = (count: number): readonly string[] =>
  count === 0 ? [] : [OFFER.refusedCount({ count })];

export const previewText = (size: number): string =>
  OFFER.previewText({ size: bytes(size), sure: OFFER.sure });

/** "61 files, 340 MB" */
export const partFacts = (files: number, size: number): string =>
  nameList([OFFER.files({ count: files }), bytes(size)]);

/** The first names, and how many more there are: "tins.png, leaves.png and 59 more". */
export function someNames(names: readonly string[], files: number): string {
  const count = files - names.length;
  return namesTogether(count > 0 ? [...names, OFFER.moreNames({ count })] : names);
}

/** "Send 210 files to 6 clients", "Send 3 files to Marloquay Ceramics" */
export function sendVerb(files: number, clients: readonly string[]): string {
  if (files === 0) return OFFER.send;
  const [only] = clients;
  return clients.length === 1 && only !== undefined
    ? OFFER.sendTo({ files, client: only })
    : OFFER.sendToMany({ files, clients: clients.length });
}

/** "3 files go to Marloquay Ceramics in 10 seconds." */
export function onTheirWay(files: number, clients: readonly string[], seconds: number): string {
  const [only] = clients;
  return clients.length === 1 && only !== undefined
    ? OFFER.onTheirWay({ files, client: only, seconds })
    : OFFER.onTheirWayMany({ files, clients: clients.length, seconds });
}

const isFailure = (reason: IgnoredReason | FailureCode): reason is FailureCode =>
  Object.hasOwn(ADVICE, reason);

/** Why a file cannot be sent, without a full stop. */
export const refusalWords = (reason: OfferRefusal['reason']): string =>
  isFailure(reason) ? FAILURE_WORDS[reason].cause : IGNORED_WORDS[reason];

/** "Not a picture or a video: 2. Larger than 5 GB: 1." Of those told by name. */
export function refusalSummary(refused: readonly OfferRefusal[], count: number): string {
  const counts = new Map<string, number>();
  for (const { reason } of refused) {
    const why = refusalWords(reason);
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const told = [...counts].map(([why, many]) => OFFER.refusedFor({ why, count: many }));
  const rest = count - refused.length;
  return [...told, ...(rest > 0 ? [OFFER.others({ count: rest })] : [])].join(' ');
}

export const HOLD = words.hold;

export const takenBack = (files: number, client: string): string =>
  files === 0 ? HOLD.tooLate({ client }) : HOLD.takenBack({ files, client });
export const allTakenBack = (files: number): string =>
  files === 0 ? HOLD.allTooLate : HOLD.allTakenBack({ files });
