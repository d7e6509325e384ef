SELECT
  waiting.id, person.id, waiting.at, waiting.zone, waiting.date, waiting.request, waiting.kind, waiting.want,
  waiting.done_until
FROM waiting
CROSS JOIN relationship AS person ON person.key = waiting.relationship
