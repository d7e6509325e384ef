-- One seek and one short walk of an index per person; a merged person's entries count for whom it stands.
WITH used AS (
  SELECT person.stands_for AS key, sum(own.entries) AS entries, max(own.last) AS last
  FROM relationship AS person
  JOIN (
    SELECT relationship, count(*) AS entries, max(place) AS last
    FROM entry
    WHERE deleted_until IS NULL
    GROUP BY relationship
  ) AS own ON own.relationship = person.key
  GROUP BY person.stands_for
)
SELECT
  person.id, person.name, person.role, person.care, person.distance, person.unsafe,
  person.hours, person.channels, person.limits, person.note, person.archived,
  coalesce(used.entries, 0), newest.date
FROM relationship AS person
LEFT JOIN used ON used.key = person.key
LEFT JOIN entry AS newest ON newest.place = used.last
WHERE person.merged_into IS NULL
ORDER BY used.last DESC NULLS LAST, person.key DESC
