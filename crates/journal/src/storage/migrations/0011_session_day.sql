-- The weekday on which one meets somebody, mostly a client, as a word; nothing where none was said.
ALTER TABLE relationship ADD COLUMN session_day TEXT;

-- The civil date on which what was marked "bring to session" was raised there.
ALTER TABLE entry ADD COLUMN raised_on INTEGER;

-- What is still to be raised, and what noes and partlies kept room for: a handful among many.
CREATE INDEX entry_to_raise ON entry (relationship)
WHERE bring_to_session = 1 AND raised_on IS NULL AND deleted_until IS NULL;
CREATE INDEX entry_kept_room ON entry (place) WHERE kept_room_for <> '' AND deleted_until IS NULL;

-- The same as before, and the day: whoever changes it has touched what came in.
DROP TRIGGER imported_relationship_touched;
CREATE TRIGGER imported_relationship_touched
AFTER UPDATE OF
  name, role, care, distance, unsafe, hours, channels, limits, times, session_day, note, archived, merged_into
ON relationship BEGIN
  DELETE FROM imported WHERE noun = 'relationship' AND id = old.id;
END;
