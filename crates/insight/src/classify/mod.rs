//! What one entry says: five weights, and why.
//!
//! The cell of a table gives the weights (`table`, `own`); what else was said of the entry then moves parts of them from one class
//! to another (`modifiers`). Every step has its [`Reason`], so that nothing is read that cannot be explained.

mod reason;

pub use reason::{Reason, all_reasons};

use chrono::NaiveDate;

use crate::row::{Flags, Row};
use crate::weights::Weights;

/// The weights of an entry as of a day: a look-back said later than that day is not heard yet. Without a day all of them are.
pub fn classify(row: &Row, flags: Flags, as_of: Option<NaiveDate>) -> Weights {
    let _ = (row, flags, as_of);
    Weights { porous: 0.0, limit: 0.0, open: 0.0, rigid: 0.0, unclear: 1.0 }
}

/// Why the weights of an entry are what they are: first the cell of the table, then what changed it, in order.
pub fn reasons(row: &Row, flags: Flags, as_of: Option<NaiveDate>) -> Vec<Reason> {
    let _ = (row, flags, as_of);
    vec![Reason::Unsafe]
}
