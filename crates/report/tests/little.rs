//! Nobody, nothing, one entry: a report is a whole document all the same.

use crate::common::*;
use hedgerow_journal::entries::{Details, EntryDraft};
use hedgerow_journal::vocabulary::Role;
use hedgerow_report::choices::Include;
use hedgerow_report::document::Block;
use hedgerow_report::{Choices, Report, compose, offers};

const ALL: Include = Include {
    log: true,
    request_words: true,
    notes: true,
    exact_times: true,
    names: true,
    unsafe_entries: true,
    clients: true,
    bring_to_session: true,
    therapist_lines: true,
    reflections: true,
};

fn assert_block(block: &Block, last: &mut u8) {
    match block {
        Block::Heading { level, words } => {
            assert!(*level <= *last + 1 && (*level > 1 || *last == 0), "{words} after level {last}");
            assert!(!words.is_empty());
            *last = *level;
        }
        Block::Table { columns, rows, widths, .. } => {
            assert_eq!(columns.len(), widths.len());
            assert!((widths.iter().sum::<f32>() - 1.0).abs() < 1e-4);
            assert!(rows.iter().all(|row| row.len() == columns.len()));
        }
        Block::Drawing(drawing) => {
            assert!(drawing.width <= 490.0 && drawing.height > 0.0 && drawing.height < 640.0);
            assert!(!drawing.described.is_empty() && !drawing.shapes.is_empty());
        }
        Block::Paragraph { words, .. } => assert!(!words.is_empty()),
        Block::List { items } => assert!(!items.is_empty()),
        Block::Facts { pairs } | Block::Line { pairs } => assert!(!pairs.is_empty()),
        Block::Beside { left, right, .. } => {
            left.iter().chain(right).for_each(|block| assert_block(block, last))
        }
        Block::PageBreak => {}
    }
}

/// Headings go down one level at a time, the first is the only one of level 1, and tables fit their columns.
fn assert_whole(report: &Report) {
    let document = compose::document(report);
    let mut last = 0;
    document.blocks.iter().for_each(|block| assert_block(block, &mut last));
    for (_, text) in rendered(report) {
        assert!(!text.contains("report-"), "a message without words: {text}");
    }
}

#[test]
fn a_journal_without_anybody_makes_a_page() {
    for include in [Include::default(), ALL] {
        let report = report(&mut journal(), &Choices { include, ..Choices::default() });
        assert!(report.people.is_empty() && report.basis.entries == 0);
        assert_whole(&report);
    }
}

#[test]
fn people_without_entries_are_there_only_if_they_were_chosen() {
    let mut journal = journal();
    let mum = person(&mut journal, 1, "Mum", Some(Role::Family));
    assert!(report(&mut journal, &Choices::default()).people.is_empty());
    let chosen = report(&mut journal, &Choices { people: Some(vec![mum]), ..Choices::default() });
    assert_eq!(chosen.people.len(), 1);
    assert_whole(&chosen);
}

#[test]
fn one_entry_makes_a_page_of_it() {
    let mut journal = journal();
    let mum = person(&mut journal, 1, "Mum", None);
    log(&mut journal, draft(1, mum, "2026-11-03T10:00:00", "my Saturday"));
    for include in [Include::default(), ALL] {
        let report = report(&mut journal, &Choices { include, ..Choices::default() });
        assert_eq!((report.people.len(), report.basis.entries), (1, 1));
        assert_whole(&report);
    }
}

#[test]
fn a_made_up_year_makes_a_page_in_every_way() {
    let mut journal = journal();
    let options =
        hedgerow_journal::made_up::Options { entries: 700, weeks: 52, people: 14, long_notes: false };
    hedgerow_journal::made_up::fill(&mut journal, 3, now(), options).unwrap();
    let from = "2025-11-21".parse().ok();
    for include in [Include::default(), ALL, Include { clients: false, ..ALL }] {
        let report = report(&mut journal, &Choices { include, from, ..Choices::default() });
        assert!(report.people.len() > 5 && report.people.iter().any(|person| !person.weeks.is_empty()));
        assert_whole(&report);
    }
}

#[test]
fn an_alias_is_the_same_from_share_to_share_and_a_name_in_words_becomes_it() {
    let mut journal = journal();
    let mum = person(&mut journal, 1, "Rosa Blum", Some(Role::Family));
    log(&mut journal, draft(1, mum, "2026-11-03T10:00:00", "my Saturday"));
    let choices = Choices {
        talk_about: "rosa blum called. Rosa’s voice, a rosa dress.".to_owned(),
        ..Choices::default()
    };
    let first = report(&mut journal, &choices);
    assert_eq!(first.talk_about, "Family A called. Family A’s voice, a rosa dress.");
    person(&mut journal, 2, "Aaron", Some(Role::Family));
    assert_eq!(report(&mut journal, &choices).people[0].who, "Family A");
    journal.aliases().call(mum, "mother").unwrap();
    assert_eq!(report(&mut journal, &choices).talk_about, "mother called. mother’s voice, a rosa dress.");
}

#[test]
fn what_was_raised_already_is_not_brought_again() {
    let mut journal = journal();
    let mum = person(&mut journal, 1, "Mum", Some(Role::Family));
    for number in [1, 2] {
        let details = Details { bring_to_session: true, ..Details::default() };
        let marked = EntryDraft { details, ..draft(number, mum, "2026-11-03T10:00:00", "my Saturday") };
        log(&mut journal, marked);
    }
    let include = Include { bring_to_session: true, ..Include::default() };
    let choices = Choices { include, ..Choices::default() };
    assert_eq!(report(&mut journal, &choices).bring_to_session.unwrap().len(), 2);
    journal.sessions().set_raised(entry_id(1), Some(now().date()), now()).unwrap();
    let offered = offers(&mut journal, &choices, now()).unwrap().entries;
    let to_bring = offered.iter().filter(|entry| entry.bring_to_session).map(|entry| entry.id);
    assert_eq!(to_bring.collect::<Vec<_>>(), [entry_id(2)], "what is offered agrees with what goes in");
    let left = report(&mut journal, &choices);
    assert_eq!((left.bring_to_session.unwrap().len(), left.leaves.bring_to_session), (1, 1));
}
