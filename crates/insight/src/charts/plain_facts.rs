//! Plain facts, long before a reading: how often a wish was there, and how it was answered.

use std::cmp::Reverse;

use serde::Serialize;

use super::Counted;
use super::counted::Request;
use crate::count::number;
use crate::vocabulary::{Cost, Decision, Want, Word};

/// What can be said in plain numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct PlainFacts {
    /// Requests that one would rather not have met; the other way is yes or partly.
    pub rather_not: WishFact,
    /// Requests that one wanted to meet; the other way is no or later.
    pub wanted: WishFact,
    /// How many requests were answered with a plain yes.
    pub yeses: u32,
    /// How the yeses left one, the most frequent first.
    pub yes_left: Vec<LeftWith>,
    /// How many requests were answered with a plain no.
    pub noes: u32,
    /// How the noes left one, the most frequent first.
    pub no_left: Vec<LeftWith>,
}

/// How often there was a wish, and how often the answer went the other way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct WishFact {
    /// How often the wish was there.
    pub times: u32,
    /// How often it was answered with yes.
    pub yes: u32,
    /// How often it was answered with partly.
    pub partly: u32,
    /// How often it was answered with later.
    pub later: u32,
    /// How often it was answered with no.
    pub no: u32,
    /// How often the answer went the other way.
    pub otherwise: u32,
    /// What most of those left one with.
    pub left: Option<LeftWith>,
}

/// A cost and how often it was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct LeftWith {
    /// The cost.
    pub cost: Cost,
    /// How often.
    pub times: u32,
}

/// From how many requests on facts are told: the second entry, as the product has it.
const FEWEST: usize = 2;

/// What can be said of the requests in plain numbers.
pub(super) fn plain_facts(counted: Counted<'_>) -> Option<PlainFacts> {
    let requests: Vec<Request<'_>> = counted.requests().collect();
    let answered = |decision| -> Vec<Cost> { costs(&requests, |request| request.decision == decision) };
    let (yeses, noes) = (answered(Decision::Yes), answered(Decision::No));
    (requests.len() >= FEWEST).then(|| PlainFacts {
        rather_not: wish_fact(&requests, Want::No, |request| request.given()),
        wanted: wish_fact(&requests, Want::Yes, |request| !request.given()),
        yeses: times(&yeses),
        yes_left: left_with(&yeses),
        noes: times(&noes),
        no_left: left_with(&noes),
    })
}

/// How often `want` was there, and how often the answer went `otherwise`. What most of those left is named only if it is
/// more than half: of four that left four different things, none is most.
fn wish_fact(requests: &[Request<'_>], want: Want, otherwise: impl Fn(&Request<'_>) -> bool) -> WishFact {
    let wished = |request: &Request<'_>| request.row.want == Some(want);
    let against = costs(requests, |request| wished(request) && otherwise(request));
    let most = left_with(&against).first().copied();
    let answered =
        |decision| times(&costs(requests, |request| wished(request) && request.decision == decision));
    WishFact {
        times: times(&costs(requests, wished)),
        yes: answered(Decision::Yes),
        partly: answered(Decision::Partly),
        later: answered(Decision::Later),
        no: answered(Decision::No),
        otherwise: times(&against),
        left: most.filter(|left| 2 * left.times > times(&against)),
    }
}

fn costs(requests: &[Request<'_>], which: impl Fn(&Request<'_>) -> bool) -> Vec<Cost> {
    requests.iter().filter(|request| which(request)).map(|request| request.row.cost).collect()
}

fn left_with(costs: &[Cost]) -> Vec<LeftWith> {
    let count = |cost| costs.iter().filter(|other| **other == cost).count();
    let mut left: Vec<_> =
        Cost::ALL.iter().map(|&cost| LeftWith { cost, times: number(count(cost)) }).collect();
    left.retain(|left| left.times > 0);
    left.sort_by_key(|left| Reverse(left.times));
    left
}

fn times(costs: &[Cost]) -> u32 {
    number(costs.len())
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn facts_tell_how_often_a_wish_was_there_and_what_the_answer_left() {
        let cells = [
            wanted(yes(Cost::Drained), Want::No),
            wanted(yes(Cost::Drained), Want::No),
            wanted(no(Cost::Guilty), Want::No),
            wanted(no(Cost::CutOff), Want::Yes),
            wanted(yes(Cost::Glad), Want::Yes),
            not_free(wanted(yes(Cost::Uneasy), Want::No)),
            own(),
        ];
        let facts = plain_facts(counted(&cells)).unwrap();
        let drained = LeftWith { cost: Cost::Drained, times: 2 };
        let cut_off = LeftWith { cost: Cost::CutOff, times: 1 };
        let rather_not =
            WishFact { times: 3, yes: 2, no: 1, otherwise: 2, left: Some(drained), ..WishFact::default() };
        let wanted =
            WishFact { times: 2, yes: 1, no: 1, otherwise: 1, left: Some(cut_off), ..WishFact::default() };
        assert_eq!((facts.rather_not, facts.wanted), (rather_not, wanted));
        assert_eq!((facts.yeses, facts.noes), (3, 2));
        assert_eq!(facts.yes_left, [drained, LeftWith { cost: Cost::Glad, times: 1 }]);
        assert_eq!(facts.no_left.len(), 2);
    }

    #[test]
    fn facts_tell_how_often_a_wish_was_answered_with_what() {
        let cells = [
            wanted(request(Decision::Yes), Want::No),
            wanted(request(Decision::Partly), Want::No),
            wanted(request(Decision::Later), Want::No),
            wanted(request(Decision::Later), Want::No),
            wanted(request(Decision::No), Want::Yes),
            request(Decision::No),
        ];
        let WishFact { times, yes, partly, later, no, otherwise, .. } =
            plain_facts(counted(&cells)).unwrap().rather_not;
        assert_eq!((times, yes, partly, later, no, otherwise), (4, 1, 1, 2, 0, 2));
    }

    #[test]
    fn what_half_of_the_answers_left_is_not_what_most_left() {
        let cells = [wanted(yes(Cost::Drained), Want::No), wanted(yes(Cost::Calm), Want::No)];
        assert_eq!(plain_facts(counted(&cells)).unwrap().rather_not.left, None);
    }

    #[test]
    fn facts_begin_with_the_second_request() {
        assert_eq!(plain_facts(counted(&[yes(Cost::Calm)])), None);
        assert_eq!(plain_facts(counted(&[yes(Cost::Calm), not_free(yes(Cost::Calm))])), None);
        assert!(plain_facts(counted(&[yes(Cost::Calm), no(Cost::Calm)])).is_some());
    }
}
