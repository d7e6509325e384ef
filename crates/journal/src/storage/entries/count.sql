SELECT count(*) FROM entry
WHERE date BETWEEN ?1 AND ?2 AND deleted_until IS NULL
