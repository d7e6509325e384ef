//! Contact outside the frame agreed with a client: what was asked, and how it was answered. Data, and no verdict on either side.

use serde::Serialize;

use super::{Behind, Counted};
use crate::vocabulary::{Decision, Kind, Word};

/// The requests of one kind that came outside the agreed frame, by answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct OutsideKind {
    /// The kind; nothing where only words were noted.
    pub kind: Option<Kind>,
    /// Answered with yes.
    pub yes: Behind,
    /// Answered with partly.
    pub partly: Behind,
    /// Answered with later.
    pub later: Behind,
    /// Answered with no.
    pub no: Behind,
}

/// The kinds that occur, in the order in which they are offered, what has no kind last; from the first request on, because it is a
/// table of what there was and not a picture of a habit. Only of a client.
pub(super) fn outside(counted: Counted<'_>) -> Option<Vec<OutsideKind>> {
    if !counted.of_client {
        return None;
    }
    let offered = Kind::ALL.iter().copied().map(Some).chain([None]);
    let mut kinds: Vec<OutsideKind> = offered.map(empty).collect();
    for request in counted.requests().filter(|request| request.row.out_of_hours) {
        let Some(of) = kinds.iter_mut().find(|of| of.kind == request.row.kind) else { continue };
        let answered = match request.decision {
            Decision::Yes => &mut of.yes,
            Decision::Partly => &mut of.partly,
            Decision::Later => &mut of.later,
            Decision::No => &mut of.no,
        };
        answered.push(request.place);
    }
    kinds.retain(|of| [&of.yes, &of.partly, &of.later, &of.no].iter().any(|behind| !behind.is_empty()));
    (!kinds.is_empty()).then_some(kinds)
}

fn empty(kind: Option<Kind>) -> OutsideKind {
    OutsideKind { kind, yes: Vec::new(), partly: Vec::new(), later: Vec::new(), no: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::vocabulary::Decision::*;

    #[test]
    fn what_came_outside_is_counted_by_kind_and_answer() {
        let access = |decision| out_of_hours(of_kind(request(decision), Kind::Access));
        let cells = [
            access(Yes),
            access(No),
            access(Yes),
            out_of_hours(request(Later)),
            out_of_hours(of_kind(request(Partly), Kind::Time)),
            of_kind(request(Yes), Kind::Time),
            not_free(access(Yes)),
            out_of_hours(own()),
        ];
        let found = outside(of_client(&cells)).unwrap();
        let kinds: Vec<_> = found.iter().map(|of| of.kind).collect();
        assert_eq!(kinds, [Some(Kind::Time), Some(Kind::Access), None]);
        assert_eq!(found[0].partly, [4], "what came within the frame is not among them");
        assert_eq!(
            (found[1].yes.clone(), found[1].no.clone()),
            (vec![0, 2], vec![1]),
            "nor what was not free"
        );
        assert_eq!(found[2].later, [3]);
    }

    #[test]
    fn without_a_client_or_without_contact_outside_there_is_no_table() {
        let cells = [out_of_hours(request(Yes)); 9];
        assert_eq!(outside(counted(&cells)), None);
        assert_eq!(outside(of_client(&[request(Yes); 9])), None);
    }
}
