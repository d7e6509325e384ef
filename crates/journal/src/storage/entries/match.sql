WHERE search MATCH ?6
  AND search.rowid < ?1 AND search.rowid >= ?2
  AND +entry.date BETWEEN ?3 AND ?4
ORDER BY search.rowid DESC
LIMIT ?5
