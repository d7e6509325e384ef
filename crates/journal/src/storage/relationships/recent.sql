SELECT person.id, entry.at
FROM entry
CROSS JOIN relationship AS written ON written.key = entry.relationship
CROSS JOIN relationship AS person ON person.key = written.stands_for
WHERE +entry.deleted_until IS NULL AND person.archived = 0
ORDER BY entry.place DESC
LIMIT ?1
