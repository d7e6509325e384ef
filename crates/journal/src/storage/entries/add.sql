INSERT INTO entry (
  place, id, relationship, at, zone, date, time, week, deleted_until, kind, want, decision, own, met, cost,
  pressure, how, channel, out_of_hours, also_felt, strength, bring_to_session, unsafe, after, after_at,
  later_cost, afterwards, request, old_rule, kept_room_for, note, captured,
  reframe_says, reframe_also_true, reframe_to_a_friend
) VALUES (
  :place, :id, :relationship, :at, :zone, :date, :time, :week, :deleted_until, :kind, :want, :decision, :own,
  :met, :cost, :pressure, :how, :channel, :out_of_hours, :also_felt, :strength, :bring_to_session, :unsafe,
  :after, :after_at, :later_cost, :afterwards, :request, :old_rule, :kept_room_for, :note, :captured,
  :reframe_says, :reframe_also_true, :reframe_to_a_friend
)
