//! Which week a reflection is about. A week is seven civil dates, so that no change of the clock makes one longer.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::calendar::Day;

/// On how many days from its first a week is still young: the one before is reflected on then (the product, judgement).
const YOUNG_DAYS: i32 = 2;

/// A week: seven civil dates, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct ReflectedWeek {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl ReflectedWeek {
    /// The week with this day, where weeks begin on `first`.
    pub fn of(day: NaiveDate, first: Weekday) -> Self {
        let into = day.weekday().days_since(first) as i32;
        Self::from_day(Day::from(day).plus(-into))
    }

    /// The week that begins with this day.
    pub fn beginning(first_day: NaiveDate) -> Self {
        Self::from_day(first_day.into())
    }

    fn from_day(first: Day) -> Self {
        Self { from: first.date(), to: first.plus(Day::WEEK - 1).date() }
    }

    /// The week before.
    pub fn before(self) -> Self {
        Self::from_day(Day::from(self.from).plus(-Day::WEEK))
    }

    /// Its fourth day. Of two weeks that begin on different days of the week, one is the other's if its middle lies in it: who
    /// changes the start of the week loses no reflection and has none twice.
    pub fn middle(self) -> NaiveDate {
        Day::from(self.from).plus(Day::WEEK / 2).date()
    }

    /// Whether the day is in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Its seven days.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        let first = Day::from(self.from);
        (0..Day::WEEK).map(move |days| first.plus(days).date())
    }
}

/// The week that a reflection is due for on a day: the one that the day is in; in its first two days the one before, if there are
/// entries in that and its reflection was not finished.
pub fn due_week(
    today: NaiveDate,
    first: Weekday,
    before_is_open: impl FnOnce(ReflectedWeek) -> bool,
) -> ReflectedWeek {
    let week = ReflectedWeek::of(today, first);
    let is_young = Day::from(today).since(week.from.into()) < YOUNG_DAYS;
    if is_young && before_is_open(week.before()) { week.before() } else { week }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn week(from: &str, to: &str) -> ReflectedWeek {
        ReflectedWeek { from: day(from), to: day(to) }
    }

    #[test]
    fn a_week_begins_on_the_day_that_was_chosen() {
        let friday = day("2026-11-20");
        assert_eq!(ReflectedWeek::of(friday, Weekday::Mon), week("2026-11-16", "2026-11-22"));
        assert_eq!(ReflectedWeek::of(friday, Weekday::Sun), week("2026-11-15", "2026-11-21"));
        assert_eq!(ReflectedWeek::of(friday, Weekday::Sat), week("2026-11-14", "2026-11-20"));
        assert_eq!(ReflectedWeek::of(day("2026-11-16"), Weekday::Mon).from, day("2026-11-16"));
    }

    #[test]
    fn a_week_in_which_the_clock_changes_has_seven_days_like_any_other() {
        let autumn = ReflectedWeek::of(day("2026-10-25"), Weekday::Mon);
        assert_eq!(autumn, week("2026-10-19", "2026-10-25"));
        assert_eq!(autumn.days().count(), 7);
        assert_eq!(ReflectedWeek::of(day("2026-03-29"), Weekday::Sun), week("2026-03-29", "2026-04-04"));
    }

    #[test]
    fn a_week_may_lie_in_two_years() {
        let days: Vec<_> = ReflectedWeek::of(day("2027-01-01"), Weekday::Mon).days().collect();
        assert_eq!((days[0], days[6]), (day("2026-12-28"), day("2027-01-03")));
    }

    #[test]
    fn in_the_first_two_days_the_week_before_is_due_if_something_is_left_in_it() {
        let monday = day("2026-11-16");
        let before = week("2026-11-09", "2026-11-15");
        let this = week("2026-11-16", "2026-11-22");
        assert_eq!(due_week(monday, Weekday::Mon, |_| true), before);
        assert_eq!(due_week(day("2026-11-17"), Weekday::Mon, |asked| asked == before), before);
        assert_eq!(due_week(day("2026-11-18"), Weekday::Mon, |_| true), this, "Wednesday is no young week");
        assert_eq!(due_week(monday, Weekday::Mon, |_| false), this);
    }

    #[test]
    fn of_weeks_with_another_start_exactly_one_has_the_middle_of_a_week_in_it() {
        for days in 0..21 {
            let start = Day::from(day("2026-11-02")).plus(days).date();
            let kept = ReflectedWeek::of(start, Weekday::Mon);
            for first in [Weekday::Mon, Weekday::Sat, Weekday::Sun] {
                let week = ReflectedWeek::of(kept.middle(), first);
                let holding = [week.before(), week, ReflectedWeek::beginning(week.to.succ_opt().unwrap())];
                assert_eq!(holding.iter().filter(|week| week.holds(kept.middle())).count(), 1);
            }
        }
    }
}
