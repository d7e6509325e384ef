//! Pages and filters, compared with the same question asked of plain values.

use std::cell::RefCell;

use crate::common::*;
use hedgerow_journal::entries::{Cursor, Entry, EntryDraft, EntryFilter};
use hedgerow_journal::made_up::{self, Options};
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Kind, Word};
use hedgerow_journal::{Error, Journal};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

fn made_up_journal() -> Journal {
    let mut journal = journal();
    made_up::fill(&mut journal, 7, now(), Options { entries: 400, ..Options::default() }).unwrap();
    journal
}

fn passes(entry: &Entry, filter: &EntryFilter) -> bool {
    let decision = match entry.answer {
        Answer::Received { decision } => Some(decision),
        _ => None,
    };
    filter.relationship.is_none_or(|id| id == entry.relationship)
        && filter.decision.is_none_or(|asked| Some(asked) == decision)
        && filter.cost.is_none_or(|cost| cost == entry.cost)
        && filter.kind.is_none_or(|kind| Some(kind) == entry.kind)
        && filter.from.is_none_or(|from| entry.date >= from)
        && filter.to.is_none_or(|to| entry.date <= to)
        && (filter.words.is_empty() || has_word(entry, &filter.words))
}

fn has_word(entry: &Entry, beginning: &str) -> bool {
    let details = &entry.details;
    let reframe = &details.reframe;
    let texts = [
        &entry.request,
        &entry.name,
        &details.note,
        &details.old_rule,
        &details.kept_room_for,
        &reframe.says,
        &reframe.also_true,
        &reframe.to_a_friend,
    ];
    let mut words = texts.into_iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words.any(|word| word.to_lowercase().starts_with(beginning))
}

#[test]
fn every_combination_of_filters_finds_what_a_plain_look_finds() {
    let mut journal = made_up_journal();
    let everything = all(&mut journal, &EntryFilter::default());
    assert_eq!(everything.len(), 400);
    assert!(everything.is_sorted_by(|newer, older| newer.at >= older.at), "newest first");
    let people: Vec<_> =
        journal.relationships().list().unwrap().into_iter().map(|person| person.id).collect();
    let some = |words: &'static [&'static str]| proptest::sample::select(words);
    let filters = (
        proptest::option::of(proptest::sample::select(people)),
        proptest::option::of(proptest::sample::select(Decision::ALL)),
        proptest::option::of(proptest::sample::select(Cost::ALL)),
        proptest::option::of(proptest::sample::select(Kind::ALL)),
        proptest::option::of(0_u64..190),
        proptest::option::of(0_u64..190),
        some(&["", "", "evening", "mum", "okafor", "tea", "every", "nobodywrotethis"]),
    );
    let journal = RefCell::new(journal);
    let mut runner = TestRunner::new(Config { cases: 600, failure_persistence: None, ..Config::default() });
    let checked = runner.run(&filters, |(relationship, decision, cost, kind, from, to, words)| {
        let ago = |days: Option<u64>| days.map(|days| now().date() - chrono::Days::new(days));
        let (from, to) = (ago(from), ago(to));
        let filter = EntryFilter { relationship, decision, cost, kind, from, to, words: words.to_owned() };
        let expected: Vec<_> =
            everything.iter().filter(|entry| passes(entry, &filter)).map(|one| one.id).collect();
        let journal = &mut *journal.borrow_mut();
        let listed = all(journal, &filter);
        prop_assert_eq!(listed.iter().map(|one| one.id).collect::<Vec<_>>(), expected);
        Ok(())
    });
    checked.unwrap();
}

#[test]
fn a_period_goes_by_the_civil_date_as_written_whatever_the_zone() {
    let mut journal = journal();
    for zone in [chrono_tz::Tz::Pacific__Kiritimati, chrono_tz::Tz::Pacific__Pago_Pago, chrono_tz::Tz::UTC] {
        let there = moment("2026-11-10T12:00:00", zone);
        for local in
            ["2026-11-08T23:59:00", "2026-11-09T00:00:00", "2026-11-09T23:59:00", "2026-11-10T00:00:00"]
        {
            journal
                .entries()
                .log(EntryDraft { when: at(local), ..draft("Mum", zone.name()) }, there)
                .unwrap();
        }
    }
    let ninth = Some(day("2026-11-09"));
    let filter = EntryFilter { from: ninth, to: ninth, ..EntryFilter::default() };
    let dates: Vec<_> = all(&mut journal, &filter).into_iter().map(|entry| Some(entry.date)).collect();
    assert_eq!(dates, [ninth; 6], "two of each zone, fourteen hours ahead or eleven behind");
}

#[test]
fn an_entry_logged_between_two_pages_neither_repeats_nor_hides_another() {
    let mut journal = journal();
    for number in 0..20 {
        journal.entries().log(draft("Mum", &format!("number {number}")), now()).unwrap();
    }
    let first = journal.entries().list(&EntryFilter::default(), None, 8).unwrap();
    journal.entries().log(draft("Mum", "in between"), now()).unwrap();
    let rest = journal.entries().list(&EntryFilter::default(), first.next.as_ref(), 50).unwrap();
    let requests: Vec<_> = first.entries.into_iter().chain(rest.entries).map(|entry| entry.request).collect();
    assert_eq!(requests, (0..20).rev().map(|number| format!("number {number}")).collect::<Vec<_>>());
    assert_eq!(rest.next, None);
}

#[test]
fn a_page_that_ends_with_the_last_entry_says_so() {
    let mut journal = journal();
    for _ in 0..4 {
        journal.entries().log(draft("Mum", "x"), now()).unwrap();
    }
    assert_eq!(journal.entries().list(&EntryFilter::default(), None, 4).unwrap().next, None);
    assert!(journal.entries().list(&EntryFilter::default(), None, 3).unwrap().next.is_some());
    assert_eq!(
        journal.entries().list(&EntryFilter::default(), None, 0).unwrap().entries.len(),
        1,
        "one at least"
    );
}

#[test]
fn a_cursor_that_is_none_is_refused() {
    let mut journal = journal();
    let cursor = Cursor("1; DROP TABLE entry".to_owned());
    assert!(matches!(
        journal.entries().list(&EntryFilter::default(), Some(&cursor), 5),
        Err(Error::CursorUnreadable)
    ));
}

#[test]
fn a_relationship_that_is_not_there_has_no_entries() {
    let mut journal = made_up_journal();
    let filter = EntryFilter { relationship: Some(person_id()), ..EntryFilter::default() };
    assert!(all(&mut journal, &filter).is_empty());
}
