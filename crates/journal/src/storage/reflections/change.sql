UPDATE reflection SET
  length = ?2, finished_on = ?3, at = ?4, stand_by = ?5, for_therapist = ?6, old_rule = ?7,
  deleted_until = ?8
WHERE key = ?1
