SELECT person.id, verdict.fit, verdict.label, verdict.date
FROM relationship AS person
CROSS JOIN verdict ON verdict.relationship = person.key
ORDER BY person.id, verdict.key
