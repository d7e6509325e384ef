//! Plain facts in words, from the second entry on, the same as in the window: counts, and nothing read from them.

use hedgerow_insight::charts::{LeftWith, PlainFacts, WishFact};
use hedgerow_insight::vocabulary::Word;
use hedgerow_locale::plainly;

use crate::words::{number, opening, say, times};

/// The facts of one person, sentence by sentence: by the wish where it is known, by the answer where it is not.
pub(super) fn sentences(facts: &PlainFacts, who: &str) -> Vec<String> {
    let mut by_wish = rather_not(&facts.rather_not, who);
    by_wish.extend(wanted(&facts.wanted));
    if !by_wish.is_empty() {
        return by_wish;
    }
    let yeses = answers("facts-yeses", facts.yeses, &facts.yes_left);
    yeses.into_iter().chain(answers("facts-noes", facts.noes, &facts.no_left)).collect()
}

/// "both left you drained", "four of them left you drained".
fn left_of(all: u32, left: LeftWith) -> String {
    let id = match (left.times < all, all) {
        (true, _) => "facts-left-some",
        (false, 1) => "facts-left-one",
        (false, 2) => "facts-left-both",
        (false, _) => "facts-left-all",
    };
    say(id, [("number", number(left.times).into()), ("cost", cost(left).into())])
}

fn cost(left: LeftWith) -> String {
    plainly(&format!("cost-{}", left.cost.as_str()))
}

/// "Both times", "Twice": `count` of `all`, at the beginning of a sentence.
fn times_of(count: u32, all: u32) -> String {
    if count == all { say("facts-each", [("n", all.into())]) } else { opening(&times(count)) }
}

fn rather_not(fact: &WishFact, who: &str) -> Vec<String> {
    if fact.times == 0 {
        return Vec::new();
    }
    let first = |id| say(id, [("times", opening(&times(fact.times)).into()), ("name", who.into())]);
    if fact.no == fact.times {
        return vec![first("facts-rather-not-held")];
    }
    let other = match (fact.partly, fact.yes) {
        (0, _) => "facts-answer-yes",
        (_, 0) => "facts-answer-partly",
        _ => "facts-answer-yes_partly",
    };
    vec![first("facts-rather-not"), answered(fact, fact.later, "facts-answer-later", other)]
}

fn wanted(fact: &WishFact) -> Vec<String> {
    if fact.times == 0 {
        return Vec::new();
    }
    let first = |id| say(id, [("times", opening(&times(fact.times)).into())]);
    if fact.yes == fact.times {
        return vec![first("facts-wanted-open")];
    }
    let other = match (fact.later, fact.no) {
        (0, _) => "facts-answer-no",
        (_, 0) => "facts-answer-later",
        _ => "facts-answer-no_later",
    };
    vec![first("facts-wanted"), answered(fact, fact.partly, "facts-answer-partly", other)]
}

/// How it was answered: "Twice you said yes or partly; both left you drained." Only answers that were given are named: where none
/// went the other way, the one between.
fn answered(fact: &WishFact, between: u32, between_id: &str, other_id: &str) -> String {
    if fact.otherwise == 0 {
        let said = [("times", times_of(between, fact.times).into()), ("answer", plainly(between_id).into())];
        return say("facts-said", said);
    }
    let times = times_of(fact.otherwise, fact.times);
    let answer = plainly(other_id);
    match fact.left.filter(|left| 2 * left.times > fact.otherwise) {
        None => say("facts-said", [("times", times.into()), ("answer", answer.into())]),
        Some(left) => {
            let left = left_of(fact.otherwise, left);
            let said = [("times", times.into()), ("answer", answer.into()), ("left", left.into())];
            say("facts-said-left", said)
        }
    }
}

fn answers(id: &str, count: u32, left: &[LeftWith]) -> Option<String> {
    let most = *left.first().filter(|_| count > 0)?;
    let said = if most.times == count {
        left_of(count, most)
    } else {
        say("facts-left-most", [("number", number(most.times).into()), ("cost", cost(most).into())])
    };
    let arguments = [
        ("count", count.into()),
        ("number", opening(&number(count)).into()),
        ("cost", cost(most).into()),
        ("left", said.into()),
    ];
    Some(say(id, arguments))
}
