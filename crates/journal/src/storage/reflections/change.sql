UPDATE reflection SET
  length = ?2, finished_on = ?3, at = ?4, stand_by = ?5, for_therapist = ?6, deleted_until = ?7
WHERE key = ?1
