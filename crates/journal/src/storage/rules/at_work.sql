FROM entry INDEXED BY entry_with_old_rule
CROSS JOIN relationship AS written ON written.key = entry.relationship
CROSS JOIN relationship AS person ON person.key = written.stands_for
WHERE entry.old_rule <> '' AND entry.deleted_until IS NULL
ORDER BY entry.place
