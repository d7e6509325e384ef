SELECT
  plan.key, plan.id, plan.relationship, plan.situation, plan.words, plan.phrase, plan.doable, plan.made_on,
  plan.ended_on, plan.ended, plan.reflection
FROM plan
