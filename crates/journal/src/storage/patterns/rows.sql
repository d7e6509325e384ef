SELECT place, id, relationship, date, hour, said, after_at
FROM in_short
WHERE place >= ?1
ORDER BY place
