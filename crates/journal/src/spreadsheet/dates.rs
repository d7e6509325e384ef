//! Dates in the forms in which people and spreadsheets write them.
//!
//! 2026-12-31, 31.12.2026, 12/31/2026, 31/12/2026, 31 Dec 2026, December 31, 2026, 20261231, and the number of days that a
//! spreadsheet counts. Which of two numbers is the day is decided over a whole column, never row by row.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::BadReason;
use super::times;
use crate::moment::Moment;

/// What comes first in a date of numbers with strokes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 31/12/2026
    DayFirst,
    /// 12/31/2026
    MonthFirst,
}

/// A day, and the time if it was written beside it.
pub(super) type When = (NaiveDate, Option<NaiveTime>);

/// What a column says of the order in its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct OrdersSeen {
    /// A first number above 12 occurs.
    pub day_first: bool,
    /// A second number above 12 occurs.
    pub month_first: bool,
    /// Dates occur in which either could be the day.
    pub open: bool,
}

impl OrdersSeen {
    /// What the cells of a column say.
    pub fn of<'c>(cells: impl Iterator<Item = &'c str>) -> Self {
        let mut seen = Self::default();
        for (first, second) in cells.filter_map(stroked) {
            seen.day_first |= first > 12;
            seen.month_first |= second > 12;
            seen.open |= first <= 12 && second <= 12 && first != second;
        }
        seen
    }

    /// The order, if the column leaves no doubt.
    pub fn decided(self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }
}

/// The day that a cell names. `now` says to which century two digits belong, and in which zone an instant is told.
pub(super) fn read(cell: &str, order: Option<DateOrder>, now: Moment) -> Result<When, BadReason> {
    let cell = cell.trim();
    if let Ok(instant) = DateTime::parse_from_rfc3339(cell) {
        let local = instant.with_timezone(&now.zone).naive_local();
        return Ok((local.date(), Some(local.time())));
    }
    if let Some(when) = counted(cell) {
        return Ok(when);
    }
    let words: Vec<&str> =
        cell.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect();
    let (date, rest) = match words.split_first() {
        Some((first, rest))
            if first.starts_with(|c: char| c.is_ascii_digit()) && numbers(first).is_some() =>
        {
            (of_numbers(first, order, now)?, rest)
        }
        Some((first, rest)) => match first.split_once('T').filter(|(day, _)| numbers(day).is_some()) {
            Some((day, time)) => {
                return Ok((
                    of_numbers(day, order, now)?,
                    Some(times::read(time).ok_or(BadReason::TimeUnreadable)?),
                ));
            }
            None => named(first, rest, now).ok_or(BadReason::DateUnreadable)?,
        },
        None => return Err(BadReason::NoDate),
    };
    let rest = rest.join(" ");
    let time =
        if rest.is_empty() { None } else { Some(times::read(&rest).ok_or(BadReason::TimeUnreadable)?) };
    Ok((date, time))
}

/// The days that a spreadsheet counts from the end of 1899, with the time as a part of a day; or 20261231.
fn counted(cell: &str) -> Option<When> {
    let (whole, part) = cell.split_once([',', '.']).unwrap_or((cell, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(part) || part.len() > 17 {
        return None;
    }
    if whole.len() == 8 && part.is_empty() {
        return Some((NaiveDate::parse_from_str(whole, "%Y%m%d").ok()?, None));
    }
    // From 1927 to 2173: a shorter number is more likely something else.
    let days: u64 = whole.parse().ok().filter(|_| whole.len() == 5)?;
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))?;
    Some((date, if part.is_empty() { None } else { times::part_of_day(part) }))
}

/// The three numbers of a date and what stands between them.
fn numbers(word: &str) -> Option<(char, [&str; 3])> {
    let separator = word.chars().find(|c| !c.is_ascii_digit()).filter(|c| ['-', '/', '.'].contains(c))?;
    let word = word.strip_suffix('.').unwrap_or(word);
    let parts: Vec<&str> = word.split(separator).collect();
    let is_number =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    match <[&str; 3]>::try_from(parts) {
        Ok(parts) if parts.iter().all(is_number) => Some((separator, parts)),
        _ => None,
    }
}

/// The two numbers of which either may be the day, if the cell has such a date.
fn stroked(cell: &str) -> Option<(u32, u32)> {
    let word = cell.split(|c: char| c.is_whitespace() || c == ',').find(|word| !word.is_empty())?;
    let (separator, [first, second, _]) = numbers(word)?;
    if separator == '.' || first.len() > 2 {
        return None;
    }
    Some((first.parse().ok()?, second.parse().ok()?))
}

fn of_numbers(word: &str, order: Option<DateOrder>, now: Moment) -> Result<NaiveDate, BadReason> {
    let unreadable = BadReason::DateUnreadable;
    let (separator, [first, second, third]) = numbers(word).ok_or(unreadable)?;
    let number = |text: &str| text.parse::<u32>().map_err(|_| unreadable);
    let (a, b) = (number(first)?, number(second)?);
    if first.len() == 4 {
        return day(first.parse().ok(), b, number(third)?);
    }
    let year = year(third, now);
    if separator == '.' || a == b {
        return day(year, b, a);
    }
    match order {
        Some(DateOrder::DayFirst) => day(year, b, a),
        Some(DateOrder::MonthFirst) => day(year, a, b),
        None if a <= 12 && b <= 12 => Err(BadReason::DateAmbiguous),
        None if a > 12 => day(year, b, a),
        None => day(year, a, b),
    }
}

fn day(year: Option<i32>, month: u32, day: u32) -> Result<NaiveDate, BadReason> {
    year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day)).ok_or(BadReason::DateUnreadable)
}

/// Two digits are the last year that ends in them, next year's not counted as far away.
fn year(text: &str, now: Moment) -> Option<i32> {
    let number: i32 = text.parse().ok()?;
    match text.len() {
        4 => Some(number),
        2 => {
            let newest = now.date().year() + 1;
            let year = newest - newest.rem_euclid(100) + number;
            Some(if year > newest { year - 100 } else { year })
        }
        _ => None,
    }
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    let word = if word == "sept" { "sep" } else { word.as_str() };
    let place = MONTHS.iter().zip(LONG_MONTHS).position(|(short, long)| *short == word || long == word)?;
    u32::try_from(place + 1).ok()
}

fn day_of_month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let word = word.trim_end_matches(['.', 's', 't', 'n', 'd', 'r', 'h']);
    word.parse().ok().filter(|day| (1..=31).contains(day))
}

/// A date with the name of its month: the day before it or after it, then the year. The day of the week may stand before.
fn named<'w>(first: &str, rest: &'w [&'w str], now: Moment) -> Option<(NaiveDate, &'w [&'w str])> {
    let is_weekday = first.trim_end_matches('.').chars().all(char::is_alphabetic) && month(first).is_none();
    if is_weekday {
        let (next, rest) = rest.split_first()?;
        return match numbers(next) {
            Some(('.', _)) => Some((of_numbers(next, None, now).ok()?, rest)),
            Some(_) => None,
            None if month(next).is_some() || day_of_month(next).is_some() => spelled(next, rest, now),
            None => None,
        };
    }
    spelled(first, rest, now)
}

fn spelled<'w>(first: &str, rest: &'w [&'w str], now: Moment) -> Option<(NaiveDate, &'w [&'w str])> {
    let [second, third, rest @ ..] = rest else { return None };
    let (month, day) = match month(first) {
        Some(month) => (month, day_of_month(second)?),
        None => (self::month(second)?, day_of_month(first)?),
    };
    Some((NaiveDate::from_ymd_opt(year(third, now)?, month, day)?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Moment {
        Moment {
            at: DateTime::from_timestamp(1_795_000_000, 0).unwrap(),
            zone: chrono_tz::Tz::Europe__Berlin,
        }
    }

    fn reads(cell: &str, order: Option<DateOrder>, date: &str, time: Option<&str>) {
        let expected = (date.parse().unwrap(), time.map(|time| time.parse().unwrap()));
        assert_eq!(read(cell, order, now()), Ok(expected), "{cell}");
    }

    #[test]
    fn a_date_is_read_in_every_usual_form() {
        for cell in [
            "2026-03-04",
            "2026/3/4",
            "2026.03.04",
            "04.03.2026",
            "4.3.2026",
            "4.3.26",
            "20260304",
            "46085",
            "4 Mar 2026",
            "4. March 2026",
            "4th March 2026",
            "March 4, 2026",
            "Mar 4th 26",
            "Wed, 4 Mar 2026",
            "Wednesday, March 4, 2026",
            "Mi. 04.03.2026",
            "46085,0",
        ] {
            let time = if cell == "46085,0" { Some("00:00:00") } else { None };
            reads(cell, None, "2026-03-04", time);
        }
    }

    #[test]
    fn a_time_may_stand_beside_the_date() {
        for cell in [
            "2026-03-04T19:30",
            "2026-03-04 19:30:00",
            "4.3.2026, 19:30",
            "4.3.2026 19.30 Uhr",
            "4 Mar 2026 7:30 pm",
            "March 4, 2026 at 7:30 PM",
            "46085,8125",
            "46085.8125",
            "2026-03-04T18:30:00Z",
            "2026-03-04T19:30:00+01:00",
        ] {
            reads(cell, None, "2026-03-04", Some("19:30:00"));
        }
    }

    #[test]
    fn which_number_is_the_day_is_said_by_the_order_or_by_the_calendar_or_not_at_all() {
        reads("3/4/2026", Some(DateOrder::DayFirst), "2026-04-03", None);
        reads("3/4/2026", Some(DateOrder::MonthFirst), "2026-03-04", None);
        reads("13/4/2026", None, "2026-04-13", None);
        reads("4-13-26", None, "2026-04-13", None);
        reads("5/5/2026", None, "2026-05-05", None);
        assert_eq!(read("3/4/2026", None, now()), Err(BadReason::DateAmbiguous));
        assert_eq!(
            read("13/4/2026", Some(DateOrder::MonthFirst), now()),
            Err(BadReason::DateUnreadable),
            "one column has one order"
        );
    }

    #[test]
    fn a_column_decides_the_order_when_one_of_its_dates_does() {
        let of = |cells: &[&str]| OrdersSeen::of(cells.iter().copied());
        assert_eq!(of(&["3/4/2026", "31/12/2026 10:00"]).decided(), Some(DateOrder::DayFirst));
        assert_eq!(of(&["3/4/2026", "12/31/2026"]).decided(), Some(DateOrder::MonthFirst));
        assert!(of(&["3/4/2026", "5/6/2026"]).open);
        assert_eq!(of(&["3/4/2026", "5/6/2026"]).decided(), None);
        assert_eq!(of(&["13/4/2026", "4/13/2026"]).decided(), None, "both at once is no order");
        assert_eq!(of(&["3.4.2026", "2026-03-04"]), OrdersSeen::default(), "these leave nothing open");
    }

    #[test]
    fn what_no_calendar_has_is_no_date() {
        for cell in [
            "31.2.2026",
            "2026-13-01",
            "0.0.2026",
            "soon",
            "2026",
            "3.4.",
            "1/2",
            "99999999",
            "=TODAY()",
            "4 Smarch 2026",
            "99999999999999999999",
            "46085,99999999999999999999",
        ] {
            assert_eq!(
                read(cell, Some(DateOrder::DayFirst), now()),
                Err(BadReason::DateUnreadable),
                "{cell}"
            );
        }
        assert_eq!(read("2026-03-04 quarter past", None, now()), Err(BadReason::TimeUnreadable));
        assert_eq!(read(" ", None, now()), Err(BadReason::NoDate));
    }
}
