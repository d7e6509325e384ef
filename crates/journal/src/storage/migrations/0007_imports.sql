-- What was brought in from outside, so that all of one import can be taken back for thirty days.
CREATE TABLE import (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  -- 'everything' or 'spreadsheet'.
  source TEXT NOT NULL,
  -- The civil date on which it came in, and the one until which it can be taken back.
  date INTEGER NOT NULL,
  until INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  people INTEGER NOT NULL
) STRICT;

-- What an import made and nobody touched since: the triggers below take out what is changed, so that taking an import back
-- takes nothing of the person's own hand. `id` is the id of the thing; of a fact its name, of a verdict what it says.
CREATE TABLE imported (
  noun TEXT NOT NULL,
  id BLOB NOT NULL,
  import INTEGER NOT NULL REFERENCES import (key) ON DELETE CASCADE,
  PRIMARY KEY (noun, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX imported_by_import ON imported (import);

CREATE TRIGGER imported_entry_touched AFTER UPDATE ON entry BEGIN
  DELETE FROM imported WHERE noun = 'entry' AND id = old.id;
END;
-- Not `entries`, `stands_for` and `folded`: those follow from what happens to others.
CREATE TRIGGER imported_relationship_touched
AFTER UPDATE OF name, role, care, distance, unsafe, hours, channels, limits, times, note, archived, merged_into ON relationship BEGIN
  DELETE FROM imported WHERE noun = 'relationship' AND id = old.id;
END;
CREATE TRIGGER imported_waiting_touched AFTER UPDATE ON waiting BEGIN
  DELETE FROM imported WHERE noun = 'waiting' AND id = old.id;
END;
CREATE TRIGGER imported_capture_touched AFTER UPDATE ON capture BEGIN
  DELETE FROM imported WHERE noun = 'capture' AND id = old.id;
END;
CREATE TRIGGER imported_relationship_called AFTER INSERT ON alias WHEN new.called IS NOT NULL BEGIN
  DELETE FROM imported WHERE noun = 'relationship' AND id = (SELECT id FROM relationship WHERE key = new.relationship);
END;
CREATE TRIGGER imported_relationship_called_anew AFTER UPDATE OF called ON alias BEGIN
  DELETE FROM imported WHERE noun = 'relationship' AND id = (SELECT id FROM relationship WHERE key = new.relationship);
END;
-- What somebody is called goes with them.
CREATE TRIGGER relationship_erased BEFORE DELETE ON relationship BEGIN
  DELETE FROM alias WHERE relationship = old.key;
END;
-- A fact that is changed is put in anew.
CREATE TRIGGER imported_fact_touched AFTER INSERT ON fact BEGIN
  DELETE FROM imported WHERE noun = 'fact' AND id = CAST(new.name AS BLOB);
END;
