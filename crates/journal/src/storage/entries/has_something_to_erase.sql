SELECT
  EXISTS (SELECT 1 FROM entry WHERE deleted_until < ?1)
  OR EXISTS (SELECT 1 FROM waiting WHERE done_until < ?1)
  OR EXISTS (SELECT 1 FROM capture WHERE done_until < ?1 AND said IS NOT NULL)
  OR EXISTS (SELECT 1 FROM phrase WHERE deleted_until < ?1)
  OR EXISTS (SELECT 1 FROM rule WHERE deleted_until < ?1)
  OR EXISTS (SELECT 1 FROM import WHERE until < ?1)
  OR EXISTS (SELECT 1 FROM reflection WHERE deleted_until < ?1)
