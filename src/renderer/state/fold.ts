import { assertNever } from '../../shared/assert-never.ts';
import type { Change, ChangeBatch } from '../../shared/change.ts';
import type { OfferId, ProfileId, RootId, UploadId } from '../../shared/ids.ts';
import type { IgnoredView, ProfileView, RootView, UploadView } from '../../shared/model.ts';
import type { OfferView } from '../../shared/offer.ts';
import type { WindowState } from './window-state.ts';

/** What folding a batch gave: the next state, nothing new (an old batch), or a gap that calls for a snapshot. */
export type Folded =
  | { readonly kind: 'next'; readonly state: WindowState }
  | { readonly kind: 'old' }
  | { readonly kind: 'gap' };

/** Folds one numbered batch into the window's state. Pure: the same batch twice changes nothing. */
export function fold(state: WindowState, batch: ChangeBatch): Folded {
  if (batch.seq <= state.seq) return { kind: 'old' };
  if (batch.seq !== state.seq + 1) return { kind: 'gap' };
  return { kind: 'next', state: { ...foldChanges(state, batch.changes), seq: batch.seq } };
}

/** Applies changes in their order. Every map is copied once per call, not once per change. */
export function foldChanges(state: WindowState, changes: readonly Change[]): WindowState {
  const draft = openDraft(state);
  for (const change of changes) applyChange(draft, change);
  return { ...state, ...draft.changed };
}

interface Draft {
  readonly before: WindowState;
  readonly changed: { -readonly [Name in keyof WindowState]?: WindowState[Name] };
  readonly profiles: () => Map<ProfileId, ProfileView>;
  readonly roots: () => Map<RootId, RootView>;
  readonly uploads: () => Map<UploadId, UploadView>;
  readonly ignored: () => Map<RootId, readonly IgnoredView[]>;
  readonly offers: () => Map<OfferId, OfferView>;
}

function openDraft(before: WindowState): Draft {
  const changed: Draft['changed'] = {};
  return {
    before,
    changed,
    profiles: copyOnce(before.profiles, (copy) => {
      changed.profiles = copy;
    }),
    roots: copyOnce(before.roots, (copy) => {
      changed.roots = copy;
    }),
    uploads: copyOnce(before.uploads, (copy) => {
      changed.uploads = copy;
    }),
    ignored: copyOnce(before.ignored, (copy) => {
      changed.ignored = copy;
    }),
    offers: copyOnce(before.offers, (copy) => {
      changed.offers = copy;
    }),
  };
}

/** Hands out one editable copy of a map, made and kept on first use. */
function copyOnce<Key, Item>(
  source: ReadonlyMap<Key, Item>,
  keep: (copy: Map<Key, Item>) => void,
): () => Map<Key, Item> {
  let copy: Map<Key, Item> | undefined;
  return () => {
    if (copy === undefined) {
      copy = new Map(source);
      keep(copy);
    }
    return copy;
  };
}

function applyChange(draft: Draft, change: Change): void {
  switch (change.kind) {
    case 'upload':
      draft.uploads().set(change.upload.id, change.upload);
      return;
    case 'upload-removed':
      draft.uploads().delete(change.id);
      return;
    case 'progress':
      applyProgress(draft, change);
      return;
    case 'profile':
      draft.profiles().set(change.profile.id, change.profile);
      return;
    case 'profile-removed':
      draft.profiles().delete(change.id);
      return;
    case 'root':
      draft.roots().set(change.root.id, change.root);
      return;
    case 'root-removed':
      draft.roots().delete(change.id);
      draft.ignored().delete(change.id);
      return;
    case 'ignored':
      applyIgnored(draft, change.entry);
      return;
    case 'inbox':
      draft.changed.inboxTurn = (draft.changed.inboxTurn ?? draft.before.inboxTurn) + 1;
      return;
    case 'gallery':
      draft.changed.galleryTurn = (draft.changed.galleryTurn ?? draft.before.galleryTurn) + 1;
      return;
    case 'offer':
      draft.offers().set(change.offer.id, change.offer);
      return;
    case 'offer-closed':
      draft.offers().delete(change.id);
      return;
    case 'status':
      draft.changed.status = change.status;
      return;
    case 'shrink':
      // No state: whoever makes pictures smaller listens.
      return;
    case 'import':
    case 'import-closed':
      // No state: the import's own dialog listens.
      return;
    case 'command':
      // No state: whoever listens for commands carries it out.
      return;
    default:
      assertNever(change);
  }
}

/** Progress of a row that is gone, or no longer sending, is late news and is dropped. */
function applyProgress(draft: Draft, change: Extract<Change, { kind: 'progress' }>): void {
  const rows = draft.changed.uploads ?? draft.before.uploads;
  const row: UploadView | undefined = rows.get(change.id);
  if (row === undefined || row.stage !== 'uploading') return;
  draft.uploads().set(change.id, { ...row, sentBytes: change.sentBytes });
}

/** A list that was never asked for stays unasked: it comes whole when its folder is opened. */
function applyIgnored(draft: Draft, entry: IgnoredView): void {
  const lists = draft.changed.ignored ?? draft.before.ignored;
  const known = lists.get(entry.rootId);
  if (known === undefined) return;
  const others = known.filter((other) => other.path !== entry.path);
  draft.ignored().set(entry.rootId, [...others, entry]);
}
