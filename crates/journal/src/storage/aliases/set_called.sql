INSERT INTO alias (relationship, called)
VALUES (?1, ?2)
ON CONFLICT (relationship) DO UPDATE SET called = excluded.called
