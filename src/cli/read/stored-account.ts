import { LIMITS } from '../../engine/api/limits.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import { ActivityBoard } from '../../engine/queue/activity.ts';
import { Gate } from '../../engine/queue/gate.ts';
import { StoreDoor } from '../../engine/queue/store-door.ts';
import type { Upload } from '../../engine/queue/upload.ts';
import { Views } from '../../engine/queue/view-context.ts';
import type { AccountStore, Store } from '../../engine/store/store.ts';
import type { AccountId, ProfileId } from '../../shared/ids.ts';
import type { Stage, UploadView } from '../../shared/model.ts';
import { pathOf } from '../run/followed-files.ts';
import type { UploadLine } from '../run/reporter.ts';

/** Uploads read from the store at one time. [ours] */
const PAGE = 500;

/** One account of a data directory as it stands on the disk: no engine runs on it here. */
export class StoredAccount {
  readonly id: AccountId;
  readonly store: AccountStore;
  readonly gate: Gate;
  readonly #views: Views;

  constructor(store: Store, id: AccountId, clock: Clock) {
    this.id = id;
    this.store = store.account(id);
    const { holds, requests } = this.store;
    this.gate = new Gate({ holds, requests, account: id, clock, limits: LIMITS });
    this.#views = new Views({
      store: this.store,
      gate: this.gate,
      storeDoor: new StoreDoor({ clock, takes: () => true, moved: () => undefined }),
      activity: new ActivityBoard(
        () => undefined,
        () => undefined,
      ),
      home: '',
      limits: LIMITS,
    });
  }

  /** As the configuration names clients: null is the primary profile. */
  readonly nameOf = (profile: ProfileId): string | null => {
    const found = this.store.profiles.find(profile);
    return found === undefined || found.primary ? null : found.name;
  };

  line(upload: Upload): UploadLine {
    const view = this.#view(upload);
    return { view, path: pathOf(view), profile: this.nameOf(upload.profileId) };
  }

  /** Every upload there is, oldest first, a page of the store at a time. */
  *uploads(): Generator<Upload> {
    for (let afterOrder = 0; ; ) {
      const page = this.store.uploads.page({ afterOrder, since: -1, limit: PAGE });
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      afterOrder = last.order;
    }
  }

  /** What is being sent is known by its saved state alone: the program that sends it is another one. */
  #view(upload: Upload): UploadView {
    const view = this.#views.upload(upload);
    const stage: Stage = upload.state.kind === 'sending' ? 'uploading' : view.stage;
    return { ...view, stage };
  }
}

/** Every account of a data directory, in the order they came. */
export const storedAccounts = (store: Store, clock: Clock): readonly StoredAccount[] =>
  store.accounts().map((id) => new StoredAccount(store, id, clock));
