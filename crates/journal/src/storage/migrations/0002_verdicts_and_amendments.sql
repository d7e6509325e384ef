-- Drafts have a row a form: 1 is the sentence of a new entry, 2 an amendment.
ALTER TABLE draft RENAME TO only_draft;
CREATE TABLE draft (
  key INTEGER PRIMARY KEY CHECK (key IN (1, 2)),
  state TEXT NOT NULL
) STRICT;
INSERT INTO draft (key, state) SELECT key, state FROM only_draft;
DROP TABLE only_draft;
