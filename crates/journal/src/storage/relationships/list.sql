-- Two seeks a person, however many entries there are; a merged person's entries count for the one it stands for.
WITH used AS (
  SELECT
    part.stands_for AS key,
    sum(part.entries) AS entries,
    max((SELECT max(place) FROM entry WHERE relationship = part.key AND deleted_until IS NULL)) AS last
  FROM relationship AS part
  GROUP BY part.stands_for
)
SELECT
  person.id, person.name, person.role, person.care, person.distance, person.unsafe,
  person.hours, person.channels, person.limits, person.times, person.session_day, person.note,
  person.archived, used.entries, newest.date
FROM relationship AS person
JOIN used ON used.key = person.key
LEFT JOIN entry AS newest ON newest.place = used.last
WHERE person.merged_into IS NULL
ORDER BY used.last DESC NULLS LAST, person.key DESC
