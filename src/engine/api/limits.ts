import { MAX_DESCRIPTION } from '../../shared/description.ts';
import { UPLOADS_AT_ONCE } from '../../shared/pace.ts';
import { HOUR, KIB, MIB, MINUTE, SECOND } from '../../shared/units.ts';

/**
 * Every number of the contract and of our patience with it, each with its source. The headless config may
 * override any of them under `limits`; where sources differ, the safer value stands.
 * Sources: [seed] the media page, [later] newer public pages, [ours] a decision of this project.
 */
export const LIMITS = {
  /** Largest file for the signed path, bytes. [later] 5 GB. */
  maxFileBytes: 5_000_000_000,
  /** Largest file inside one direct call, bytes. [later] 10 MB on one page, 30 MB on another; the lesser one. */
  maxDirectBytes: 10_000_000,
  /** Longest description, characters. [ours] no limit is published; a caption of any network is shorter. */
  maxDescriptionLength: MAX_DESCRIPTION,
  /** Largest text file beside a picture that is read as its description, bytes. [ours] */
  maxSidecarBytes: 8 * KIB,
  /** A signed URL's life, ms. [seed] 1 hour; [later] 30 minutes; the shorter one, less a margin of 2 minutes [ours]. */
  signedUrlMaxAgeMs: 28 * MINUTE,
  /** Absence is believed after this time since the last byte could have left, ms. [ours] of looking, not of waiting: decision 5. */
  verifyAbsentMs: 10 * MINUTE,
  /** First and longest wait between looks at an access URL that is not there yet, ms. [ours] */
  verifyFirstDelayMs: 1 * SECOND,
  verifyMaxDelayMs: 60 * SECOND,
  /** Between the two looks that confirm a done upload's link to be gone, ms. [ours] */
  goneConfirmMs: 5 * SECOND,
  /** How long one run keeps looking at a link before it frees its slot and waits as a row, ms. [ours] */
  verifyInlineMs: 5 * SECOND,
  /** First and longest wait before the network is tried again while it is down, ms; doubled each time. [ours] */
  networkRetryFirstMs: 2 * SECOND,
  networkRetryMaxMs: 60 * SECOND,
  /** A refused key that did not change is asked again at a start only after this, ms. [ours] a restart loop is no storm. */
  refusedKeyRestMs: 10 * MINUTE,
  /** First and longest wait before another try, ms; doubled each time, with jitter. [ours] */
  backoffFirstMs: 5 * SECOND,
  backoffMaxMs: 30 * MINUTE,
  /** Wait after 429 without Retry-After, ms: at most 10 requests an hour reach a server that always says 429. [ours] */
  rateLimitHoldMs: 10 * MINUTE,
  /** Retry-After is clamped to this, ms. [ours] */
  retryAfterMaxMs: 24 * HOUR,
  /** Requests per profile and window. [later] 200, 250 or 300 by page; the least. */
  requestsPerWindow: 200,
  requestWindowMs: 5 * MINUTE,
  /** An API answer, a link check or a connection without progress ends after this, ms. [ours] */
  apiTimeoutMs: 30 * SECOND,
  connectTimeoutMs: 15 * SECOND,
  /** A whole API answer or link check, however steadily it drips, ms. [ours] 20 MB of gallery at 70 kB/s. */
  apiTotalMs: 5 * MINUTE,
  /** An idle connection to the API is dropped after this, ms. [ours] below the 5 s many servers wait. */
  idleSocketMs: 4 * SECOND,
  /** No byte taken by the socket, ms. [ours] */
  putStallMs: 60 * SECOND,
  /** The last byte left and no answer, ms. [ours] storage hosts assemble large files for a while. */
  putAnswerMs: 120 * SECOND,
  /** Largest API answer read, bytes. [ours] a gallery of 50,000 items is about 20 MB. */
  maxAnswerBytes: 32 * MIB,
  /** Largest thumbnail source fetched for the gallery, bytes. [ours] */
  maxThumbBytes: 20 * MIB,
  /** Of a film that is not on this computer, no more is fetched for its picture, bytes. [ours] a second of 60 Mbit/s. */
  maxPosterBytes: 8 * MIB,
  /** All small pictures kept on this computer, bytes; what was not used for longest makes room. [ours] 10,000 and more. */
  maxThumbFolderBytes: 256 * MIB,
  /** One of the two reused buffers of a PUT, bytes. [ours] measured: 1 MiB is fastest. */
  putBlockBytes: 1 * MIB,
  /** First block of a PUT, bytes; doubled while blocks leave fast. [ours] a stall is seen per block, so slow links get small ones. */
  putFirstBlockBytes: 64 * KIB,
  /** A block that left within this was fast, ms. [ours] 1 MiB blocks then need 10 MiB/s. */
  putFastBlockMs: 100,
  /** Of a storage host's answer, no more than this is read, bytes. [ours] XML errors have less than 4 KiB. */
  maxStorageAnswerBytes: 64 * KIB,
  /** Bytes read to recognise a type. [ours] what the file-type library asks for. */
  magicBytes: 4_100,
  /** Size and mtime must stand still this long, ms. [ours] */
  stabilityMs: 2 * SECOND,
  /** Thresholds after which a still changing file is called unsettled. [ours] it is watched on. */
  unsettledThresholds: 10,
  /** A full scan at least this often, ms. [ours] the watcher is only a hint. */
  rescanMs: 10 * MINUTE,
  /** A folder on a network drive is looked at this often for what came or went, ms. [ours] */
  pollMs: 10 * SECOND,
  /** And scanned this often, since a file that is written over in its place moves nothing else, ms. [ours] */
  polledRescanMs: 2 * MINUTE,
  /** A missing root is looked for this often, ms. [ours] */
  rootMissingRetryMs: 5 * SECOND,
  /** The gallery's list of a profile is read again when older than this, ms. [ours] */
  galleryMaxAgeMs: 5 * MINUTE,
  /** A list that could not be read is not read again by itself within this, ms. [ours] */
  galleryRetryMs: 30 * SECOND,
  /** A client's list is read this long after its last upload, ms. [ours] one request for a whole batch. */
  galleryFollowMs: 10 * SECOND,
  /** Galleries read at one time. [ours] */
  galleryReads: 4,
  /** Same name and size, and created within this of our upload, ms: the same item. [ours] */
  galleryMatchMs: 10 * MINUTE,
  /** A whole look at a public link, HEAD and first byte together, ms. [ours] the person waits for it. */
  publicLinkCheckMs: 20 * SECOND,
  /** Uploads at one time. [ours] */
  concurrency: UPLOADS_AT_ONCE.usual,
  /** Log line and detail cap, bytes. [ours] */
  maxDetailBytes: 1 * KIB,
} as const;

/** The numbers in force: the defaults, or some of them overridden. */
export type Limits = { readonly [Name in keyof typeof LIMITS]: number };
