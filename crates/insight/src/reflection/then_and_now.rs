//! An old and a recent answer to the same person, to be seen side by side once a month, without a word about them.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::calendar::Day;
use crate::classify::classify;
use crate::row::{Flags, PersonIndex, Row};
use crate::vocabulary::{Answer, Kind};
use crate::weights::CLEAR;

/// A recent answer is of the last so many days (judgement: four weeks; older ones are no news).
const RECENT_DAYS: i32 = 4 * Day::WEEK;
/// An old one was given at least so many days before it (judgement: eight weeks; what is nearer is the same time of one's life).
const APART_DAYS: i32 = 8 * Day::WEEK;

/// Two answers, as the places of their rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThenAndNow {
    /// The old one.
    pub then: usize,
    /// The recent one.
    pub now: usize,
}

/// Which of the two ways of a boundary an answer speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// The own wish was passed; a limit held.
    Porous,
    /// It stayed closed; it was opened freely.
    Rigid,
}

/// One of the two answers.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    place: usize,
    day: Day,
    kind: Option<Kind>,
    side: Side,
    /// How clearly it says that, in thousandths: sums of weights may differ in their last digit alone.
    clear: i32,
}

/// Which of `rows`, in the order of time, are shown: an old answer that passed the own wish or stayed closed, and a recent one to the
/// same person that held a limit or opened freely. Requests of the same kind come first; then two answers that speak of the same side;
/// then what they say most clearly; then the latest of the recent and the earliest of the old ones.
///
/// None that was not safe, and none of those that `is_left_out` names by its place. There may be no such two.
pub fn choose_then_and_now(
    rows: &[Row],
    flags: impl Fn(&Row) -> Flags,
    is_left_out: impl Fn(usize) -> bool,
    today: NaiveDate,
) -> Option<ThenAndNow> {
    let today_is = Day::from(today);
    let mut old: HashMap<PersonIndex, Vec<Candidate>> = HashMap::new();
    let mut recent: Vec<(PersonIndex, Candidate)> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let age = today_is.since(row.date.into());
        let is_recent = (0..RECENT_DAYS).contains(&age);
        let speaks = matches!(row.answer, Answer::Received { .. }) && !row.r#unsafe && !flags(row).r#unsafe;
        if !speaks || !(is_recent || age >= APART_DAYS) || is_left_out(place) {
            continue;
        }
        let weights = classify(row, flags(row), Some(today));
        let (porous, rigid) =
            if is_recent { (weights.limit, weights.open) } else { (weights.porous, weights.rigid) };
        let Some((side, clear)) = said(porous, rigid) else { continue };
        let candidate = Candidate { place, day: row.date.into(), kind: row.kind, side, clear };
        if is_recent {
            recent.push((row.person, candidate));
        } else {
            old.entry(row.person).or_default().push(candidate);
        }
    }
    let pairs = recent.iter().flat_map(|(person, now)| {
        let before = old.get(person).into_iter().flatten();
        before.filter(|then| now.day.since(then.day) >= APART_DAYS).map(move |then| (*then, *now))
    });
    pairs
        .max_by_key(|(then, now)| merit(*then, *now))
        .map(|(then, now)| ThenAndNow { then: then.place, now: now.place })
}

/// What of the two is said clearly; of equals the first.
fn said(porous: f64, rigid: f64) -> Option<(Side, i32)> {
    let (side, weight) = if porous >= rigid { (Side::Porous, porous) } else { (Side::Rigid, rigid) };
    // A weight is between 0 and 1.
    (weight >= CLEAR).then(|| (side, (weight * 1_000.0).round() as i32))
}

/// What speaks for two answers, the weightiest first.
fn merit(then: Candidate, now: Candidate) -> (bool, bool, i32, usize, std::cmp::Reverse<usize>) {
    let of_a_kind = now.kind.is_some() && now.kind == then.kind;
    (of_a_kind, now.side == then.side, now.clear + then.clear, now.place, std::cmp::Reverse(then.place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Cost, Decision, Want};

    const MUM: PersonIndex = PersonIndex(0);
    const BOSS: PersonIndex = PersonIndex(1);
    /// A Sunday.
    const TODAY: &str = "2026-11-29";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn answered(person: PersonIndex, date: &str, decision: Decision, want: Want, cost: Cost) -> Row {
        Row { want: Some(want), ..Row::new(person, day(date), Answer::Received { decision }, cost) }
    }

    /// A yes to what one would rather not do, and paid for.
    fn gave(person: PersonIndex, date: &str) -> Row {
        answered(person, date, Decision::Yes, Want::No, Cost::Resentful)
    }

    /// A no to what one would rather not do, at ease.
    fn held(person: PersonIndex, date: &str) -> Row {
        answered(person, date, Decision::No, Want::No, Cost::Calm)
    }

    /// A no to what one wanted.
    fn closed(person: PersonIndex, date: &str) -> Row {
        answered(person, date, Decision::No, Want::Yes, Cost::CutOff)
    }

    /// A yes to what one wanted.
    fn opened(person: PersonIndex, date: &str) -> Row {
        answered(person, date, Decision::Yes, Want::Yes, Cost::Glad)
    }

    fn of(kind: Kind, row: Row) -> Row {
        Row { kind: Some(kind), ..row }
    }

    fn chosen(rows: &[Row]) -> Option<(usize, usize)> {
        let pair = choose_then_and_now(rows, |_| Flags::default(), |_| false, day(TODAY))?;
        Some((pair.then, pair.now))
    }

    #[test]
    fn an_old_yes_past_the_own_wish_and_a_recent_limit_are_seen_side_by_side() {
        assert_eq!(chosen(&[gave(MUM, "2026-08-10"), held(MUM, "2026-11-20")]), Some((0, 1)));
        assert_eq!(chosen(&[closed(MUM, "2026-08-10"), opened(MUM, "2026-11-20")]), Some((0, 1)));
    }

    #[test]
    fn answers_that_do_not_differ_or_are_to_different_people_are_not() {
        assert_eq!(chosen(&[]), None);
        assert_eq!(chosen(&[held(MUM, "2026-08-10"), held(MUM, "2026-11-20")]), None);
        assert_eq!(chosen(&[gave(MUM, "2026-08-10"), gave(MUM, "2026-11-20")]), None);
        assert_eq!(
            chosen(&[held(MUM, "2026-08-10"), gave(MUM, "2026-11-20")]),
            None,
            "nor the other way round"
        );
        assert_eq!(chosen(&[gave(MUM, "2026-08-10"), held(BOSS, "2026-11-20")]), None);
    }

    #[test]
    fn the_recent_one_is_of_the_last_four_weeks_and_the_old_one_eight_weeks_older() {
        assert_eq!(chosen(&[gave(MUM, "2026-08-10"), held(MUM, "2026-11-01")]), None, "four weeks ago");
        assert!(chosen(&[gave(MUM, "2026-08-10"), held(MUM, "2026-11-02")]).is_some());
        assert!(
            chosen(&[gave(MUM, "2026-09-25"), held(MUM, "2026-11-20")]).is_some(),
            "eight weeks to the day"
        );
        assert_eq!(chosen(&[gave(MUM, "2026-09-26"), held(MUM, "2026-11-20")]), None);
        assert_eq!(chosen(&[gave(MUM, "2026-08-10"), held(MUM, "2026-11-30")]), None, "it has not come yet");
    }

    #[test]
    fn the_same_kind_of_request_comes_before_a_clearer_answer() {
        let partly = answered(MUM, "2026-09-01", Decision::Partly, Want::No, Cost::Drained);
        let rows = [
            gave(MUM, "2026-08-10"),
            of(Kind::Time, partly),
            held(MUM, "2026-11-18"),
            of(Kind::Time, held(MUM, "2026-11-20")),
        ];
        let said = |row: &Row| classify(row, Flags::default(), Some(day(TODAY))).porous;
        assert!(said(&rows[0]) > said(&rows[1]) && said(&rows[1]) >= CLEAR);
        assert_eq!(chosen(&rows), Some((1, 3)));
    }

    #[test]
    fn two_answers_of_the_same_side_come_before_two_of_different_sides() {
        let rows = [closed(MUM, "2026-08-10"), gave(MUM, "2026-08-11"), held(MUM, "2026-11-18")];
        assert_eq!(chosen(&rows), Some((1, 2)));
    }

    #[test]
    fn of_equals_the_latest_recent_and_the_earliest_old_answer_are_taken_every_time() {
        let rows = [
            gave(MUM, "2026-07-01"),
            gave(BOSS, "2026-07-02"),
            gave(MUM, "2026-08-10"),
            held(MUM, "2026-11-18"),
            held(BOSS, "2026-11-19"),
            held(MUM, "2026-11-20"),
        ];
        assert_eq!(chosen(&rows), Some((0, 5)));
        assert_eq!(chosen(&rows), Some((0, 5)));
    }

    #[test]
    fn nothing_unsafe_nothing_left_out_and_no_wish_of_ones_own_is_shown() {
        let rows = [gave(MUM, "2026-08-10"), held(MUM, "2026-11-20")];
        let unfree = Flags { r#unsafe: true, ..Flags::default() };
        assert_eq!(choose_then_and_now(&rows, |_| unfree, |_| false, day(TODAY)), None);
        assert_eq!(choose_then_and_now(&rows, |_| Flags::default(), |place| place == 1, day(TODAY)), None);
        assert_eq!(chosen(&[Row { r#unsafe: true, ..rows[0] }, rows[1]]), None);
        assert_eq!(chosen(&[Row { answer: Answer::HeldBack, ..rows[0] }, rows[1]]), None);
    }
}
