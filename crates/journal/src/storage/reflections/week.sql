-- A look at seven days by the index of dates, however long the journal is; it ends in the place, so that nothing has to be sorted.
WHERE entry.deleted_until IS NULL
  AND entry.date BETWEEN ?1 AND ?2
ORDER BY entry.date, entry.place
