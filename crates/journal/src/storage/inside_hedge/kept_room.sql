SELECT entry.place, entry.id, person.id, person.name, entry.date, entry.kept_room_for
FROM entry INDEXED BY entry_kept_room
CROSS JOIN relationship AS written ON written.key = entry.relationship
CROSS JOIN relationship AS person ON person.key = written.stands_for
WHERE entry.place < ?1
  AND entry.kept_room_for <> '' AND entry.deleted_until IS NULL
  AND trim(entry.kept_room_for) <> ''
  AND entry.decision IN ('no', 'partly')
  AND entry.unsafe = 0 AND person.unsafe = 0
  AND (?3 IS NULL OR person.key = ?3)
ORDER BY entry.place DESC
LIMIT ?2
