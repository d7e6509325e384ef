SELECT verdict.key, verdict.fit, verdict.label, verdict.date, relationship.id
FROM verdict
JOIN relationship ON relationship.key = verdict.relationship
WHERE verdict.key IN (SELECT max(key) FROM verdict GROUP BY relationship)
