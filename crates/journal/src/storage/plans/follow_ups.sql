SELECT reflection.first_day, said.came_up, said.went
FROM reflection_follow_up AS said
CROSS JOIN reflection ON reflection.key = said.reflection
WHERE said.plan = ?1 AND reflection.deleted_until IS NULL
ORDER BY reflection.first_day
