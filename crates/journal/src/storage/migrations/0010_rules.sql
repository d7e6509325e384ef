-- What was written when guilt or resentment was looked at once more.
ALTER TABLE entry ADD COLUMN reframe_says TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN reframe_also_true TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN reframe_to_a_friend TEXT NOT NULL DEFAULT '';

-- The entries that name a rule, in their order, however long the journal is.
CREATE INDEX entry_with_old_rule ON entry (place) WHERE old_rule <> '';

-- A rule one grew up with, at work in the week that was looked back on; nothing where none was named.
ALTER TABLE reflection ADD COLUMN old_rule TEXT;

DROP TRIGGER imported_reflection_touched;
CREATE TRIGGER imported_reflection_touched
AFTER UPDATE OF first_day, length, begun_on, finished_on, at, for_therapist, old_rule, deleted_until ON reflection BEGIN
  DELETE FROM imported WHERE noun = 'reflection' AND id = old.id;
END;

-- What was said of a rule beside its entries. Entries and reflections name a rule by its words alone, and one that only they name
-- has no row here. Two rules are the same where their words are, folded; that is found out in Rust, so nothing folded is kept.
CREATE TABLE rule (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  words TEXT NOT NULL,
  -- The new rule beside it; may be empty.
  new_words TEXT NOT NULL,
  -- The civil date on which this was first said.
  named_on INTEGER NOT NULL,
  -- It was deleted, and can be brought back until this civil date.
  deleted_until INTEGER,
  -- Where it was taken off when it was deleted, as JSON: spellings, each with ids of entries and of reflections.
  taken_off TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TRIGGER imported_rule_touched AFTER UPDATE ON rule BEGIN
  DELETE FROM imported WHERE noun = 'rule' AND id = old.id;
END;
