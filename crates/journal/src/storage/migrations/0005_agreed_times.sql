-- When contact was agreed to be fine, as JSON: a list of days, from and until.
ALTER TABLE relationship ADD COLUMN times TEXT NOT NULL DEFAULT '[]';

-- How many times a capture was sealed before, while it was written. Of two files of one capture the higher number counts.
ALTER TABLE capture ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

-- A fourth form has a draft: 4 is what is being changed in the looking through of captures.
ALTER TABLE draft RENAME TO three_drafts;
CREATE TABLE draft (
  key INTEGER PRIMARY KEY CHECK (key IN (1, 2, 3, 4)),
  state TEXT NOT NULL
) STRICT;
INSERT INTO draft (key, state) SELECT key, state FROM three_drafts;
DROP TABLE three_drafts;
