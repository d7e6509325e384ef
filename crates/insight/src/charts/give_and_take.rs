//! Give and take: two counts, and no balance between them.

use serde::Serialize;

use super::{Behind, Counted};
use crate::vocabulary::Answer;

/// Asked of me, and asked by me.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct GiveAndTake {
    /// Requests that came in.
    pub asked_of_me: Behind,
    /// What was asked or shared of one's own.
    pub asked_by_me: Behind,
    /// What was kept back.
    pub held_back: Behind,
}

/// From how many entries on the counts are shown. Judgement: of fewer, nobody needs a count.
const FEWEST: usize = 5;

/// All entries, by who asked. Without an own entry there is nothing to set beside the requests: most people log none, and
/// that says nothing of them.
pub(super) fn give_and_take(counted: Counted<'_>) -> Option<GiveAndTake> {
    let mut counts = GiveAndTake::default();
    for (place, cell) in counted.places() {
        match cell.row.answer {
            Answer::Received { .. } => counts.asked_of_me.push(place),
            Answer::Asked { .. } => counts.asked_by_me.push(place),
            Answer::HeldBack => counts.held_back.push(place),
        }
    }
    let own = counts.asked_by_me.len() + counts.held_back.len();
    (own > 0 && counted.cells.len() >= FEWEST).then_some(counts)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::vocabulary::Decision::*;

    #[test]
    fn entries_are_counted_by_who_asked() {
        let cells = [request(Yes), own(), request(No), held_back(), not_free(request(Yes))];
        let counts = give_and_take(counted(&cells)).unwrap();
        assert_eq!(counts.asked_of_me, [0, 2, 4], "also what was not free to choose was asked");
        assert_eq!(counts.asked_by_me, [1]);
        assert_eq!(counts.held_back, [3]);
    }

    #[test]
    fn it_waits_for_five_entries_and_one_of_ones_own() {
        assert_eq!(give_and_take(counted(&[request(Yes); 9])), None);
        assert_eq!(give_and_take(counted(&[own(), own(), own(), request(No)])), None);
        assert!(give_and_take(counted(&[own(), own(), own(), request(No), request(No)])).is_some());
    }
}
