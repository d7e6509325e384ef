SELECT person.id, person.name, asked.room, asked.fit
FROM reflection_person AS asked
CROSS JOIN relationship AS written ON written.key = asked.relationship
CROSS JOIN relationship AS person ON person.key = written.stands_for
WHERE asked.reflection = ?1
ORDER BY asked.place
