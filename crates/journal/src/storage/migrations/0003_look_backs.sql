-- The person does not want to look back on this answer: it is not asked about again.
ALTER TABLE entry ADD COLUMN look_back_skipped INTEGER NOT NULL DEFAULT 0;
