-- Those whom the import brought, whom nothing speaks of any more and nobody was merged into.
DELETE FROM relationship
WHERE id IN (SELECT id FROM imported WHERE import = ?1 AND noun = 'relationship')
  AND key NOT IN (SELECT relationship FROM entry)
  AND key NOT IN (SELECT relationship FROM waiting)
  AND key NOT IN (SELECT relationship FROM verdict)
  AND key NOT IN (SELECT relationship FROM share_person)
  AND key NOT IN (SELECT relationship FROM reflection_person)
  AND key NOT IN (SELECT relationship FROM plan WHERE relationship IS NOT NULL)
  AND key NOT IN (SELECT merged_into FROM relationship WHERE merged_into IS NOT NULL)
  AND key NOT IN (SELECT stands_for FROM relationship WHERE stands_for <> key)
