import { TO_VERSION_3 } from './to-version-3.ts';

/**
 * The schema, one step per version: `PRAGMA user_version` counts the steps taken. Steps are never edited once
 * released, only added, and each changes the schema: a damaged version number is told by that. Nanoseconds and
 * inodes are text: SQLite's integers would come back as lossy floats.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE profiles (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    name TEXT NOT NULL,
    is_primary INTEGER NOT NULL,
    colour INTEGER NOT NULL,
    key_last4 TEXT NOT NULL,
    -- Tells two keys apart without holding either: the head of a sha-256.
    key_print TEXT NOT NULL,
    state TEXT NOT NULL,
    checked_at INTEGER,
    created_at INTEGER NOT NULL,
    removed_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX profiles_name ON profiles(account_id, name) WHERE removed_at IS NULL;

  CREATE TABLE roots (
    id TEXT PRIMARY KEY,
    profile_id TEXT NOT NULL REFERENCES profiles(id),
    path TEXT NOT NULL,
    existing TEXT NOT NULL,
    after_upload TEXT NOT NULL DEFAULT 'leave',
    stability_ms INTEGER NOT NULL,
    baseline_taken INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    removed_at INTEGER
  ) STRICT;

  -- One row per file version that was met; the truth a scan is compared with.
  CREATE TABLE files (
    root_id TEXT NOT NULL REFERENCES roots(id),
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns TEXT NOT NULL,
    dev TEXT NOT NULL,
    ino TEXT NOT NULL,
    fate TEXT NOT NULL,
    upload_id TEXT,
    reason TEXT,
    sample TEXT,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (root_id, path)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX files_inode ON files(root_id, ino, dev);
  CREATE INDEX files_fate ON files(root_id, fate);

  CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    profile_id TEXT NOT NULL REFERENCES profiles(id),
    root_id TEXT NOT NULL REFERENCES roots(id),
    batch_id TEXT NOT NULL,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns TEXT NOT NULL,
    dev TEXT NOT NULL,
    ino TEXT NOT NULL,
    generation INTEGER NOT NULL,
    ord INTEGER NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0,
    found_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    access_url TEXT,
    -- sha-256 of the content, known from the moment the last block is let go.
    fingerprint TEXT,
    -- 1 while the bytes may be at access_url: the far end may have accepted this content.
    claimed INTEGER NOT NULL DEFAULT 0,
    last_byte_at INTEGER,
    until INTEGER,
    failure TEXT,
    closed_reason TEXT,
    known_as TEXT,
    size_known INTEGER,
    done_at INTEGER,
    -- Of a done upload: what the server's list said of its end, and when its link was confirmed to be gone.
    expires_at INTEGER,
    gone_at INTEGER,
    -- What became of the original: NULL (left), pending, moved, trashed, kept (it changed or could not be moved).
    original TEXT,
    updated_at INTEGER NOT NULL
  ) STRICT;
  -- The database itself refuses a second accepted upload of one generation of one content.
  CREATE UNIQUE INDEX uploads_content ON uploads(account_id, profile_id, fingerprint, generation) WHERE claimed = 1;
  CREATE INDEX uploads_due ON uploads(account_id, state, profile_id, ord, size);
  CREATE INDEX uploads_wait ON uploads(account_id, until) WHERE state = 'waiting';
  CREATE INDEX uploads_done ON uploads(profile_id, done_at) WHERE state = 'done';
  CREATE INDEX uploads_original ON uploads(account_id) WHERE original = 'pending';
  CREATE INDEX uploads_link ON uploads(access_url) WHERE state = 'done';
  CREATE INDEX uploads_size ON uploads(profile_id, size);
  CREATE INDEX uploads_place ON uploads(account_id, ord);
  CREATE INDEX uploads_root ON uploads(root_id, state, closed_reason);
  CREATE INDEX uploads_path ON uploads(root_id, path);

  -- Hashes of signed URLs that were handed to a socket: each may be used once, ever.
  CREATE TABLE used_urls (
    hash TEXT PRIMARY KEY,
    upload_id TEXT NOT NULL,
    used_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Patience that must outlive a restart: Retry-After, refused keys.
  CREATE TABLE holds (
    scope TEXT NOT NULL,
    id TEXT NOT NULL,
    until INTEGER,
    failure TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (scope, id)
  ) STRICT, WITHOUT ROWID;

  -- Each profile's API requests of the last minutes: a restart must not spend the budget twice.
  CREATE TABLE requests (
    profile_id TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX requests_at ON requests(profile_id, at);

  -- The person's pauses of everything, a profile or a root; an upload's own pause stands in its row.
  CREATE TABLE pauses (
    scope TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (scope, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE media_lists (
    profile_id TEXT PRIMARY KEY REFERENCES profiles(id),
    listed_at INTEGER NOT NULL,
    items TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- 1: not watched, only the place of files that a person gave by hand (dropped, added, pasted, forwarded).
  ALTER TABLE roots ADD COLUMN given INTEGER NOT NULL DEFAULT 0;
  -- Which files of the folder are taken (JSON); NULL = all.
  ALTER TABLE roots ADD COLUMN rules TEXT;

  -- The history is read by the time at which each upload ended.
  CREATE INDEX uploads_ended ON uploads(account_id, updated_at, ord);

  -- Files given by hand that have not settled yet, so that a crash loses none. Nothing of them leaves before hold_until.
  CREATE TABLE given_files (
    root_id TEXT NOT NULL REFERENCES roots(id),
    path TEXT NOT NULL,
    dev TEXT NOT NULL,
    batch_id TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    hold_until INTEGER,
    PRIMARY KEY (root_id, path)
  ) STRICT, WITHOUT ROWID;

  -- What the person says of the picture; goes out with the direct upload only.
  ALTER TABLE uploads ADD COLUMN description TEXT;
  -- How the claimed bytes went: by a signed URL, or inside one direct call, which has no link before its answer.
  ALTER TABLE uploads ADD COLUMN way TEXT NOT NULL DEFAULT 'signed';

  -- The last events of each upload, for the person and for diagnostics.
  CREATE TABLE upload_events (
    upload_id TEXT NOT NULL REFERENCES uploads(id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT,
    PRIMARY KEY (upload_id, seq)
  ) STRICT, WITHOUT ROWID;

  -- Media that is public elsewhere and needs no upload: an address in a client's gallery.
  CREATE TABLE public_links (
    id TEXT PRIMARY KEY,
    profile_id TEXT NOT NULL REFERENCES profiles(id),
    url TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    checked_at INTEGER,
    -- What the last check found: the size in bytes and the type as the host told them, or a failure.
    size INTEGER,
    content_type TEXT,
    failure TEXT,
    removed_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX public_links_url ON public_links(profile_id, url) WHERE removed_at IS NULL;

  -- Damaged databases that were set aside, and what came over from each.
  CREATE TABLE damages (
    -- Epoch ms.
    at INTEGER PRIMARY KEY,
    -- The name of the file that was set aside.
    aside TEXT NOT NULL,
    profiles INTEGER NOT NULL,
    uploads INTEGER NOT NULL,
    -- Nanoseconds of the file system's clock, set where memory has gaps: an unknown file that is older may have been sent.
    gaps_before_ns TEXT,
    -- The person has read of it.
    told INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  `,
  TO_VERSION_3,
  `
  -- Gifts that do not count: not written to their end yet, or taken back. Their rows go with the next start.
  CREATE TABLE gifts_aside (batch_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `,
];
