SELECT id, at, zone, said, revision FROM capture
WHERE done_until IS NOT NULL AND accepted = 0 AND said IS NOT NULL
ORDER BY done_until DESC, at DESC
LIMIT ?1
