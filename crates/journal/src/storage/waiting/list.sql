SELECT
  waiting.id, person.id, person.name, person.role, person.unsafe, waiting.date, waiting.request, waiting.kind,
  waiting.want
FROM waiting
JOIN relationship AS written ON written.key = waiting.relationship
JOIN relationship AS person ON person.key = written.stands_for
WHERE waiting.done_until IS NULL
ORDER BY waiting.at, waiting.key
