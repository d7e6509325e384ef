//! Ways of answering no, partly or later: how often each sat well, and how often the same was asked again within a week.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::counted::Request;
use super::{Behind, Counted};
use crate::row::PersonIndex;
use crate::vocabulary::{Decision, How, Kind, Word};

/// One way of answering.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Way {
    /// The way.
    pub how: How,
    /// The answers given so.
    pub behind: Behind,
    /// How many of them sat well: calm or glad, or looked back on as right.
    pub sat_well: u32,
    /// How many were followed by another request of the same kind from the same person within seven days.
    pub asked_again: u32,
    /// Against the user's other ways, over everything logged; only for everyone together.
    pub compared: Option<Compared>,
}

/// One way against the others, within relationships.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Compared {
    /// How often it was used at all.
    pub uses: u32,
    /// The share that sits well, 0 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub sits_well: f64,
    /// The lower end of its 80 % interval.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub low: f64,
    /// The upper end of its 80 % interval.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub high: f64,
    /// The Mantel–Haenszel difference within relationships, -1 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub within: f64,
    /// In how many relationships it could be compared.
    pub people: u32,
    /// The Cochran–Mantel–Haenszel statistic with continuity correction.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub z: f64,
    /// What may be said of it.
    pub say: Say,
}

words! {
    /// What may be said of a way of answering.
    Say as "say" {
        /// Tends to sit better than the other ways.
        SitsBetter = "tends_to_sit_better",
        /// Tends to cost more than the other ways.
        CostsMore = "tends_to_cost_more",
        /// Too early to compare.
        TooEarly = "too_early",
    }
}

/// From how many such answers on ways are shown. Judgement: two can be remembered without a picture.
const FEWEST: usize = 3;
/// Within how many days the same was asked "again". A week, as the product has it.
const AGAIN_WITHIN: Days = Days::new(7);

/// The ways that occur, the most used first. `compared` holds what is known of each over everything that was logged.
pub(super) fn ways(counted: Counted<'_>, compared: &[(How, Compared)]) -> Option<Vec<Way>> {
    let again = asked_again(counted);
    let mut ways: Vec<Way> = How::ALL.iter().map(|&how| unused(how, compared)).collect();
    for request in counted.requests().filter(|request| request.decision != Decision::Yes) {
        let Some(way) = ways.iter_mut().find(|way| Some(way.how) == request.row.how) else { continue };
        way.behind.push(request.place);
        way.sat_well += u32::from(request.row.sits_well(Some(counted.as_of)));
        way.asked_again += u32::from(again[request.place as usize]);
    }
    ways.retain(|way| !way.behind.is_empty());
    ways.sort_by_key(|way| Reverse(way.behind.len()));
    (ways.iter().map(|way| way.behind.len()).sum::<usize>() >= FEWEST).then_some(ways)
}

fn unused(how: How, compared: &[(How, Compared)]) -> Way {
    let known = compared.iter().find(|(way, _)| *way == how);
    Way {
        how,
        behind: Vec::new(),
        sat_well: 0,
        asked_again: 0,
        compared: known.map(|(_, compared)| compared.clone()),
    }
}

/// For each entry, whether another request of its kind came from the same person within a week after it. Of a request
/// without a kind nobody can tell.
fn asked_again(counted: Counted<'_>) -> Vec<bool> {
    let mut next: HashMap<(PersonIndex, Kind), NaiveDate> = HashMap::new();
    let mut again = vec![false; counted.cells.len()];
    let requests: Vec<Request<'_>> = counted.all_requests().collect();
    for request in requests.iter().rev() {
        let Some(kind) = request.row.kind else { continue };
        let later = next.insert((request.row.person, kind), request.row.date);
        let last = request.row.date.checked_add_days(AGAIN_WITHIN);
        again[request.place as usize] = later.zip(last).is_some_and(|(later, last)| later <= last);
    }
    again
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::vocabulary::Decision::*;
    use crate::vocabulary::{Cost, LookBack};

    #[test]
    fn ways_of_answering_no_partly_or_later_are_counted_the_most_used_first() {
        let cells = [
            answered(no(Cost::Calm), How::Plain),
            answered(no(Cost::Guilty), How::Policy),
            looked_back(answered(no(Cost::Guilty), How::Policy), LookBack::Right, AS_OF),
            answered(yes(Cost::Calm), How::Plain),
            not_free(answered(no(Cost::Calm), How::Plain)),
            no(Cost::Calm),
        ];
        let found = ways(counted(&cells), &[]).unwrap();
        let found: Vec<_> =
            found.into_iter().map(|way| (way.how, way.behind, way.sat_well, way.compared)).collect();
        assert_eq!(found, [(How::Policy, vec![1, 2], 1, None), (How::Plain, vec![0], 1, None)]);
    }

    #[test]
    fn what_was_asked_again_is_the_same_kind_by_the_same_person_within_seven_days() {
        let asked = |kind, date| on(answered(of_kind(request(No), kind), How::Plain), date);
        let cells = [
            asked(Kind::Time, "2026-11-01"),
            asked(Kind::Work, "2026-11-01"),
            by(asked(Kind::Work, "2026-11-02"), 1),
            asked(Kind::Time, "2026-11-08"),
            asked(Kind::Time, "2026-11-16"),
            on(answered(request(No), How::Plain), "2026-11-17"),
            on(answered(request(No), How::Plain), "2026-11-17"),
        ];
        let again = asked_again(counted(&cells));
        assert_eq!(again, [true, false, false, false, false, false, false]);
        assert_eq!(ways(counted(&cells), &[]).unwrap()[0].asked_again, 1);
    }

    #[test]
    fn a_wish_of_ones_own_is_not_being_asked_again() {
        let asked = answered(of_kind(request(No), Kind::Time), How::Plain);
        assert_eq!(asked_again(counted(&[asked, of_kind(own(), Kind::Time)])), [false, false]);
    }

    #[test]
    fn two_answers_whose_way_is_known_are_too_few() {
        let cells = [answered(request(No), How::Plain), answered(request(Later), How::Silent), request(No)];
        assert_eq!(ways(counted(&cells), &[]), None);
    }

    #[test]
    fn what_is_known_over_everything_stands_beside_the_counts_of_the_period() {
        let known = Compared {
            uses: 9,
            sits_well: 0.7,
            low: 0.5,
            high: 0.8,
            within: 0.2,
            people: 3,
            z: 2.5,
            say: Say::SitsBetter,
        };
        let cells = [answered(request(No), How::Plain); 3];
        let found = ways(counted(&cells), &[(How::Policy, known.clone()), (How::Plain, known.clone())]);
        assert_eq!(found.unwrap()[0].compared, Some(known));
    }
}
