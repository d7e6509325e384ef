-- By the small index of what is still to be raised, however many entries there are.
FROM relationship AS person
CROSS JOIN relationship AS written ON written.stands_for = person.key
CROSS JOIN entry INDEXED BY entry_to_raise ON entry.relationship = written.key
WHERE person.id = ?1
  AND entry.bring_to_session = 1 AND entry.raised_on IS NULL AND entry.deleted_until IS NULL
  AND entry.unsafe = 0
ORDER BY entry.place
LIMIT ?2
