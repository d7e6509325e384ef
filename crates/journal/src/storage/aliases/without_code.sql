SELECT person.key, coalesce(person.role, 'other')
FROM relationship AS person
LEFT JOIN alias ON alias.relationship = person.key
WHERE person.merged_into IS NULL
  AND (
    alias.number IS NULL
    OR alias.role <> coalesce(person.role, 'other')
      AND NOT EXISTS (SELECT 1 FROM share_person WHERE share_person.relationship = person.key)
  )
ORDER BY person.key
