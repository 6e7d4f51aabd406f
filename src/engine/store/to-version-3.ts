/** The step to the third version of the schema: sub-folders of clients, the inbox, long lists. */
export const TO_VERSION_3 = `
  -- A folder of which each sub-folder belongs to a client, and the place of files that wait for a client, have no
  -- client of their own: profile_id is NULL there, and the account is named. Whoever reads one must say what then.
  CREATE TABLE roots_of_any (
    id TEXT PRIMARY KEY,
    profile_id TEXT REFERENCES profiles(id),
    account_id TEXT REFERENCES accounts(id),
    path TEXT NOT NULL,
    existing TEXT NOT NULL,
    after_upload TEXT NOT NULL DEFAULT 'leave',
    stability_ms INTEGER NOT NULL,
    baseline_taken INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    removed_at INTEGER,
    given INTEGER NOT NULL DEFAULT 0,
    rules TEXT,
    CHECK (profile_id IS NOT NULL OR account_id IS NOT NULL)
  ) STRICT;
  INSERT INTO roots_of_any (id, profile_id, path, existing, after_upload, stability_ms, baseline_taken, created_at,
      removed_at, given, rules)
    SELECT id, profile_id, path, existing, after_upload, stability_ms, baseline_taken, created_at, removed_at, given,
      rules FROM roots;
  DROP TABLE roots;
  ALTER TABLE roots_of_any RENAME TO roots;

  -- Whose a sub-folder is, where the person said so; \`folder\` is its name as names are compared.
  CREATE TABLE folder_clients (
    root_id TEXT NOT NULL REFERENCES roots(id),
    folder TEXT NOT NULL,
    profile_id TEXT NOT NULL REFERENCES profiles(id),
    chosen_at INTEGER NOT NULL,
    PRIMARY KEY (root_id, folder)
  ) STRICT, WITHOUT ROWID;

  -- Whose a given file is, where its folder does not say it: the client a person chose for a file of the inbox.
  ALTER TABLE given_files ADD COLUMN profile_id TEXT REFERENCES profiles(id);
  -- The place in which the inbox keeps a given file, and the gifts before of one that was given again (JSON).
  ALTER TABLE given_files ADD COLUMN kept_in TEXT;
  ALTER TABLE given_files ADD COLUMN earlier TEXT;
  CREATE INDEX given_kept ON given_files(kept_in, path);

  -- How long a film lasts, ms, as its own header says; NULL = unknown.
  ALTER TABLE uploads ADD COLUMN duration_ms INTEGER;
  -- What a long media list has beyond its first part; parts of another time than the list's say nothing.
  CREATE TABLE media_list_parts (profile_id TEXT NOT NULL REFERENCES profiles(id), listed_at INTEGER NOT NULL, part INTEGER NOT NULL, items TEXT NOT NULL, PRIMARY KEY (profile_id, listed_at, part)) STRICT;
`;
