import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Upload } from '../../src/engine/queue/upload.ts';
import type { AccountStore } from '../../src/engine/store/store.ts';
import type { AcceptedObject, Ledger } from '../../src/sandbox/ledger-entries.ts';
import type { ProfileId } from '../../src/shared/ids.ts';
import { confinement } from './promises/confinement.ts';
import { durableStore } from './promises/durable-store.ts';
import { freshUrl } from './promises/fresh-url.ts';
import { hostileWindow } from './promises/hostile-window.ts';
import { inboxStays } from './promises/inbox-stays.ts';
import { live } from './promises/live.ts';
import { noLossOfGiven } from './promises/no-loss-given.ts';
import { polite } from './promises/polite.ts';
import { secretsStay } from './promises/secrets-stay.ts';

/** Everything one run left behind, as seen from outside the engine. */
export interface Evidence {
  /** What the far end saw: the oracle. */
  readonly ledger: Ledger;
  readonly store: AccountStore;
  /** Watched folders. */
  readonly roots: readonly { readonly path: string }[];
  /** The sandbox's title of each profile; null = primary. */
  readonly titles: ReadonlyMap<ProfileId, string | null>;
  /** sha-256 of every content a test ever wrote whole, by the title it was meant for. */
  readonly written: ReadonlyMap<string, ReadonlySet<string | null>>;
  /** Key texts that must be nowhere. */
  readonly secrets: readonly string[];
  /** The engine's data directory and logs, read as bytes. */
  readonly dataDir: string;
  readonly logs: readonly string[];
  /** True for a test about uploads that never happen. */
  readonly nothingUploaded?: boolean;
  /** The engine's limit, where a test has one of its own. */
  readonly signedUrlMaxAgeMs?: number;
  /** Full paths of files that lay outside of every root, as they are at the end. */
  readonly outside?: readonly string[];
  /** The engine's clock at the end, epoch ms. */
  readonly now?: number;
  /** Names of rows that the stopped engine still shows as active. */
  readonly running?: readonly string[];
  /** The last program of the run was killed: it could not leave its rows in order. */
  readonly killed?: boolean;
  /** What the window was answered, as JSON. */
  readonly replies?: readonly string[];
}

/** What was looked at; a count of zero where there should be some is itself a broken promise. */
export interface CheckCounts {
  uploads: number;
  done: number;
  accepted: number;
  puts: number;
  /** Files sent inside one call; they use no signed URL. */
  directs: number;
  filesOnDisk: number;
  requests: number;
  bytesSearched: number;
}

/**
 * The promises of RELIABILITY.md, as far as they can be seen from the ledger, the store, the disk and the logs.
 * Throws one error that names every broken one; returns what was counted.
 */
export function check(evidence: Evidence): CheckCounts {
  const uploads = [...allUploads(evidence.store)];
  const counts: CheckCounts = {
    uploads: uploads.length,
    done: uploads.filter((upload) => upload.state.kind === 'done').length,
    accepted: evidence.ledger.accepted.length,
    puts: evidence.ledger.requests.filter((request) => request.route === 'put').length,
    directs: evidence.ledger.requests.filter((request) => request.route === 'directUpload').length,
    filesOnDisk: 0,
    requests: evidence.ledger.requests.length,
    bytesSearched: 0,
  };
  const broken = [
    ...noLoss(evidence, counts),
    ...noLossOfGiven(evidence, uploads),
    ...inboxStays(evidence, uploads),
    ...noDuplicate(evidence, uploads),
    ...neverHalf(evidence, uploads),
    ...oneUrlOnePut(evidence),
    ...freshUrl(evidence),
    ...rightProfile(evidence, uploads),
    ...exactType(evidence),
    ...verifiedBeforeDone(evidence, uploads),
    ...secretsStay(evidence, counts),
    ...credentialsOnlyToApi(evidence),
    ...confinement(evidence, uploads),
    ...polite(evidence),
    ...live(evidence, uploads),
    ...durableStore(evidence),
    ...hostileWindow(evidence),
  ];
  if (counts.accepted === 0 && !evidence.nothingUploaded) broken.push('0: nothing was uploaded at all');
  if (broken.length > 0) throw new Error(`check:\n  ${broken.join('\n  ')}\n  ${JSON.stringify(counts)}`);
  return counts;
}

function* allUploads(store: AccountStore): Generator<Upload> {
  for (let after = 0; ; ) {
    const page = store.uploads.page({ afterOrder: after, since: 0, limit: 1_000 });
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.order;
  }
}

const mediaFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(jpe?g|png|gif|webp|mp4|mov|avi)$/i.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        // Out of the watch by design: what was moved there, and what is hidden.
        .filter((path) => !/[/](_Uploaded|[.][^/]*)[/]/.test(path.slice(folder.length)))
    : [];

/** 1. Every media file on disk has an upload, an alias, or a reason. */
function noLoss({ roots, store }: Evidence, counts: CheckCounts): string[] {
  const stored = store.roots.list();
  return roots.flatMap(({ path }) => {
    const root = stored.find((one) => one.path === path);
    if (!root) return [];
    return mediaFiles(path).flatMap((file) => {
      counts.filesOnDisk++;
      const known = store.files.find(root.id, file.slice(path.length + 1));
      if (!known) return [`1: ${file} is on disk and nobody knows it`];
      if (known.fate.kind !== 'upload') return [];
      const upload = store.uploads.find(known.fate.uploadId);
      if (!upload) return [`1: ${file} points at an upload that is not there`];
      const { state } = upload;
      const lost = state.kind === 'closed' && (state.reason === 'vanished' || state.reason === 'superseded');
      return lost ? [`1: ${file} is on disk, its upload is closed as ${state.reason}`] : [];
    });
  });
}

/** 2. At most one accepted object per profile, content and generation. */
function noDuplicate({ ledger, titles }: Evidence, uploads: readonly Upload[]): string[] {
  const generations = new Map<string, number>();
  for (const upload of uploads) {
    if (upload.state.kind !== 'done') continue;
    const key = `${titles.get(upload.profileId)} ${upload.state.fingerprint}`;
    generations.set(key, Math.max(generations.get(key) ?? 1, upload.generation));
  }
  const seen = new Map<string, number>();
  for (const object of ledger.accepted) {
    const key = `${object.profile} ${object.sha256}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen].flatMap(([key, count]) =>
    count > (generations.get(key) ?? 1) ? [`2: ${key} was accepted ${count} times`] : [],
  );
}

/** 3. Whatever was accepted was once a whole file; whatever is done has the bytes of its fingerprint. */
function neverHalf({ ledger, written }: Evidence, uploads: readonly Upload[]): string[] {
  const objects = new Map(ledger.accepted.map((object) => [object.accessUrl, object]));
  const half = ledger.accepted
    .filter((object) => !written.has(object.sha256))
    .map((object) => `3: ${object.fileName} was accepted with bytes that never were a whole file`);
  const wrong = uploads.flatMap((upload) => {
    if (upload.state.kind !== 'done') return [];
    const object = objects.get(upload.state.accessUrl);
    if (!object) return [`3: ${upload.version.path} is done and nothing was accepted at its link`];
    if (object.sha256 === upload.state.fingerprint && object.size === upload.version.size) return [];
    return [`3: ${upload.version.path} is done with other bytes than were accepted`];
  });
  return [...half, ...wrong];
}

/** 4. A signed URL reaches a socket once, ever. */
function oneUrlOnePut({ ledger }: Evidence): string[] {
  return ledger.issuedUrls
    .filter((url) => url.uses > 1)
    .map((url) => `4: a URL of ${url.fileName} took ${url.uses} PUTs`);
}

/** 6. The client's bytes are in the client's library and in no other. */
function rightProfile({ ledger, written, titles }: Evidence, uploads: readonly Upload[]): string[] {
  const strangers = ledger.accepted.flatMap((object: AcceptedObject) => {
    const meantFor = written.get(object.sha256);
    return meantFor && !meantFor.has(object.profile)
      ? [`6: ${object.fileName} went to ${object.profile ?? 'primary'}`]
      : [];
  });
  const objects = new Map(ledger.accepted.map((object) => [object.accessUrl, object]));
  const mixed = uploads.flatMap((upload) => {
    if (upload.state.kind !== 'done') return [];
    const object = objects.get(upload.state.accessUrl);
    return object && object.profile !== titles.get(upload.profileId)
      ? [`6: ${upload.version.path} carries another client's link`]
      : [];
  });
  return [...strangers, ...mixed];
}

/** 7. Content-Type byte for byte as issued, length always explicit. */
function exactType({ ledger }: Evidence): string[] {
  const issued = new Map(ledger.issuedUrls.map((url) => [url.signedUrlId, url]));
  return ledger.requests.flatMap((request) => {
    if (request.route !== 'put') return [];
    const url = request.signedUrlId === null ? undefined : issued.get(request.signedUrlId);
    const broken: string[] = [];
    if (url && request.headers['content-type'] !== url.contentType)
      broken.push(`7: PUT of ${request.fileName} with another type`);
    if (request.headers['content-length'] === undefined)
      broken.push(`7: PUT of ${request.fileName} without a length`);
    if (request.headers['transfer-encoding'] !== undefined)
      broken.push(`7: PUT of ${request.fileName} chunked`);
    return broken;
  });
}

/** 8. A link was opened successfully before its upload was called done. */
function verifiedBeforeDone({ ledger }: Evidence, uploads: readonly Upload[]): string[] {
  const opened = new Set(
    ledger.requests
      .filter((request) => request.route === 'access' && (request.status === 200 || request.status === 206))
      .map((request) => request.url),
  );
  return uploads.flatMap((upload) => {
    if (upload.state.kind !== 'done') return [];
    const { pathname } = new URL(upload.state.accessUrl);
    return opened.has(pathname) ? [] : [`8: ${upload.version.path} is done and its link was never opened`];
  });
}

/** 10. Keys go to the API's origin only. */
function credentialsOnlyToApi({ ledger }: Evidence): string[] {
  return ledger.requests
    .filter((request) => request.origin === 'storage' && request.credentials)
    .map((request) => `10: credentials on ${request.method} ${request.route}`);
}
