//! Then and now: the same two answers all month, unless they are put away or may not be shown any more.

use crate::common::*;
use hedgerow_journal::Journal;
use hedgerow_journal::entries::{Details, Entry, EntryDraft};
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Want};

/// An answer to Mum on a day, to what one would rather not do.
fn answered(on: &str, decision: Decision, cost: Cost) -> EntryDraft {
    EntryDraft {
        when: at(&format!("{on}T10:00:00")),
        want: Some(Want::No),
        answer: Answer::Received { decision },
        cost,
        ..draft("Mum", on)
    }
}

/// Logs an old yes and a recent no.
fn two(journal: &mut Journal) -> (Entry, Entry) {
    let mut log = |draft| journal.entries().log(draft, now()).unwrap().entry;
    let then = log(answered("2026-08-10", Decision::Yes, Cost::Resentful));
    (then, log(answered("2026-11-15", Decision::No, Cost::Calm)))
}

/// The days of the two that are shown.
fn shown(journal: &mut Journal, days: i64) -> Option<(String, String)> {
    let two = journal.then_and_now().open(days_later(days)).unwrap()?;
    Some((two.then.date.to_string(), two.now.date.to_string()))
}

fn pair() -> Option<(String, String)> {
    Some(("2026-08-10".to_owned(), "2026-11-15".to_owned()))
}

#[test]
fn an_old_and_a_recent_answer_are_shown_and_stay_the_same_all_month() {
    let mut journal = journal();
    assert_eq!(shown(&mut journal, 0), None, "there is nothing yet");
    two(&mut journal);
    assert_eq!(shown(&mut journal, 0), pair(), "as soon as there are two");
    for later in [
        answered("2026-08-12", Decision::Yes, Cost::Resentful),
        answered("2026-11-18", Decision::No, Cost::Calm),
    ] {
        journal.entries().log(later, now()).unwrap();
    }
    assert_eq!(
        shown(&mut journal, 10),
        pair(),
        "a later answer does not take its place before the month is over"
    );
    let next = Some(("2026-08-12".to_owned(), "2026-11-18".to_owned()));
    assert_eq!(shown(&mut journal, 11), next, "December is another month, and the first two were seen");
}

#[test]
fn what_was_put_away_stays_away_this_month_and_can_be_brought_back() {
    let mut journal = journal();
    two(&mut journal);
    assert!(journal.then_and_now().put_away(true, now()).unwrap().is_empty(), "nothing was shown yet");
    shown(&mut journal, 0);
    assert!(journal.then_and_now().put_away(true, now()).unwrap().reflections);
    assert!(journal.then_and_now().put_away(true, now()).unwrap().is_empty());
    assert_eq!(shown(&mut journal, 5), None);
    journal.then_and_now().put_away(false, now()).unwrap();
    assert_eq!(shown(&mut journal, 5), pair());
}

#[test]
fn an_answer_that_may_not_be_shown_any_more_takes_both_out_of_sight() {
    let mut journal = journal();
    let (then, now_given) = two(&mut journal);
    assert_eq!(shown(&mut journal, 0), pair());
    journal.entries().delete(then.id, now()).unwrap();
    assert_eq!(shown(&mut journal, 0), None);
    journal.entries().restore(then.id).unwrap();
    assert_eq!(shown(&mut journal, 0), pair());
    let details = Details { r#unsafe: true, ..Details::default() };
    journal.entries().amend(EntryDraft { details, ..again(&now_given) }, now()).unwrap();
    assert_eq!(shown(&mut journal, 0), None);
}

#[test]
fn nobody_unsafe_and_nobody_put_away_is_shown() {
    let mut journal = journal();
    let (then, _) = two(&mut journal);
    let mum = RelationshipDraft { r#unsafe: true, ..RelationshipDraft::named(then.relationship, "Mum") };
    journal.relationships().amend(mum.clone()).unwrap();
    assert_eq!(shown(&mut journal, 0), None);
    journal.relationships().amend(RelationshipDraft { r#unsafe: false, ..mum }).unwrap();
    journal.relationships().archive(then.relationship, true).unwrap();
    assert_eq!(shown(&mut journal, 0), None);
    journal.relationships().archive(then.relationship, false).unwrap();
    assert_eq!(shown(&mut journal, 0), pair());
    journal.relationships().archive(then.relationship, true).unwrap();
    assert_eq!(shown(&mut journal, 0), None, "nor once they were chosen");
}
