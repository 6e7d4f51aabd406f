import type { Upload } from '../../src/engine/queue/upload.ts';
import type { UploadState } from '../../src/engine/queue/upload-state.ts';
import type { Store } from '../../src/engine/store/store.ts';
import type { Failure } from '../../src/shared/failure.ts';
import { NO_RULES } from '../../src/shared/folder-rules.ts';
import {
  type AccountId,
  batchId,
  type ProfileId,
  profileId,
  type RootId,
  rootId,
  uploadId,
} from '../../src/shared/ids.ts';

/** How much lies in the store before the bench begins. */
export interface Filling {
  readonly account: AccountId;
  readonly clients: number;
  /** A folder that is there; each client watches a folder of its own below it. */
  readonly folder: string;
}

export const clientOf = (number: number): ProfileId => profileId(`p${number}`);
export const rootOf = (number: number): RootId => rootId(`r${number}`);

/** Clients with a watched folder each. */
export function fillClients(store: Store, { account, clients, folder }: Filling): void {
  const { profiles, roots } = store.account(account);
  const kept = { existing: 'upload', after: 'leave', stabilityMs: 1, rules: NO_RULES } as const;
  store.transaction(() => {
    for (let n = 0; n < clients; n += 1) {
      const key = { keyLast4: '0000', keyPrint: `print-${n}`, state: 'working', checkedAt: null } as const;
      profiles.insert({ id: clientOf(n), name: `Client ${n}`, primary: n === 0, ...key });
      const path = `${folder}/client-${n}`;
      roots.insert({ id: rootOf(n), profileId: clientOf(n), path, ...kept, removed: false, given: false });
    }
  });
}

/** Uploads in one state, of one client or dealt out over `clients`. */
export function fillUploads(
  store: Store,
  account: AccountId,
  wanted: {
    readonly name: string;
    readonly count: number;
    readonly clients: number;
    readonly state: UploadState;
  },
): void {
  const { uploads } = store.account(account);
  const from = uploads.nextOrder();
  store.transaction(() => {
    for (let n = 0; n < wanted.count; n += 1) {
      const client = n % wanted.clients;
      const upload: Upload = {
        ...{ id: uploadId(`${wanted.name}-${n}`), accountId: account, profileId: clientOf(client) },
        ...{ rootId: rootOf(client), batchId: batchId(`${wanted.name}-${n % 50}`) },
        version: {
          path: `${wanted.name}/product-shot-${n}.jpg`,
          size: 1_000 + n,
          mtimeNs: 1n,
          dev: 1n,
          ino: BigInt(from + n),
        },
        ...{
          generation: 1,
          order: from + n,
          paused: false,
          foundAt: Date.now(),
          expiresAt: null,
          goneAt: null,
        },
        ...{ description: null, way: 'signed', state: withOwnContent(wanted.state, `${wanted.name}-${n}`) },
      };
      uploads.insert(upload);
    }
  });
}

const withOwnContent = (state: UploadState, name: string): UploadState =>
  state.kind === 'done'
    ? { ...state, fingerprint: name, accessUrl: `https://images.example/${name}.jpg` }
    : state;

export const queued: UploadState = { kind: 'queued', attempt: 1 };
export const failedBy = (failure: Failure) =>
  ({
    kind: 'failed',
    attempt: 1,
    failure,
    claim: null,
  }) as const;
export const blockedBy = (failure: Failure): UploadState => ({
  kind: 'blocked',
  attempt: 1,
  failure,
  claim: null,
});
export const done: UploadState = {
  ...{ kind: 'done', accessUrl: '', fingerprint: '', doneAt: Date.now(), sizeKnown: true },
};
