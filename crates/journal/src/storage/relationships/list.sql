-- Two seeks a person, however many entries there are; a merged person's entries count for the one it stands for. What was postponed
-- is in none of the counts yet.
WITH soon AS (
  SELECT entry.relationship AS key, count(*) AS entries, max(entry.place) AS last
  FROM postponed
  CROSS JOIN entry ON entry.place = postponed.place
  GROUP BY entry.relationship
),
used AS (
  SELECT
    part.stands_for AS key,
    sum(part.entries + coalesce(soon.entries, 0)) AS entries,
    max((SELECT max(place) FROM in_short WHERE relationship = part.key)) AS last,
    max(soon.last) AS last_soon
  FROM relationship AS part
  LEFT JOIN soon ON soon.key = part.key
  GROUP BY part.stands_for
)
SELECT
  person.id, person.name, person.role, person.care, person.distance, person.unsafe,
  person.hours, person.channels, person.limits, person.times, person.session_day, person.note,
  person.archived, used.entries, newest.date
FROM relationship AS person
JOIN used ON used.key = person.key
LEFT JOIN entry AS newest ON newest.place = max(coalesce(used.last, 0), coalesce(used.last_soon, 0))
WHERE person.merged_into IS NULL
ORDER BY newest.place DESC NULLS LAST, person.key DESC
