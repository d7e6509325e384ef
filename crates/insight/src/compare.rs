//! Which ways of answering sit well, compared within relationships.

use chrono::NaiveDate;

use crate::charts::Compared;
use crate::row::{Flags, Row};
use crate::vocabulary::How;

/// Every way of answering that was used, in the order of its spelling, against the others.
pub fn compare_ways(people: &[Flags], rows: &[Row], as_of: Option<NaiveDate>) -> Vec<(How, Compared)> {
    let _ = (people, rows, as_of);
    Vec::new()
}
