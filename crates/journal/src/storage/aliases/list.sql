SELECT person.id, alias.called, alias.role, alias.number
FROM alias
JOIN relationship AS person ON person.key = alias.relationship
WHERE alias.number IS NOT NULL AND person.merged_into IS NULL
ORDER BY person.key
