SELECT person.id, asked.room, asked.fit
FROM reflection_person AS asked
CROSS JOIN relationship AS person ON person.key = asked.relationship
WHERE asked.reflection = ?1
ORDER BY asked.place
