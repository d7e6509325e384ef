//! Where the porousness sits: requests by kind, and what was given past the own wish.

use std::cmp::Reverse;

use serde::Serialize;

use super::{Behind, Counted};
use crate::glyph::Glyph;
use crate::vocabulary::{Kind, Word};

/// The requests of one kind, by glyph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct KindCounts {
    /// The kind.
    pub kind: Kind,
    /// Given past the own wish.
    pub gaps: Behind,
    /// Kept closed.
    pub stones: Behind,
    /// All the others.
    pub others: Behind,
}

/// From how many requests of a kind on kinds are shown. Judgement: fewer would mostly be one of each.
const FEWEST: usize = 8;

/// The kinds that occur, the most frequent first; among equals, in the order in which they are offered.
pub(super) fn kinds(counted: Counted<'_>) -> Option<Vec<KindCounts>> {
    let mut kinds: Vec<KindCounts> = Kind::ALL.iter().map(|&kind| empty(kind)).collect();
    for request in counted.requests() {
        let Some(of) = kinds.iter_mut().find(|of| Some(of.kind) == request.row.kind) else { continue };
        let drawn = match request.glyph {
            Glyph::Gap => &mut of.gaps,
            Glyph::Stone => &mut of.stones,
            Glyph::Leaf | Glyph::Blossom | Glyph::Dot => &mut of.others,
        };
        drawn.push(request.place);
    }
    kinds.retain(|of| size(of) > 0);
    kinds.sort_by_key(|of| Reverse(size(of)));
    (kinds.iter().map(size).sum::<usize>() >= FEWEST).then_some(kinds)
}

fn empty(kind: Kind) -> KindCounts {
    KindCounts { kind, gaps: Vec::new(), stones: Vec::new(), others: Vec::new() }
}

fn size(of: &KindCounts) -> usize {
    of.gaps.len() + of.stones.len() + of.others.len()
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::vocabulary::Decision::*;

    #[test]
    fn requests_are_counted_by_kind_and_glyph_the_most_frequent_kind_first() {
        let time = |glyph| drawn(of_kind(request(Yes), Kind::Time), glyph);
        let mut cells = vec![drawn(of_kind(request(No), Kind::Access), Glyph::Stone)];
        cells.extend([time(Glyph::Gap), time(Glyph::Leaf), time(Glyph::Dot), time(Glyph::Gap)]);
        cells.extend([of_kind(request(No), Kind::Work); 3]);
        cells.extend([request(Yes), not_free(time(Glyph::Gap)), own()]);
        let found = kinds(counted(&cells)).unwrap();
        let order: Vec<_> = found.iter().map(|of| of.kind).collect();
        assert_eq!(order, [Kind::Time, Kind::Work, Kind::Access]);
        assert_eq!((found[0].gaps.clone(), found[0].others.clone()), (vec![1, 4], vec![2, 3]));
        assert_eq!(found[2].stones, [0]);
    }

    #[test]
    fn seven_requests_with_a_kind_are_too_few() {
        let mut cells = vec![of_kind(request(Yes), Kind::Time); 7];
        cells.extend([request(Yes); 9]);
        assert_eq!(kinds(counted(&cells)), None);
        cells.push(of_kind(request(Yes), Kind::Work));
        assert!(kinds(counted(&cells)).is_some());
    }
}
