-- A look at the few days that can be due, by the index of dates, however long the journal is. The index ends in the place, so
-- nothing has to be sorted, and reading ends with the last row that is wanted.
WHERE entry.deleted_until IS NULL
  AND entry.date BETWEEN ?1 AND ?2
  AND +entry.decision IS NOT NULL
  AND +entry.after IS NULL
  AND +entry.look_back_skipped = 0
  AND +entry.unsafe = 0
  AND person.unsafe = 0
ORDER BY entry.date, entry.place
LIMIT ?3
