SELECT place, id, relationship, date, hour, said, after_at
FROM in_short
WHERE place >= ?1
UNION ALL
SELECT entry.place, entry.id, entry.relationship, entry.date, entry.time / 100, entry.said, entry.after_at
FROM postponed
CROSS JOIN entry ON entry.place = postponed.place
WHERE postponed.place >= ?1
ORDER BY place
