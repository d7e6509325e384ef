UPDATE capture SET at = ?2, zone = ?3, said = ?4, revision = ?5, accepted = 0, done_until = NULL
WHERE id = ?1
