//! Wish × answer: the off-diagonal corners are the story.

use serde::Serialize;

use super::{Behind, Counted};
use crate::vocabulary::{Decision, Want, Word};

/// One cell of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct WishCell {
    /// The wish.
    pub want: Want,
    /// The answer.
    pub decision: Decision,
    /// The entries.
    pub behind: Behind,
}

/// From how many requests with a wish on the grid is shown. Judgement: fewer than five cannot fill its corners.
const FEWEST: usize = 5;

/// The cells that occur, by wish and then by answer.
pub(super) fn wish_and_answer(counted: Counted<'_>) -> Option<Vec<WishCell>> {
    let pairs =
        Want::ALL.iter().flat_map(|&want| Decision::ALL.iter().map(move |&decision| (want, decision)));
    let cell = |(want, decision)| {
        let here = counted
            .requests()
            .filter(|request| request.row.want == Some(want) && request.decision == decision);
        WishCell { want, decision, behind: here.map(|request| request.place).collect() }
    };
    let cells: Vec<_> = pairs.map(cell).filter(|cell| !cell.behind.is_empty()).collect();
    let wishes: usize = cells.iter().map(|cell| cell.behind.len()).sum();
    (wishes >= FEWEST).then_some(cells)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::vocabulary::Decision::*;

    #[test]
    fn requests_stand_in_the_cell_of_their_wish_and_their_answer() {
        let cells = [
            wanted(request(Yes), Want::No),
            wanted(request(No), Want::Yes),
            wanted(request(Yes), Want::No),
            wanted(request(Later), Want::Mixed),
            not_free(wanted(request(Yes), Want::No)),
            request(Yes),
            wanted(request(Yes), Want::Yes),
        ];
        let found = wish_and_answer(counted(&cells)).unwrap();
        let found: Vec<_> = found.into_iter().map(|cell| (cell.want, cell.decision, cell.behind)).collect();
        let expected = [
            (Want::Yes, Yes, vec![6]),
            (Want::Yes, No, vec![1]),
            (Want::Mixed, Later, vec![3]),
            (Want::No, Yes, vec![0, 2]),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn four_wishes_are_too_few() {
        let mut cells = vec![wanted(request(Yes), Want::No); 4];
        cells.extend([request(Yes); 9]);
        assert_eq!(wish_and_answer(counted(&cells)), None);
        cells.push(wanted(request(No), Want::No));
        assert!(wish_and_answer(counted(&cells)).is_some());
    }
}
