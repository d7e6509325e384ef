UPDATE entry SET
  place = :place, relationship = :relationship, at = :at, zone = :zone, date = :date, time = :time,
  week = :week, deleted_until = :deleted_until, kind = :kind, want = :want, decision = :decision, own = :own,
  met = :met, cost = :cost, pressure = :pressure, how = :how, channel = :channel, out_of_hours = :out_of_hours,
  also_felt = :also_felt, strength = :strength, bring_to_session = :bring_to_session, unsafe = :unsafe,
  after = :after, after_at = :after_at, later_cost = :later_cost, afterwards = :afterwards, request = :request,
  old_rule = :old_rule, kept_room_for = :kept_room_for, note = :note,
  captured = :captured, reframe_says = :reframe_says, reframe_also_true = :reframe_also_true,
  reframe_to_a_friend = :reframe_to_a_friend
WHERE id = :id
