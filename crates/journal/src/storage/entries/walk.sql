WHERE entry.place < ?1 AND entry.place >= ?2
  AND +entry.date BETWEEN ?3 AND ?4
  AND +entry.deleted_until IS NULL
ORDER BY entry.place DESC
LIMIT ?5
