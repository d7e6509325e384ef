//! An entry in words, as several sections say it.

use chrono::{NaiveDate, Timelike};
use hedgerow_journal::vocabulary::{Answer, Cost, Word};
use hedgerow_locale::plainly;

use crate::report::{LookedBack, Row, When};
use crate::words::{beside, date, say};

/// The message of a word of a set: `cost-drained`.
pub(super) fn word(set: &str, word: impl Word) -> String {
    plainly(&format!("{set}-{}", word.as_str()))
}

/// When it was.
pub(super) fn when(when: When) -> String {
    match when {
        When::Week { monday } => week(monday),
        When::Exactly { date: day, time } => {
            let time = format!("{:02}:{:02}", time.hour(), time.minute());
            say("report-when-exactly", [("date", date(day).into()), ("time", time.into())])
        }
    }
}

/// A week by its first day, whichever day of the week that is.
pub(super) fn week(first: NaiveDate) -> String {
    say("report-when-week", [("monday", date(first).into())])
}

/// What was answered, or what became of an own wish.
pub(super) fn answer(answer: Answer) -> String {
    match answer {
        Answer::Received { decision } => word("decision", decision),
        Answer::Asked { met: None } => plainly("own-asked"),
        Answer::Asked { met: Some(met) } => beside(&[plainly("own-asked"), word("met", met)]),
        Answer::HeldBack => plainly("own-held_back"),
    }
}

/// Whether the entry is a wish of the user's own.
pub(super) fn is_own(answer: Answer) -> bool {
    !matches!(answer, Answer::Received { .. })
}

/// What was asked for: the words where there are any, else the kind.
pub(super) fn asked(row: &Row) -> String {
    let kind = || row.kind.map(|kind| word("kind", kind));
    row.request.clone().or_else(kind).unwrap_or_else(|| plainly("kind-other"))
}

/// How it left the user, with what they felt beside it.
pub(super) fn feeling(row: &Row) -> String {
    let cost = word("cost", row.cost);
    let others: Vec<String> = row.also_felt.iter().map(|&felt: &Cost| word("cost", felt)).collect();
    if others.is_empty() {
        return cost;
    }
    say("report-feeling-also", [("cost", cost.into()), ("others", beside(&others).into())])
}

/// What was said of the answer later.
pub(super) fn looked_back(back: &LookedBack) -> String {
    let cost =
        back.later_cost.map(|cost| say("report-log-later-cost", [("cost", word("cost", cost).into())]));
    let afterwards = back
        .afterwards
        .map(|did| say("report-log-later-afterwards", [("afterwards", word("afterwards", did).into())]));
    let parts: Vec<String> =
        [Some(word("look-back", back.after)), cost, afterwards].into_iter().flatten().collect();
    beside(&parts)
}
