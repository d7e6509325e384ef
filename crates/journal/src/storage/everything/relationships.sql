SELECT
  person.id, person.name, person.role, person.care, person.distance, person.unsafe, person.hours, person.channels,
  person.limits, person.note, person.archived, target.id
FROM relationship AS person
LEFT JOIN relationship AS target ON target.key = person.merged_into
