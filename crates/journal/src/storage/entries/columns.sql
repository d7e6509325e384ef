SELECT
  entry.place, entry.relationship, entry.id, person.id, person.name, entry.at, entry.zone, entry.date, entry.time,
  entry.deleted_until, entry.kind, entry.want, entry.decision, entry.own, entry.met, entry.cost, entry.pressure,
  entry.how, entry.channel, entry.out_of_hours, entry.also_felt, entry.strength, entry.bring_to_session,
  entry.unsafe, entry.after, entry.after_at, entry.later_cost, entry.afterwards, entry.request, entry.old_rule,
  entry.kept_room_for, entry.note, entry.captured, entry.reframe_says, entry.reframe_also_true,
  entry.reframe_to_a_friend, entry.raised_on
