INSERT INTO alias (relationship, role, number)
SELECT ?1, ?2, ?3
WHERE NOT EXISTS (SELECT 1 FROM alias WHERE role = ?2 AND number = ?3)
ON CONFLICT (relationship) DO UPDATE SET role = excluded.role, number = excluded.number
