//! What became of guilt: guilty noes, and what was said of them later.

use serde::Serialize;

use super::{Behind, Counted};
use crate::vocabulary::{Cost, Decision, LookBack};

/// The guilty noes of a period, by look-back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Guilt {
    /// Still felt right.
    pub right: Behind,
    /// Unsure.
    pub unsure: Behind,
    /// Would be answered otherwise.
    pub regret: Behind,
    /// Not looked back on yet.
    pub open: Behind,
}

/// From how many guilty noes on they are shown. Judgement: of two, both can be remembered.
const FEWEST: usize = 3;

/// The guilty noes by what was said of them up to the last day of the period.
pub(super) fn guilt(counted: Counted<'_>) -> Option<Guilt> {
    let mut guilt = Guilt::default();
    let mut all = 0;
    for request in counted.requests() {
        if request.decision != Decision::No || request.row.cost != Cost::Guilty {
            continue;
        }
        all += 1;
        let said = request.row.look_back.filter(|back| back.on.is_none_or(|on| on <= counted.as_of));
        match said.map(|back| back.after) {
            Some(LookBack::Right) => guilt.right.push(request.place),
            Some(LookBack::Unsure) => guilt.unsure.push(request.place),
            Some(LookBack::Regret) => guilt.regret.push(request.place),
            None => guilt.open.push(request.place),
        }
    }
    (all >= FEWEST).then_some(guilt)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn guilty_noes_are_told_apart_by_what_was_said_of_them_later() {
        let cells = [
            no(Cost::Guilty),
            looked_back(no(Cost::Guilty), LookBack::Right, AS_OF),
            looked_back(no(Cost::Guilty), LookBack::Regret, AS_OF),
            looked_back(no(Cost::Guilty), LookBack::Unsure, AS_OF),
            looked_back(no(Cost::Calm), LookBack::Right, AS_OF),
            looked_back(yes(Cost::Guilty), LookBack::Right, AS_OF),
            not_free(no(Cost::Guilty)),
        ];
        let found = guilt(counted(&cells)).unwrap();
        assert_eq!(found, Guilt { right: vec![1], unsure: vec![3], regret: vec![2], open: vec![0] });
    }

    #[test]
    fn a_look_back_counts_from_the_day_on_which_it_was_given() {
        let tomorrow = looked_back(no(Cost::Guilty), LookBack::Right, AS_OF.succ_opt().unwrap());
        assert_eq!(guilt(counted(&[tomorrow; 3])).unwrap().open, [0, 1, 2]);
    }

    #[test]
    fn two_guilty_noes_are_not_shown_yet() {
        assert_eq!(guilt(counted(&[no(Cost::Guilty), no(Cost::Guilty), no(Cost::Calm)])), None);
    }
}
