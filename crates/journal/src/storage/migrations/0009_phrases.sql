-- Phrases in the person's own words. Those of the library are no rows: they are named by their ids, which are text.
CREATE TABLE phrase (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  -- The phrase of the library that it was made of, if it was.
  made_of TEXT,
  text TEXT NOT NULL,
  move TEXT NOT NULL,
  side TEXT NOT NULL,
  situation TEXT NOT NULL,
  -- It was deleted, and can be brought back until this civil date.
  deleted_until INTEGER
) STRICT;

-- Phrases that are kept close: an id of the library, or the UUID of an own one in small letters with hyphens.
CREATE TABLE favourite_phrase (
  phrase TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What was said aloud before it was said to anybody.
CREATE TABLE rehearsal (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  -- The civil date on which it was.
  date INTEGER NOT NULL,
  -- As in `favourite_phrase`; what is named may be gone by now.
  phrase TEXT,
  -- The id of an entry. Not its row, which moves with its time.
  entry BLOB,
  situation TEXT,
  words TEXT NOT NULL,
  pushback TEXT,
  ease TEXT NOT NULL
) STRICT;

CREATE INDEX rehearsal_by_entry ON rehearsal (entry) WHERE entry IS NOT NULL;

-- The person's own words stay when the entry is erased that they were tried against.
CREATE TRIGGER rehearsal_entry_erased AFTER DELETE ON entry BEGIN
  UPDATE rehearsal SET entry = NULL WHERE entry = old.id;
END;
-- What is kept close goes with the phrase.
CREATE TRIGGER phrase_erased AFTER DELETE ON phrase BEGIN
  DELETE FROM favourite_phrase
  WHERE phrase = lower(
    substr(hex(old.id), 1, 8) || '-' || substr(hex(old.id), 9, 4) || '-' || substr(hex(old.id), 13, 4) || '-'
    || substr(hex(old.id), 17, 4) || '-' || substr(hex(old.id), 21)
  );
END;

CREATE TRIGGER imported_phrase_touched AFTER UPDATE ON phrase BEGIN
  DELETE FROM imported WHERE noun = 'phrase' AND id = old.id;
END;
-- One that is kept close anew is put in anew. A rehearsal is never changed by the person.
CREATE TRIGGER imported_favourite_touched AFTER INSERT ON favourite_phrase BEGIN
  DELETE FROM imported WHERE noun = 'favourite' AND id = CAST(new.phrase AS BLOB);
END;
