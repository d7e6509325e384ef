INSERT INTO alias (relationship, role, number)
VALUES (?1, ?2, (SELECT coalesce(max(number), 0) + 1 FROM alias WHERE role = ?2))
ON CONFLICT (relationship) DO UPDATE SET role = excluded.role, number = excluded.number
