-- A look at the few days that can be due, by the places that their dates can have, however long the journal is. Nothing has to be
-- sorted, and reading ends with the last row that is wanted.
WHERE entry.place < ?1 AND entry.place >= ?2
  AND +entry.date BETWEEN ?3 AND ?4
  AND +entry.deleted_until IS NULL
  AND +entry.decision IS NOT NULL
  AND +entry.after IS NULL
  AND +entry.look_back_skipped = 0
  AND +entry.unsafe = 0
  AND person.unsafe = 0
ORDER BY entry.place
LIMIT ?5
