//! What it left one with: one dot per answer.

use serde::Serialize;

use super::{Behind, Counted};
use crate::vocabulary::{Cost, Word};

/// One row of dots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct CostDots {
    /// The cost.
    pub cost: Cost,
    /// The answers that left it.
    pub behind: Behind,
}

/// From how many answers on there are dots. Judgement: one dot says no more than its entry.
const FEWEST: usize = 2;

/// The rows of the costs that occur, in the order in which costs are offered. An answer that was not free to choose left
/// something too, so it has its dot.
pub(super) fn cost_dots(counted: Counted<'_>) -> Option<Vec<CostDots>> {
    let row = |&cost: &Cost| {
        let left = counted.all_requests().filter(|request| request.row.cost == cost);
        CostDots { cost, behind: left.map(|request| request.place).collect() }
    };
    let rows: Vec<_> = Cost::ALL.iter().map(row).filter(|row| !row.behind.is_empty()).collect();
    let answers: usize = rows.iter().map(|row| row.behind.len()).sum();
    (answers >= FEWEST).then_some(rows)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::vocabulary::Decision::*;

    #[test]
    fn each_answer_has_one_dot_in_the_row_of_its_cost() {
        let cells = [no(Cost::Guilty), yes(Cost::Drained), own(), not_free(yes(Cost::Drained))];
        let rows = cost_dots(counted(&cells)).unwrap();
        let expected = [(Cost::Drained, vec![1, 3]), (Cost::Guilty, vec![0])];
        assert_eq!(rows.len(), 2, "an own entry is no answer");
        for (row, (cost, behind)) in rows.iter().zip(expected) {
            assert_eq!((row.cost, &row.behind), (cost, &behind));
        }
    }

    #[test]
    fn one_answer_has_no_dots_yet() {
        assert_eq!(cost_dots(counted(&[request(Later), own(), own()])), None);
        assert!(cost_dots(counted(&[request(Later), request(No)])).is_some());
    }
}
