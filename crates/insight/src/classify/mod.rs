//! What one entry says: five weights, and why.
//!
//! The cell of a table gives the weights (`table`, `own`); what else was said of the entry then moves parts of them from one class
//! to another (`modifiers`). Every step has its [`Reason`], so that nothing is read that cannot be explained.

mod modifiers;
mod own;
mod reason;
mod shares;
mod table;

pub use reason::{CostGroup, Reason, all_reasons};

use chrono::NaiveDate;

use self::modifiers::{MODIFIERS, Said};
use self::shares::Shares;
use crate::row::{Flags, Row};
use crate::vocabulary::{Answer, Decision};
use crate::weights::Weights;

/// The weights of an entry as of a day: a look back that was said later than that day is not heard yet. Without a day all are.
pub fn classify(row: &Row, flags: Flags, as_of: Option<NaiveDate>) -> Weights {
    judge(row, flags, as_of, |_| {}).into()
}

/// Why the weights of an entry are what they are: first the cell of the table, then what changed it, in order.
pub fn reasons(row: &Row, flags: Flags, as_of: Option<NaiveDate>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    judge(row, flags, as_of, |reason| reasons.push(reason));
    reasons
}

/// An answer given under threat says nothing about boundaries, whatever else was said of it.
fn judge(row: &Row, flags: Flags, as_of: Option<NaiveDate>, mut because: impl FnMut(Reason)) -> Shares {
    if row.r#unsafe || flags.r#unsafe {
        because(Reason::Unsafe);
        return Shares::UNCLEAR;
    }
    let group = CostGroup::from(row.cost);
    match row.answer {
        Answer::Received { decision } => judge_answer(row, decision, flags, as_of, because),
        Answer::Asked { .. } => {
            let at_ease = group == CostGroup::Ease;
            because(Reason::Asked { at_ease });
            own::asked(at_ease)
        }
        Answer::HeldBack => {
            because(Reason::HeldBack(group));
            own::held_back(group)
        }
    }
}

/// The cell of the table, then each modifier; one that moves nothing gives no reason.
fn judge_answer(
    row: &Row,
    decision: Decision,
    flags: Flags,
    as_of: Option<NaiveDate>,
    mut because: impl FnMut(Reason),
) -> Shares {
    let group = CostGroup::from(row.cost);
    because(Reason::Cell(decision, group, row.want));
    let mut shares = table::cell(decision, group, row.want);
    let Row { want, how, pressure, .. } = *row;
    let said = Said { decision, want, how, pressure, care: flags.care, after: row.heard(as_of) };
    for modifier in MODIFIERS {
        let before = shares;
        if let Some(reason) = modifier(&said, &mut shares)
            && shares != before
        {
            because(reason);
        }
    }
    shares
}
