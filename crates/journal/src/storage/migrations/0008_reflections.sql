-- What a person made of a week. Each step is kept as it is made; what is optional is nothing until it was said.
CREATE TABLE reflection (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  -- The first civil date of the week; the last is six days later, whatever the week begins on by now.
  first_day INTEGER NOT NULL,
  length TEXT NOT NULL,
  begun_on INTEGER NOT NULL,
  finished_on INTEGER,
  -- The step at which it was left.
  at TEXT NOT NULL,
  -- The id of the entry one would stand by.
  stand_by BLOB,
  for_therapist TEXT,
  deleted_until INTEGER
) STRICT;

CREATE UNIQUE INDEX reflection_by_week ON reflection (first_day) WHERE deleted_until IS NULL;
CREATE INDEX reflection_by_entry ON reflection (stand_by) WHERE stand_by IS NOT NULL;

CREATE TABLE reflection_note (
  reflection INTEGER NOT NULL REFERENCES reflection (key) ON DELETE CASCADE,
  step TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (reflection, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE reflection_person (
  reflection INTEGER NOT NULL REFERENCES reflection (key) ON DELETE CASCADE,
  -- In which order they were asked about.
  place INTEGER NOT NULL,
  -- The one it was said of, as an entry keeps the one it was written for.
  relationship INTEGER NOT NULL REFERENCES relationship (key),
  -- 1 to 5.
  room INTEGER,
  -- What was said of the reading in this reflection; a copy of the verdict.
  fit TEXT,
  PRIMARY KEY (reflection, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX reflection_person_by_relationship ON reflection_person (relationship);

-- If this, then I. A plan stays when the reflection that it was made in goes.
CREATE TABLE plan (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  -- With whom, as an entry keeps the one it was written for; nothing for a plan with nobody in particular.
  relationship INTEGER REFERENCES relationship (key),
  situation TEXT NOT NULL,
  words TEXT NOT NULL,
  phrase TEXT,
  doable TEXT,
  made_on INTEGER NOT NULL,
  ended_on INTEGER,
  ended TEXT,
  reflection INTEGER REFERENCES reflection (key) ON DELETE SET NULL,
  CHECK ((ended IS NULL) = (ended_on IS NULL))
) STRICT;

CREATE INDEX plan_by_relationship ON plan (relationship) WHERE relationship IS NOT NULL;
CREATE UNIQUE INDEX plan_by_reflection ON plan (reflection) WHERE reflection IS NOT NULL;

-- The times it came up, as noted on the day.
CREATE TABLE plan_occasion (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  date INTEGER NOT NULL,
  went TEXT,
  -- The id of the entry with which it was noted.
  entry BLOB
) STRICT;

CREATE INDEX plan_occasion_by_plan ON plan_occasion (plan);
CREATE INDEX plan_occasion_by_entry ON plan_occasion (entry) WHERE entry IS NOT NULL;

-- What a reflection says of a plan.
CREATE TABLE reflection_follow_up (
  reflection INTEGER NOT NULL REFERENCES reflection (key) ON DELETE CASCADE,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  came_up TEXT NOT NULL,
  went TEXT,
  cost TEXT,
  PRIMARY KEY (reflection, plan)
) STRICT, WITHOUT ROWID;

CREATE INDEX reflection_follow_up_by_plan ON reflection_follow_up (plan);

-- An entry that is erased is named nowhere any more.
CREATE TRIGGER entry_erased_in_reflections AFTER DELETE ON entry BEGIN
  UPDATE reflection SET stand_by = NULL WHERE stand_by = old.id;
  UPDATE plan_occasion SET entry = NULL WHERE entry = old.id;
END;

-- What an import made and the person touched since; see 0007. Not `stand_by` and `entry`, which also go with their entries, and
-- not whose plan it is, which follows from the reflection.
CREATE TRIGGER imported_reflection_touched
AFTER UPDATE OF first_day, length, begun_on, finished_on, at, for_therapist, deleted_until ON reflection BEGIN
  DELETE FROM imported WHERE noun = 'reflection' AND id = old.id;
END;
CREATE TRIGGER imported_plan_touched
AFTER UPDATE OF relationship, situation, words, phrase, doable, made_on, ended_on, ended ON plan BEGIN
  DELETE FROM imported WHERE noun = 'plan' AND id = old.id;
END;
CREATE TRIGGER imported_plan_came_up AFTER INSERT ON plan_occasion BEGIN
  DELETE FROM imported WHERE noun = 'plan' AND id = (SELECT id FROM plan WHERE key = new.plan);
END;
CREATE TRIGGER imported_plan_went AFTER UPDATE OF date, went ON plan_occasion BEGIN
  DELETE FROM imported WHERE noun = 'plan' AND id = (SELECT id FROM plan WHERE key = new.plan);
END;
CREATE TRIGGER imported_plan_followed_up AFTER INSERT ON reflection_follow_up BEGIN
  DELETE FROM imported WHERE noun = 'plan' AND id = (SELECT id FROM plan WHERE key = new.plan);
END;

-- A fifth form has a draft: 5 is what a sitting with a reflection holds of no step yet.
ALTER TABLE draft RENAME TO four_drafts;
CREATE TABLE draft (
  key INTEGER PRIMARY KEY CHECK (key IN (1, 2, 3, 4, 5)),
  state TEXT NOT NULL
) STRICT;
INSERT INTO draft (key, state) SELECT key, state FROM four_drafts;
DROP TABLE four_drafts;
