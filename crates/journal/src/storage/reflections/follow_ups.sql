SELECT plan.id, said.came_up, said.went, said.cost
FROM reflection_follow_up AS said
CROSS JOIN plan ON plan.key = said.plan
WHERE said.reflection = ?1
ORDER BY plan.id
