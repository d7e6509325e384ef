SELECT
  person.id, person.name, person.role, person.care, person.distance, person.unsafe, person.hours, person.channels,
  person.limits, person.times, person.session_day, person.note, person.archived, target.id,
  coalesce(alias.called, ''), alias.role, alias.number
FROM relationship AS person
LEFT JOIN alias ON alias.relationship = person.key
LEFT JOIN relationship AS target ON target.key = person.merged_into
