CROSS JOIN relationship AS written ON written.key = entry.relationship
CROSS JOIN relationship AS person ON person.key = written.stands_for
