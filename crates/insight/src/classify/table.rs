//! The table: what an answer says by how it left one and what was wished.
//!
//! Every figure is a judgement, tried against made-up journals; none has been validated clinically. Its reason in words is in the
//! catalogue `reasons.ftl`, under the id that [`super::Reason::Cell`] gives.

use super::reason::CostGroup;
use super::shares::Shares;
use crate::vocabulary::{Decision, Want};

/// The cell of an answer; without a wish the first of its row.
pub(super) fn cell(decision: Decision, group: CostGroup, want: Option<Want>) -> Shares {
    let wish = want.map_or(0, |want| 1 + want as usize);
    Shares::of(CELLS[decision as usize][group as usize][wish])
}

/// By decision (yes, partly, later, no), then cost group (a row each), then wish (unknown, yes, mixed, no): hundredths of porous,
/// limit, open, rigid, unclear.
const CELLS: [[[[u8; 5]; 4]; 6]; 4] = [
    // yes
    [
        [[5, 0, 80, 0, 15], [0, 0, 95, 0, 5], [10, 0, 70, 0, 20], [25, 0, 25, 0, 50]], // ease
        [[55, 0, 10, 0, 35], [10, 0, 55, 0, 35], [50, 0, 10, 0, 40], [90, 0, 0, 0, 10]], // drained
        [[80, 0, 0, 0, 20], [35, 0, 25, 0, 40], [75, 0, 0, 0, 25], [95, 0, 0, 0, 5]],  // resentful
        [[50, 0, 5, 0, 45], [10, 0, 45, 0, 45], [45, 0, 10, 0, 45], [85, 0, 0, 0, 15]], // guilty
        [[45, 0, 15, 0, 40], [5, 0, 60, 0, 35], [40, 0, 15, 0, 45], [85, 0, 0, 0, 15]], // uneasy
        [[45, 0, 5, 0, 50], [10, 0, 40, 0, 50], [40, 0, 5, 0, 55], [80, 0, 0, 0, 20]], // cut_off
    ],
    // partly
    [
        [[0, 45, 35, 0, 20], [0, 20, 65, 0, 15], [0, 45, 45, 0, 10], [5, 75, 0, 0, 20]], // ease
        [[30, 20, 5, 0, 45], [5, 10, 40, 0, 45], [30, 20, 10, 0, 40], [55, 20, 0, 0, 25]], // drained
        [[50, 10, 0, 0, 40], [10, 0, 25, 15, 50], [45, 15, 0, 0, 40], [70, 10, 0, 0, 20]], // resentful
        [[10, 40, 5, 0, 45], [5, 15, 25, 15, 40], [10, 45, 5, 0, 40], [30, 40, 0, 0, 30]], // guilty
        [[15, 30, 10, 0, 45], [0, 0, 40, 20, 40], [15, 30, 15, 0, 40], [40, 30, 0, 0, 30]], // uneasy
        [[10, 10, 0, 25, 55], [0, 0, 15, 50, 35], [10, 10, 0, 25, 55], [40, 10, 0, 0, 50]], // cut_off
    ],
    // later
    [
        [[5, 35, 10, 0, 50], [0, 10, 30, 20, 40], [0, 40, 15, 0, 45], [20, 35, 0, 0, 45]], // ease
        [[35, 10, 0, 0, 55], [5, 0, 15, 20, 60], [30, 10, 0, 0, 60], [60, 0, 0, 0, 40]],   // drained
        [[50, 0, 0, 0, 50], [10, 0, 0, 30, 60], [45, 0, 0, 0, 55], [75, 0, 0, 0, 25]],     // resentful
        [[25, 10, 0, 5, 60], [0, 0, 10, 35, 55], [20, 10, 0, 5, 65], [50, 5, 0, 0, 45]],   // guilty
        [[30, 5, 0, 10, 55], [0, 0, 5, 50, 45], [25, 5, 0, 10, 60], [60, 0, 0, 0, 40]],    // uneasy
        [[5, 0, 0, 35, 60], [0, 0, 0, 65, 35], [5, 0, 0, 35, 60], [25, 5, 0, 5, 65]],      // cut_off
    ],
    // no
    [
        [[0, 75, 0, 5, 20], [0, 20, 0, 35, 45], [0, 75, 0, 5, 20], [0, 95, 0, 0, 5]], // ease
        [[0, 35, 0, 5, 60], [0, 10, 0, 45, 45], [0, 40, 0, 10, 50], [0, 65, 0, 0, 35]], // drained
        [[0, 25, 0, 10, 65], [0, 5, 0, 55, 40], [0, 30, 0, 15, 55], [0, 50, 0, 0, 50]], // resentful
        [[0, 50, 0, 5, 45], [0, 10, 0, 50, 40], [0, 50, 0, 10, 40], [0, 80, 0, 0, 20]], // guilty
        [[0, 40, 0, 10, 50], [0, 5, 0, 65, 30], [0, 40, 0, 15, 45], [0, 70, 0, 0, 30]], // uneasy
        [[0, 10, 0, 50, 40], [0, 0, 0, 85, 15], [0, 15, 0, 50, 35], [0, 40, 0, 15, 45]], // cut_off
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_written_in_the_order_of_its_words() {
        let decisions = [Decision::Yes, Decision::Partly, Decision::Later, Decision::No];
        assert_eq!(decisions.map(|decision| decision as usize), [0, 1, 2, 3]);
        use CostGroup::*;
        let groups = [Ease, Drained, Resentful, Guilty, Uneasy, CutOff];
        assert_eq!(groups.map(|group| group as usize), [0, 1, 2, 3, 4, 5]);
        assert_eq!([Want::Yes, Want::Mixed, Want::No].map(|want| want as usize), [0, 1, 2]);
    }

    #[test]
    fn every_cell_is_shared_out_in_full() {
        for cell in CELLS.as_flattened().as_flattened() {
            assert_eq!(cell.iter().map(|&share| u32::from(share)).sum::<u32>(), 100, "{cell:?}");
        }
    }
}
