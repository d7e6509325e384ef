-- The first schema. This file never changes again: a later version adds a file of its own.

-- Facts about the journal itself, and the settings, each under its name.
CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The people. A merged one stays, pointing at the one it was merged into, so that merging loses nothing and can be undone:
-- entries keep the person they were written for, and are shown under the one that `stands_for` names.
CREATE TABLE relationship (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- The name folded (case, accents, width, space), to find it again however it is written.
  folded TEXT NOT NULL,
  role TEXT,
  care INTEGER NOT NULL,
  distance INTEGER NOT NULL,
  unsafe INTEGER NOT NULL,
  hours TEXT NOT NULL,
  -- Words with a space between them.
  channels TEXT NOT NULL,
  limits TEXT NOT NULL,
  note TEXT NOT NULL,
  archived INTEGER NOT NULL,
  -- Whom it was merged into, and who that is in the end (itself, if it was not).
  merged_into INTEGER REFERENCES relationship (key),
  stands_for INTEGER NOT NULL REFERENCES relationship (key),
  -- How many entries were written for it and are not deleted; kept by the triggers below, because counting grows with them.
  entries INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX relationship_by_name ON relationship (folded);
CREATE INDEX relationship_by_stand ON relationship (stands_for);

-- The entries. `place` orders them by their instant: milliseconds since 1900, times 64, plus a free slot among those of the
-- same millisecond. Newest first is therefore the table's own order backwards, here and in `search`, and needs no sort.
CREATE TABLE entry (
  place INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  -- The one it was written for.
  relationship INTEGER NOT NULL REFERENCES relationship (key),
  -- Milliseconds since 1970, UTC.
  at INTEGER NOT NULL,
  -- IANA name of the zone it was lived in.
  zone TEXT NOT NULL,
  -- Civil date, time and ISO week as written: 20260301, 1930, 202609. They never move.
  date INTEGER NOT NULL,
  time INTEGER NOT NULL,
  week INTEGER NOT NULL,
  -- The civil date until which a deleted entry can be brought back.
  deleted_until INTEGER,
  kind TEXT,
  want TEXT,
  -- What was answered to a request; or what became of an own wish ('asked', 'held_back'), and whether it was met.
  decision TEXT,
  own TEXT,
  met TEXT,
  cost TEXT NOT NULL,
  pressure TEXT,
  how TEXT,
  channel TEXT,
  out_of_hours INTEGER NOT NULL,
  -- Words with a space between them.
  also_felt TEXT NOT NULL,
  strength INTEGER,
  bring_to_session INTEGER NOT NULL,
  unsafe INTEGER NOT NULL,
  -- The look back, and the civil date on which it was given.
  after TEXT,
  after_at INTEGER,
  later_cost TEXT,
  afterwards TEXT,
  request TEXT NOT NULL,
  old_rule TEXT NOT NULL,
  kept_room_for TEXT NOT NULL,
  note TEXT NOT NULL,
  CHECK ((decision IS NULL) <> (own IS NULL)),
  CHECK ((after IS NULL) = (after_at IS NULL))
) STRICT;

CREATE INDEX entry_by_relationship ON entry (relationship) WHERE deleted_until IS NULL;
CREATE INDEX entry_by_date ON entry (date) WHERE deleted_until IS NULL;
CREATE INDEX entry_deleted ON entry (deleted_until) WHERE deleted_until IS NOT NULL;

CREATE TRIGGER entry_added AFTER INSERT ON entry WHEN new.deleted_until IS NULL BEGIN
  UPDATE relationship SET entries = entries + 1 WHERE key = new.relationship;
END;
CREATE TRIGGER entry_changed AFTER UPDATE OF relationship, deleted_until ON entry
WHEN old.relationship <> new.relationship OR (old.deleted_until IS NULL) <> (new.deleted_until IS NULL) BEGIN
  UPDATE relationship SET entries = entries - (old.deleted_until IS NULL) WHERE key = old.relationship;
  UPDATE relationship SET entries = entries + (new.deleted_until IS NULL) WHERE key = new.relationship;
END;
CREATE TRIGGER entry_erased AFTER DELETE ON entry WHEN old.deleted_until IS NULL BEGIN
  UPDATE relationship SET entries = entries - 1 WHERE key = old.relationship;
END;

-- Full text, row by row under the place of its entry; deleted entries have none. The text is folded and split in Rust, so
-- that every script and sign is found; nothing of it is kept here but its index. `marks` holds what filters ask for.
CREATE VIRTUAL TABLE search USING fts5 (
  words, marks,
  content = '', columnsize = 0, tokenize = "ascii tokenchars '_'", prefix = '2'
);
INSERT INTO search (search, rank) VALUES ('pgsz', 3950);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

-- Every word of the index, to go on from the beginning of one. (The index could list its words as well, but takes the longer
-- to step over a word the oftener it occurs.)
CREATE TABLE word (
  text TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Not answered yet. One that was answered or dropped can be brought back until `done_until`.
CREATE TABLE waiting (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  relationship INTEGER NOT NULL REFERENCES relationship (key),
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  date INTEGER NOT NULL,
  request TEXT NOT NULL,
  kind TEXT,
  want TEXT,
  done_until INTEGER
) STRICT;

-- The state of a form that was not saved yet.
CREATE TABLE draft (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  state TEXT NOT NULL
) STRICT;
