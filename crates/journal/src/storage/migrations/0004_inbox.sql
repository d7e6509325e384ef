-- What was captured while locked and taken in since. One that was accepted or discarded can be brought back until
-- `done_until`; then `said` is erased, and the id stays, so that a copy of its file is known again and not taken in twice.
CREATE TABLE capture (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  -- Milliseconds since 1970, UTC, and the IANA name of the zone it was lived in.
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  -- JSON.
  said TEXT,
  accepted INTEGER NOT NULL DEFAULT 0,
  done_until INTEGER
) STRICT;

CREATE INDEX capture_pending ON capture (at) WHERE done_until IS NULL;

-- An entry that was captured while locked, and accepted later.
ALTER TABLE entry ADD COLUMN captured INTEGER NOT NULL DEFAULT 0;
