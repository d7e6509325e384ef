-- A look at seven days by the places that their dates can have, however long the journal is; only what was found is sorted, because
-- dates of several zones can cross.
WHERE entry.place < ?1 AND entry.place >= ?2
  AND +entry.date BETWEEN ?3 AND ?4
  AND +entry.deleted_until IS NULL
ORDER BY entry.date, entry.place
