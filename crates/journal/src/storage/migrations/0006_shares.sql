-- What somebody is called where a name is not to be said.
CREATE TABLE alias (
  relationship INTEGER PRIMARY KEY REFERENCES relationship (key),
  -- The relation in the person's own word, such as "sister"; nothing where none was said.
  called TEXT,
  -- The code: a role, and a number among the codes of that role; nothing until one was needed. Once shared it never changes.
  role TEXT,
  number INTEGER,
  CHECK ((role IS NULL) = (number IS NULL))
) STRICT;

CREATE UNIQUE INDEX alias_by_code ON alias (role, number);

-- What left the vault: when, of which civil days, about whom, in which format. Nothing of what was in it.
CREATE TABLE share (
  key INTEGER PRIMARY KEY,
  -- Milliseconds since 1970, UTC, and the civil date as it was then.
  at INTEGER NOT NULL,
  date INTEGER NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  format TEXT NOT NULL
) STRICT;

CREATE TABLE share_person (
  share INTEGER NOT NULL REFERENCES share (key),
  relationship INTEGER NOT NULL REFERENCES relationship (key),
  PRIMARY KEY (share, relationship)
) STRICT, WITHOUT ROWID;

CREATE INDEX share_by_person ON share_person (relationship);
