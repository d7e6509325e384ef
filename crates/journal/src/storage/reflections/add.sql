INSERT INTO reflection (
  id, first_day, length, begun_on, finished_on, at, stand_by, for_therapist, old_rule, deleted_until
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
