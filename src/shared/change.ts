import type { ImportLine } from './client-import.ts';
import type { ImportId, OfferId, ProfileId, UploadId } from './ids.ts';
import type { EngineStatus, IgnoredView, ProfileView, RootView, UploadView } from './model.ts';
import type { OfferView } from './offer.ts';

/** What a native menu, the tray or a notification asks of the window: show a screen, go to the search, take files. */
export type WindowCommand =
  | 'queue'
  | 'attention'
  | 'gallery'
  | 'folders'
  | 'clients'
  | 'activity'
  | 'settings'
  | 'search'
  | 'palette'
  | 'choose-client'
  | 'next-pane'
  | 'previous-pane'
  | 'shortcuts'
  | 'add-files'
  | 'add-folder'
  | 'paste';

/** One thing that changed. Transitions keep their order; progress is last-wins. */
export type Change =
  | { readonly kind: 'upload'; readonly upload: UploadView }
  | { readonly kind: 'upload-removed'; readonly id: UploadId }
  | { readonly kind: 'progress'; readonly id: UploadId; readonly sentBytes: number }
  | { readonly kind: 'profile'; readonly profile: ProfileView }
  | { readonly kind: 'profile-removed'; readonly id: ProfileId }
  | { readonly kind: 'root'; readonly root: RootView }
  | { readonly kind: 'root-removed'; readonly id: RootView['id'] }
  | { readonly kind: 'ignored'; readonly entry: IgnoredView }
  /** What waits for a client is another thing now; whoever shows it asks again. */
  | { readonly kind: 'inbox' }
  | { readonly kind: 'gallery'; readonly profileId: ProfileId | null }
  | { readonly kind: 'offer'; readonly offer: OfferView }
  | { readonly kind: 'offer-closed'; readonly id: OfferId }
  /** Lines of a list of clients whose keys were asked about; no state of the window, its dialog listens. */
  | { readonly kind: 'import'; readonly id: ImportId; readonly lines: readonly ImportLine[] }
  | { readonly kind: 'import-closed'; readonly id: ImportId }
  /**
   * No state: a picture at `thumb://source/<token>` is to be made smaller, or a frame of the film at
   * `media://source/<token>` to be drawn, and handed back by `thumbs:made`.
   */
  | { readonly kind: 'shrink'; readonly of: 'picture' | 'film'; readonly token: string }
  | { readonly kind: 'status'; readonly status: EngineStatus }
  /**
   * No state: carried out once by the window. With `client` it is about what that client has, or with null all of them
   * have: what was filtered and searched before gives way.
   */
  | { readonly kind: 'command'; readonly name: WindowCommand; readonly client?: ProfileId | null };

/** What the event pump sends, at most 10 a second. A gap in `seq` means: ask for a snapshot. */
export interface ChangeBatch {
  readonly seq: number;
  readonly changes: readonly Change[];
}
