//! Entries about a wish of one's own: what was asked for or shared, and what was kept back. The wish goes without saying.
//!
//! Judgement throughout, as in the table.

use super::reason::CostGroup;
use super::shares::Shares;

/// Asked for something, or shared it: at ease it is open, and otherwise still mostly so.
pub(super) fn asked(at_ease: bool) -> Shares {
    Shares::of(if at_ease { [0, 0, 85, 0, 15] } else { [0, 0, 60, 0, 40] })
}

/// Kept it back.
pub(super) fn held_back(group: CostGroup) -> Shares {
    Shares::of(match group {
        CostGroup::Ease => [0, 0, 0, 15, 85],
        CostGroup::Drained => [0, 0, 0, 35, 65],
        CostGroup::Resentful => [20, 0, 0, 30, 50],
        CostGroup::Guilty => [10, 0, 0, 35, 55],
        CostGroup::Uneasy => [0, 0, 0, 55, 45],
        CostGroup::CutOff => [0, 0, 0, 80, 20],
    })
}
