//! The one answer that a person may stand by: where a limit held, or where they opened freely.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::ReflectedWeek;
use crate::classify::classify;
use crate::glyph::Glyph;
use crate::row::{Flags, Row};
use crate::vocabulary::{Cost, LookBack};

/// Which of `rows`, in the order of time, is offered as an answer to stand by; its place. The weights of the entry decide; of two that
/// say the same, the one that left the person at ease, then the one that felt right later, then the later one. None that was not safe,
/// and none of which the person said that they would answer otherwise.
pub fn choose_stand_by(
    week: ReflectedWeek,
    rows: &[Row],
    flags: impl Fn(&Row) -> Flags,
    as_of: NaiveDate,
) -> Option<usize> {
    let held = rows.iter().enumerate().filter_map(|(place, row)| {
        if !week.holds(row.date) || row.r#unsafe || flags(row).r#unsafe {
            return None;
        }
        Some((place, merit(row, flags(row), as_of)?))
    });
    held.max_by(|(earlier, one), (later, other)| compare(one, other).then(earlier.cmp(later)))
        .map(|(place, _)| place)
}

/// What speaks for an answer.
struct Merit {
    held: f64,
    at_ease: bool,
    felt_right: bool,
}

fn merit(row: &Row, flags: Flags, as_of: NaiveDate) -> Option<Merit> {
    let heard = row.heard(Some(as_of));
    let weights = classify(row, flags, Some(as_of));
    let is_offered =
        matches!(Glyph::of(&weights), Glyph::Leaf | Glyph::Blossom) && heard != Some(LookBack::Regret);
    is_offered.then(|| Merit {
        held: weights.limit + weights.open,
        at_ease: matches!(row.cost, Cost::Calm | Cost::Glad),
        felt_right: heard == Some(LookBack::Right),
    })
}

/// Sums of weights may differ in their last digit alone; that is no difference.
fn compare(one: &Merit, other: &Merit) -> Ordering {
    let thousandths = |merit: &Merit| (merit.held * 1_000.0).round();
    thousandths(one)
        .total_cmp(&thousandths(other))
        .then(one.at_ease.cmp(&other.at_ease))
        .then(one.felt_right.cmp(&other.felt_right))
}
