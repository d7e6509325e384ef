SELECT DISTINCT person.id
FROM share_person
JOIN relationship AS written ON written.key = share_person.relationship
JOIN relationship AS person ON person.key = written.stands_for
WHERE share_person.share = ?1
ORDER BY person.key
