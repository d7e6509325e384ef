//! Which answers are looked back on in a reflection.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::calendar::Day;
use crate::vocabulary::{Answer, Cost, Decision, Pressure};

/// How many a reflection asks about at most (reflection-and-sharing.md).
const MOST: usize = 3;
/// From this day after it on, every answer is asked about.
const FIRST_DAY: i32 = 2;
/// Up to and with this day.
const LAST_DAY: i32 = 7;

/// Whether an answer of this day may be looked back on in a reflection of today: it is 2 to 7 days old.
pub fn may_be_looked_back_on(date: NaiveDate, today: NaiveDate) -> bool {
    (FIRST_DAY..=LAST_DAY).contains(&Day::from(today).since(date.into()))
}

/// A strong push, or a yes that cost something: what it left is felt sooner, and looking back tells most.
pub fn is_hard(answer: Answer, cost: Cost, pressure: Option<Pressure>) -> bool {
    let gave = matches!(answer, Answer::Received { decision: Decision::Yes | Decision::Partly });
    let at_ease = matches!(cost, Cost::Calm | Cost::Glad);
    pressure == Some(Pressure::Strong) || (gave && !at_ease)
}

/// The up to three that are asked about, of those that may be, in the order of time: hard ones first, and of those the oldest, which
/// are asked about the shortest. `about` gives the day of one and whether it [is hard](is_hard).
pub fn choose_look_backs<T>(
    due: Vec<T>,
    today: NaiveDate,
    about: impl Fn(&T) -> (NaiveDate, bool),
) -> Vec<T> {
    let mut may: Vec<(usize, T)> =
        due.into_iter().filter(|one| may_be_looked_back_on(about(one).0, today)).enumerate().collect();
    may.sort_by_key(|(place, one)| (Reverse(about(one).1), *place));
    may.truncate(MOST);
    may.sort_by_key(|(place, _)| *place);
    may.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn answers_of_two_to_seven_days_ago_are_looked_back_on() {
        let today = day("2026-11-22");
        assert!(!may_be_looked_back_on(day("2026-11-21"), today), "it is too fresh");
        assert!(may_be_looked_back_on(day("2026-11-20"), today));
        assert!(may_be_looked_back_on(day("2026-11-15"), today));
        assert!(!may_be_looked_back_on(day("2026-11-14"), today), "it is over");
    }

    #[test]
    fn at_most_three_are_chosen_hard_ones_first_and_shown_in_the_order_of_time() {
        let today = day("2026-11-22");
        let due = vec![
            ("2026-11-14", true),
            ("2026-11-16", false),
            ("2026-11-17", false),
            ("2026-11-18", true),
            ("2026-11-19", true),
        ];
        let about = |(date, hard): &(&str, bool)| (day(date), *hard);
        let chosen: Vec<_> = choose_look_backs(due, today, about).into_iter().map(|(date, _)| date).collect();
        assert_eq!(chosen, ["2026-11-16", "2026-11-18", "2026-11-19"]);
    }
}
