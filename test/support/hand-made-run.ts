import { createHash } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Upload } from '../../src/engine/queue/upload.ts';
import type { UploadState } from '../../src/engine/queue/upload-state.ts';
import { openStore } from '../../src/engine/store/open-store.ts';
import type { AccountStore } from '../../src/engine/store/store.ts';
import type { AcceptedObject, IssuedUrl, LedgerRequest } from '../../src/sandbox/ledger-entries.ts';
import { NO_RULES } from '../../src/shared/folder-rules.ts';
import { accountId, batchId, type ProfileId, profileId, rootId, uploadId } from '../../src/shared/ids.ts';
import type { Evidence } from './check.ts';
import { fakeClock } from './fake-clock.ts';
import { memoryLog } from './memory-log.ts';
import { type TempFolder, tempFolder } from './temp-folder.ts';

/** One of the two clients of a hand-made run. */
export interface HandClient {
  readonly title: string;
  readonly id: ProfileId;
  /** Its watched folder. */
  readonly folder: string;
}

/** A file that was sent, with everything it left in the ledger and the store. */
export interface HandMade {
  readonly upload: Upload;
  readonly accepted: AcceptedObject;
  readonly issued: IssuedUrl;
  readonly put: LedgerRequest;
  readonly look: LedgerRequest;
}

const ACCOUNT = accountId('hand-made');
export const HAND_KEY = 'KEY-OF-THE-HAND-MADE-RUN';
const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const storageUrl = (path: string): string => `http://127.0.0.1:9/${path}`;

/** Evidence put together by hand, without engine and sandbox: whole at first, for a test to break one thing of it. */
export class HandMadeRun {
  readonly #folder: TempFolder;
  readonly #close: () => void;
  readonly #written = new Map<string, Set<string | null>>();
  readonly #clients: HandClient[];
  readonly store: AccountStore;
  readonly requests: LedgerRequest[] = [];
  readonly issuedUrls: IssuedUrl[] = [];
  readonly accepted: AcceptedObject[] = [];
  readonly logs: string[] = [];
  #count = 0;

  private constructor(folder: TempFolder) {
    this.#folder = folder;
    const path = join(folder.path, 'data', 'hotfolder.db');
    const store = openStore({ path, clock: fakeClock(), log: memoryLog() });
    this.#close = () => store.close();
    this.store = store.account(ACCOUNT);
    this.#clients = ['Teas', 'Ceramics'].map((title) => this.#addClient(title));
  }

  static async start(): Promise<HandMadeRun> {
    return new HandMadeRun(await tempFolder());
  }

  client(index: 0 | 1): HandClient {
    return this.#clients[index] as HandClient;
  }

  get dataDir(): string {
    return join(this.#folder.path, 'data');
  }

  /** A file on disk that nobody has looked at yet. */
  write(client: HandClient, name: string, content: string): string {
    const path = join(client.folder, name);
    writeFileSync(path, content);
    const meantFor = this.#written.get(hashOf(content)) ?? new Set();
    this.#written.set(hashOf(content), meantFor.add(client.title));
    return path;
  }

  /** A file on disk with its upload in some state. */
  enqueue(client: HandClient, name: string, content: string): Upload {
    const stat = statSync(this.write(client, name, content), { bigint: true });
    const { size, mtimeNs, dev, ino } = stat;
    const upload: Upload = {
      id: uploadId(`u${++this.#count}`),
      accountId: ACCOUNT,
      profileId: client.id,
      rootId: rootId(client.title),
      batchId: batchId('b'),
      version: { path: name, size: Number(size), mtimeNs, dev, ino },
      generation: 1,
      order: this.#count,
      paused: false,
      foundAt: 0,
      expiresAt: null,
      goneAt: null,
      description: null,
      way: 'signed',
      state: { kind: 'queued', attempt: 1 },
    };
    this.store.uploads.insert(upload);
    return upload;
  }

  /** A file that went the whole way. */
  send(client: HandClient, name: string, content: string): HandMade {
    const upload = this.enqueue(client, name, content);
    const made = this.#ledgerOf(client, name, content);
    this.finish(upload, { accessUrl: made.accepted.accessUrl, fingerprint: hashOf(content) });
    return { upload, ...made };
  }

  /** Marks an upload as done, true or not. */
  finish(upload: Upload, at: { readonly accessUrl: string; readonly fingerprint: string }): void {
    const state: UploadState = { kind: 'done', ...at, doneAt: 1, sizeKnown: true };
    this.store.uploads.save(upload.id, state);
  }

  /** A request as the ledger holds it. */
  request(told: Partial<LedgerRequest>): LedgerRequest {
    const request: LedgerRequest = {
      seq: this.requests.length + 1,
      at: 0,
      origin: 'api',
      route: 'user',
      method: 'GET',
      url: '/api/user',
      headers: {},
      credentials: false,
      profile: null,
      fileName: null,
      signedUrlId: null,
      bytesReceived: 0,
      sha256: null,
      status: 200,
      stored: false,
      ...told,
    };
    this.requests.push(request);
    return request;
  }

  evidence(own: Partial<Evidence> = {}): Evidence {
    return {
      ledger: { requests: this.requests, issuedUrls: this.issuedUrls, accepted: this.accepted },
      store: this.store,
      roots: this.#clients.map(({ folder, id }) => ({ path: folder, profile: id })),
      titles: new Map(this.#clients.map(({ id, title }) => [id, title])),
      written: this.#written,
      secrets: [HAND_KEY],
      dataDir: this.dataDir,
      logs: this.logs,
      ...own,
    };
  }

  async dispose(): Promise<void> {
    this.#close();
    await this.#folder.dispose();
  }

  #addClient(title: string): HandClient {
    const id = profileId(`profile-${title}`);
    const folder = join(this.#folder.path, title);
    mkdirSync(folder);
    const key = { keyLast4: '0000', keyPrint: title, state: 'working', checkedAt: null } as const;
    this.store.profiles.insert({ id, name: title, primary: false, ...key });
    const rules = {
      rules: NO_RULES,
      existing: 'upload',
      after: 'leave',
      stabilityMs: 1,
      removed: false,
    } as const;
    this.store.roots.insert({ id: rootId(title), profileId: id, path: folder, ...rules, given: false });
    return { title, id, folder };
  }

  #ledgerOf(client: HandClient, fileName: string, content: string): Omit<HandMade, 'upload'> {
    const [profile, size, sha256] = [client.title, content.length, hashOf(content)];
    const signedUrlId = `s${this.issuedUrls.length}`;
    const accessUrl = storageUrl(`media/${signedUrlId}`);
    const contentType = 'image/jpeg';
    const issued: IssuedUrl = {
      ...{
        signedUrlId,
        accessUrl,
        profile,
        fileName,
        contentType,
        issuedAt: 0,
        expiresAt: 1_800_000,
        uses: 1,
      },
      uploadUrl: storageUrl(`upload/${signedUrlId}?signature=SIGNATURE-${signedUrlId}`),
    };
    const accepted: AcceptedObject = {
      accessUrl,
      profile,
      fileName,
      size,
      sha256,
      acceptedAt: 0,
      signedUrlId,
    };
    this.issuedUrls.push(issued);
    this.accepted.push(accepted);
    const storage = { origin: 'storage', profile, fileName, signedUrlId } as const;
    const put = this.request({
      ...{
        ...storage,
        route: 'put',
        method: 'PUT',
        url: `/upload/${signedUrlId}`,
        bytesReceived: size,
        sha256,
      },
      headers: { 'content-type': contentType, 'content-length': String(size) },
      stored: true,
    });
    const look = this.request({ ...storage, route: 'access', method: 'HEAD', url: `/media/${signedUrlId}` });
    return { accepted, issued, put, look };
  }
}
