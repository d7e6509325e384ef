-- Drafts have a row a form: 1 is the sentence of a new entry, 2 an amendment, 3 the sentence of the capture window.
ALTER TABLE draft RENAME TO only_draft;
CREATE TABLE draft (
  key INTEGER PRIMARY KEY CHECK (key IN (1, 2, 3)),
  state TEXT NOT NULL
) STRICT;
INSERT INTO draft (key, state) SELECT key, state FROM only_draft;
DROP TABLE only_draft;

-- What the person said of readings, one row a day on which a label was spoken of; the last row of a relationship counts.
CREATE TABLE verdict (
  key INTEGER PRIMARY KEY,
  relationship INTEGER NOT NULL REFERENCES relationship (key),
  fit TEXT NOT NULL,
  -- The label it was said of, and the civil date on which it was said.
  label TEXT NOT NULL,
  date INTEGER NOT NULL
) STRICT;

CREATE INDEX verdict_by_relationship ON verdict (relationship);

-- The words of an entry that readings are made from, as one number: a hexadecimal digit for each set of words, the digit being
-- the place of the word in its set, and 0 for none. From the right: answer, cost, wish, pressure, how, kind, look back, marks.
ALTER TABLE entry ADD COLUMN said INTEGER AS (
  (CASE
    WHEN decision IS NOT NULL THEN
      CASE decision WHEN 'yes' THEN 1 WHEN 'partly' THEN 2 WHEN 'later' THEN 3 WHEN 'no' THEN 4 END
    WHEN own = 'held_back' THEN 5
    WHEN own = 'asked' THEN
      CASE met WHEN 'met' THEN 7 WHEN 'partly' THEN 8 WHEN 'not_met' THEN 9 ELSE 6 END
  END)
  | (CASE cost WHEN 'calm' THEN 1 WHEN 'drained' THEN 2 WHEN 'resentful' THEN 3 WHEN 'glad' THEN 4
    WHEN 'guilty' THEN 5 WHEN 'uneasy' THEN 6 WHEN 'cut_off' THEN 7 END << 4)
  | (CASE coalesce(want, '') WHEN '' THEN 0 WHEN 'yes' THEN 1 WHEN 'mixed' THEN 2 WHEN 'no' THEN 3 END << 8)
  | (CASE coalesce(pressure, '') WHEN '' THEN 0 WHEN 'none' THEN 1 WHEN 'some' THEN 2 WHEN 'strong' THEN 3 END << 12)
  | (CASE coalesce(how, '') WHEN '' THEN 0 WHEN 'plain' THEN 1 WHEN 'validated' THEN 2 WHEN 'formula' THEN 3
    WHEN 'policy' THEN 4 WHEN 'named_pattern' THEN 5 WHEN 'bought_time' THEN 6 WHEN 'alternative' THEN 7
    WHEN 'explained' THEN 8 WHEN 'just_once' THEN 9 WHEN 'silent' THEN 10 WHEN 'sharp' THEN 11 END << 16)
  | (CASE coalesce(kind, '') WHEN '' THEN 0 WHEN 'time' THEN 1 WHEN 'money_things' THEN 2 WHEN 'listening' THEN 3
    WHEN 'favour' THEN 4 WHEN 'work' THEN 5 WHEN 'information' THEN 6 WHEN 'access' THEN 7 WHEN 'closeness' THEN 8
    WHEN 'other' THEN 9 END << 20)
  | (CASE coalesce(after, '') WHEN '' THEN 0 WHEN 'right' THEN 1 WHEN 'unsure' THEN 2 WHEN 'regret' THEN 3 END << 24)
  | ((unsafe + 2 * out_of_hours) << 28)
) VIRTUAL;

-- All entries that are not deleted, as readings need them: thirty times smaller than the entries, in the same order. The
-- triggers keep it in step.
CREATE TABLE in_short (
  place INTEGER PRIMARY KEY,
  id BLOB NOT NULL,
  relationship INTEGER NOT NULL,
  date INTEGER NOT NULL,
  hour INTEGER NOT NULL,
  -- Nothing where an entry says a word outside its set.
  said INTEGER,
  after_at INTEGER
) STRICT;

CREATE TRIGGER entry_added_in_short AFTER INSERT ON entry WHEN new.deleted_until IS NULL BEGIN
  INSERT INTO in_short (place, id, relationship, date, hour, said, after_at)
  VALUES (new.place, new.id, new.relationship, new.date, new.time / 100, new.said, new.after_at);
END;
CREATE TRIGGER entry_changed_in_short AFTER UPDATE ON entry BEGIN
  DELETE FROM in_short WHERE place = old.place;
  INSERT INTO in_short (place, id, relationship, date, hour, said, after_at)
  SELECT new.place, new.id, new.relationship, new.date, new.time / 100, new.said, new.after_at
  WHERE new.deleted_until IS NULL;
END;
CREATE TRIGGER entry_erased_in_short AFTER DELETE ON entry BEGIN
  DELETE FROM in_short WHERE place = old.place;
END;

INSERT INTO in_short (place, id, relationship, date, hour, said, after_at)
SELECT place, id, relationship, date, time / 100, said, after_at FROM entry WHERE deleted_until IS NULL;
