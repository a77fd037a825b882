internal import GRDB

/// The tables, and how they came about. docs/CATALOG.md explains them to those who query them.
enum CatalogSchema {
  /// `Gong`: what the head of the file calls its program (`PRAGMA application_id`).
  static let applicationID: Int32 = 0x476F_6E67
  /// The number of the newest schema (`PRAGMA user_version`): one for each migration.
  static let version = 4

  /// The migrations. One that was ever published is never changed: a new one is added.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { database in
      try database.execute(sql: sources + runs + events + views)
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("v2") { database in
      try database.execute(sql: facts)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("v3") { database in
      try database.execute(sql: sandboxes + orphans)
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("v4") { database in
      try database.execute(sql: judgements)
      try database.execute(sql: "PRAGMA user_version = 4")
    }
    return migrator
  }

  private static let sources = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      folder TEXT NOT NULL CHECK (folder NOT LIKE '/%' AND folder NOT LIKE '%/'),
      name TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0),
      path TEXT NOT NULL AS (CASE folder WHEN '' THEN name ELSE folder || '/' || name END) VIRTUAL,
      outcome TEXT NOT NULL CHECK (outcome IN ('document', 'collection', 'quarantined')),
      size INTEGER CHECK (size >= 0),
      modified INTEGER,
      changed INTEGER,
      inode INTEGER,
      sidecar_size INTEGER CHECK (sidecar_size >= 0),
      sidecar_modified INTEGER,
      sidecar_changed INTEGER,
      sidecar_inode INTEGER,
      sha256 TEXT CHECK (length(sha256) = 64),
      sidecar_sha256 TEXT CHECK (length(sidecar_sha256) = 64),
      bytes INTEGER CHECK (bytes >= 0),
      fingerprint TEXT NOT NULL DEFAULT '',
      media_type TEXT,
      title TEXT,
      members INTEGER NOT NULL DEFAULT 0 CHECK (members >= 0),
      digest TEXT CHECK (length(digest) = 64),
      text_digest TEXT CHECK (length(text_digest) = 64),
      stage TEXT,
      code TEXT,
      message TEXT,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      output_bytes INTEGER NOT NULL DEFAULT 0 CHECK (output_bytes >= 0),
      seconds REAL NOT NULL DEFAULT 0 CHECK (seconds >= 0),
      read_seconds REAL CHECK (read_seconds >= 0),
      strip_seconds REAL CHECK (strip_seconds >= 0),
      normalise_seconds REAL CHECK (normalise_seconds >= 0),
      structure_seconds REAL CHECK (structure_seconds >= 0),
      write_seconds REAL CHECK (write_seconds >= 0),
      run INTEGER,
      failing_since INTEGER,
      orphaned INTEGER NOT NULL DEFAULT 0 CHECK (orphaned IN (0, 1)),
      UNIQUE (folder, name),
      CHECK ((size IS NULL) = (inode IS NULL) AND (size IS NULL) = (modified IS NULL)),
      CHECK ((sidecar_size IS NULL) = (sidecar_inode IS NULL)),
      CHECK (outcome = 'quarantined' OR failing_since IS NULL)
    ) STRICT;
    CREATE INDEX source_inode ON source (inode, size, modified) WHERE inode IS NOT NULL;
    CREATE INDEX source_digest ON source (digest) WHERE digest IS NOT NULL;
    CREATE INDEX source_quarantined ON source (path) WHERE outcome = 'quarantined';

    """

  /// The facts about documents. Rows of the first schema lack them, so their documents are made again: the fingerprint
  /// that they receive is not that of any program, and not the empty one, which would announce unchanged documents.
  private static let facts = """
    ALTER TABLE source ADD COLUMN number TEXT;
    ALTER TABLE source ADD COLUMN issuers TEXT;
    ALTER TABLE source ADD COLUMN issued TEXT;
    ALTER TABLE source ADD COLUMN published TEXT;
    ALTER TABLE source ADD COLUMN certainty INTEGER CHECK (certainty BETWEEN 0 AND 100);
    ALTER TABLE source ADD COLUMN infos INTEGER NOT NULL DEFAULT 0 CHECK (infos >= 0);
    ALTER TABLE source ADD COLUMN warnings INTEGER NOT NULL DEFAULT 0 CHECK (warnings >= 0);
    ALTER TABLE source ADD COLUMN errors INTEGER NOT NULL DEFAULT 0 CHECK (errors >= 0);
    ALTER TABLE source ADD COLUMN diagnostics TEXT;
    UPDATE source SET fingerprint = 'schema 1' WHERE fingerprint <> '' AND outcome <> 'quarantined';
    DROP VIEW documents;
    CREATE VIEW documents AS
      SELECT id, path, outcome AS kind, media_type, title, number, issuers, issued, published,
        certainty, infos, warnings, errors, diagnostics, members, digest, text_digest,
        sha256, bytes, output_bytes, seconds, run
      FROM source WHERE outcome <> 'quarantined';

    """

  /// The kind of the least certain judgement. Rows of earlier schemas lack it, so their documents are made again. Sources that
  /// failed, were deleted and are there for their earlier document only are in the view of documents, and not in that of the quarantine.
  private static let judgements = """
    ALTER TABLE source ADD COLUMN judgement TEXT;
    UPDATE source SET fingerprint = 'schema 3' WHERE fingerprint <> '' AND certainty IS NOT NULL;
    DROP VIEW documents;
    CREATE VIEW documents AS
      SELECT id, path, iif(outcome = 'quarantined', 'document', outcome) AS kind, media_type, title, number, issuers, issued, published,
        certainty, judgement, infos, warnings, errors, diagnostics, members, digest, text_digest,
        sha256, bytes, output_bytes, seconds, run
      FROM source WHERE outcome <> 'quarantined' OR orphaned = 1;
    DROP VIEW quarantine;
    CREATE VIEW quarantine AS
      SELECT id, path, stage, code, message, attempts, sha256, bytes, failing_since, run
      FROM source WHERE outcome = 'quarantined' AND orphaned = 0;

    """

  private static let runs = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      command TEXT NOT NULL CHECK (command <> ''),
      started INTEGER NOT NULL,
      finished INTEGER,
      jobs INTEGER NOT NULL CHECK (jobs >= 0),
      documents INTEGER NOT NULL CHECK (documents >= 0),
      quarantined INTEGER NOT NULL CHECK (quarantined >= 0),
      skipped INTEGER NOT NULL CHECK (skipped >= 0),
      removed INTEGER NOT NULL CHECK (removed >= 0),
      orphans INTEGER NOT NULL CHECK (orphans >= 0),
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      seconds REAL NOT NULL CHECK (seconds >= 0),
      interruption INTEGER,
      fingerprint TEXT NOT NULL
    ) STRICT;

    """

  private static let sandboxes = """
    ALTER TABLE run ADD COLUMN sandbox TEXT
      CHECK (sandbox IN ('full', 'landlock', 'seccomp', 'none', 'off'));

    """

  /// Events of deleted sources whose outputs are kept. A condition of a table cannot be changed, so the table is replaced;
  /// the numbers of events continue.
  private static let orphans = """
    CREATE TABLE event3 (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL,
      outcome TEXT NOT NULL
        CHECK (outcome IN ('document', 'collection', 'quarantined', 'removed', 'orphaned')),
      sha256 TEXT,
      digest TEXT
    ) STRICT;
    INSERT INTO event3 SELECT * FROM event;
    DELETE FROM sqlite_sequence WHERE name = 'event3';
    INSERT INTO sqlite_sequence (name, seq) SELECT 'event3', seq FROM sqlite_sequence WHERE name = 'event';
    DROP TABLE event;
    ALTER TABLE event3 RENAME TO event;

    """

  private static let events = """
    CREATE TABLE event (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL,
      outcome TEXT NOT NULL
        CHECK (outcome IN ('document', 'collection', 'quarantined', 'removed')),
      sha256 TEXT,
      digest TEXT
    ) STRICT;

    """

  private static let views = """
    CREATE VIEW documents AS
      SELECT id, path, outcome AS kind, media_type, title, members, digest, text_digest,
        sha256, bytes, output_bytes, seconds, run
      FROM source WHERE outcome <> 'quarantined';
    CREATE VIEW quarantine AS
      SELECT id, path, stage, code, message, attempts, sha256, bytes, failing_since, run
      FROM source WHERE outcome = 'quarantined';
    CREATE VIEW stages AS
      SELECT id, path, 'read' AS stage, read_seconds AS seconds
      FROM source WHERE read_seconds IS NOT NULL
      UNION ALL SELECT id, path, 'strip', strip_seconds
      FROM source WHERE strip_seconds IS NOT NULL
      UNION ALL SELECT id, path, 'normalise', normalise_seconds
      FROM source WHERE normalise_seconds IS NOT NULL
      UNION ALL SELECT id, path, 'structure', structure_seconds
      FROM source WHERE structure_seconds IS NOT NULL
      UNION ALL SELECT id, path, 'write', write_seconds
      FROM source WHERE write_seconds IS NOT NULL;

    """
}
