-- What follows from an entry comes together, some entries at a time: its words in the index, its row in short, and the count of its
-- person. An entry that is postponed has none of them yet; whoever asks for them asks `postponed` as well. So logging one writes
-- itself, its id and its place in `postponed`.

DROP TRIGGER entry_added;
DROP TRIGGER entry_changed;
DROP TRIGGER entry_erased;
DROP TRIGGER entry_added_in_short;
DROP TRIGGER entry_changed_in_short;
DROP TRIGGER entry_erased_in_short;

-- The newest entry of a person is found in short.
DROP INDEX entry_by_relationship;
CREATE INDEX in_short_by_relationship ON in_short (relationship);

DELETE FROM in_short WHERE place IN (SELECT place FROM postponed);

-- The rows in short make the counts: an entry is counted as long as it stands there.
CREATE TRIGGER in_short_added AFTER INSERT ON in_short BEGIN
  UPDATE relationship SET entries = entries + 1 WHERE key = new.relationship;
END;
CREATE TRIGGER in_short_removed AFTER DELETE ON in_short BEGIN
  UPDATE relationship SET entries = entries - 1 WHERE key = old.relationship;
END;
UPDATE relationship SET entries = (SELECT count(*) FROM in_short WHERE in_short.relationship = relationship.key);

-- The entries that are neither deleted nor postponed, as they stand in short.
CREATE VIEW to_be_in_short AS
SELECT place, id, relationship, date, time / 100 AS hour, said, after_at
FROM entry
WHERE deleted_until IS NULL AND NOT EXISTS (SELECT 1 FROM postponed WHERE postponed.place = entry.place);

CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
  INSERT INTO in_short SELECT * FROM to_be_in_short WHERE place = new.place;
END;
CREATE TRIGGER entry_changed AFTER UPDATE ON entry
WHEN (new.place, new.relationship, new.date, new.time, new.said, new.after_at, new.deleted_until)
  IS NOT (old.place, old.relationship, old.date, old.time, old.said, old.after_at, old.deleted_until) BEGIN
  DELETE FROM in_short WHERE place = old.place;
  INSERT INTO in_short SELECT * FROM to_be_in_short WHERE place = new.place;
END;
CREATE TRIGGER entry_erased AFTER DELETE ON entry BEGIN
  DELETE FROM in_short WHERE place = old.place;
END;
CREATE TRIGGER entry_postponed AFTER INSERT ON postponed BEGIN
  DELETE FROM in_short WHERE place = new.place;
END;
CREATE TRIGGER entry_comes AFTER DELETE ON postponed BEGIN
  INSERT INTO in_short SELECT * FROM to_be_in_short WHERE place = old.place;
END;
