SELECT count(*) FROM search
CROSS JOIN entry ON entry.place = search.rowid
WHERE search MATCH ?3 AND +entry.date BETWEEN ?1 AND ?2
