//! Both rates of one relationship, Sunday by Sunday.

use super::read::{band, shown};
use super::replay::{Material, Replay};
use crate::calendar::Day;
use crate::channel::{ByChannel, Channel};
use crate::pooled::Pool;
use crate::reading::{Evidence, Week};
use crate::switches::MIN_SEEN;

/// The Sundays from one day to another, from the first on which a rate can be drawn. The replay has reached the last.
pub(super) fn weeks(
    replay: &Replay,
    material: Material<'_>,
    person: usize,
    from: Day,
    as_of: Day,
) -> Vec<Week> {
    let (Some(first), Some(last)) = (replay.first_sunday(), replay.last_sunday(as_of)) else {
        return Vec::new();
    };
    let first = first.max(from.sunday_on_or_after());
    let sundays = (0..=last.since(first) / Day::WEEK).map(|weeks| first.plus(weeks * Day::WEEK));
    sundays
        .filter(|&sunday| sunday <= last)
        .filter_map(|sunday| week(replay, material, person, sunday))
        .skip_while(|week| week.porous.is_none() && week.rigid.is_none())
        .collect()
}

fn week(replay: &Replay, material: Material<'_>, person: usize, sunday: Day) -> Option<Week> {
    let mark = replay.mark(person, Some(sunday));
    if mark.span.entries() == 0 {
        return None;
    }
    let all = replay.carried(sunday, material.people);
    let drawn = |channel: Channel, evidence: &Evidence| {
        let expected = || Pool::of_others(channel, &all, person).rate();
        (channel.occasions(evidence) >= MIN_SEEN).then(|| band(channel, expected(), evidence))
    };
    let ByChannel { porous, rigid } = ByChannel::of(|channel| drawn(channel, all[person].as_ref()?));
    let label = shown(mark.label, material.people[person]);
    Some(Week { sunday: sunday.date(), label, porous, rigid })
}
