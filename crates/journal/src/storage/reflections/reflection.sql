SELECT
  reflection.key, reflection.id, reflection.first_day, reflection.length, reflection.begun_on, reflection.finished_on,
  reflection.at, reflection.stand_by, reflection.for_therapist, reflection.old_rule, reflection.deleted_until
FROM reflection
