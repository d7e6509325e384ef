//! "No to everyone, calmly" is never a label, because yeses may simply go unlogged. Over eight weeks it becomes a question.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::beta::Beta;
use crate::calendar::Day;
use crate::count::number;
use crate::reading::AllNo;
use crate::row::{Flags, Row};
use crate::vocabulary::{Answer, Decision};

/// Eight weeks, the day itself among them (judgement).
const WINDOW_DAYS: i32 = 56;
/// Requests, and people they came from, below which it is not asked (judgement).
const MIN_REQUESTS: u32 = 12;
const MIN_PEOPLE: u32 = 3;
/// The share turned away that the question speaks of, and how sure it must be (judgement).
const SHARE: f64 = 0.60;
const SURE: f64 = 0.80;

/// Whether to ask it as of a day. People who are kept at a distance, or with whom one is not free to choose, are left out.
pub(crate) fn all_no(people: &[Flags], rows: &[Row], as_of: NaiveDate) -> AllNo {
    let first = Day::from(as_of).plus(1 - WINDOW_DAYS).date();
    let (mut requests, mut turned_away) = (0, 0);
    let mut asking = BTreeSet::new();
    for row in rows.iter().filter(|row| (first..=as_of).contains(&row.date)) {
        let flags = people.get(row.person.place()).copied().unwrap_or_default();
        let Answer::Received { decision } = row.answer else { continue };
        if row.r#unsafe || flags.r#unsafe || flags.distance {
            continue;
        }
        requests += 1;
        turned_away += u32::from(matches!(decision, Decision::No | Decision::Later));
        asking.insert(row.person);
    }
    let given = requests - turned_away;
    let rate = Beta { alpha: 1.0 + f64::from(turned_away), beta: 1.0 + f64::from(given) };
    let people = number(asking.len());
    let probability = rate.above(SHARE);
    let ask = requests >= MIN_REQUESTS && people >= MIN_PEOPLE && probability >= SURE;
    AllNo { ask, turned_away, requests, people, probability }
}
