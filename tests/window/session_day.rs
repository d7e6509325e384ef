//! What is to be brought to a client's session is there on its day and ticked off by keyboard; what noes kept room for is a few keys away.

use chrono::{Datelike, NaiveDate};
use hedgerow_journal::entries::{Details, EntryDraft, EntryFilter, Who};
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::relationships::{Frame, RelationshipDraft};
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Role as Relation};
use hedgerow_journal::{Journal, Moment};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::wait;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

/// A client whom one meets on the weekday of `now`, with two things to be brought to the session.
fn lay_client(journal: &mut Journal, now: Moment) {
    let id = RelationshipId(Uuid::now_v7());
    let frame = Frame { session_day: Some(now.date().weekday().into()), ..Frame::default() };
    let client =
        RelationshipDraft { role: Some(Relation::Client), frame, ..RelationshipDraft::named(id, "K-3") };
    journal.relationships().add(client).unwrap();
    for words in ["an answer at ten at night", "another half hour"] {
        let details = Details { bring_to_session: true, ..Details::default() };
        let who = Who::Known { id };
        let draft = EntryDraft { who, details, ..journal::draft(Uuid::now_v7(), words) };
        journal.entries().log(draft, now).unwrap();
    }
}

fn raised(journal: &mut Journal) -> Vec<(String, Option<NaiveDate>)> {
    let page = journal.entries().list(&EntryFilter::default(), None, 50).unwrap();
    page.entries.into_iter().map(|entry| (entry.request, entry.raised_on)).collect()
}

#[test]
fn what_is_to_be_raised_with_a_client_is_ticked_off_and_taken_back_by_keyboard() {
    let desk = Desk::new();
    let today = journal::now();
    journal::lay_ready(&desk.home, |journal| lay_client(journal, today));
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.find(Role::Heading, "To bring to the session today");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    window.tab_to("Raised");
    window.press(&[key::ENTER]);
    window.wait_for_text("Noted as raised.");
    // The button that was pressed has the same name, and is there until the list has been read again.
    wait::until("the list without it", || {
        let left = window.run("return document.querySelectorAll('[data-raise]').length", &[]);
        (left == 1).then_some(())
    });
    window.wait_for_focus("Raised");
    window.press(&[key::ENTER]);
    wait::until("the list to end with the last thing that was raised", || {
        window.look_for(Role::Heading, "To bring to the session today").is_none().then_some(())
    });
    window.tab_to("Undo");
    window.press(&[key::ENTER]);
    window.find(Role::Heading, "To bring to the session today");

    desk.clear();
    let mut kept = journal::in_home(&desk.home, PASSPHRASE);
    let expected = [("another half hour", None), ("an answer at ten at night", Some(today.date()))];
    assert_eq!(raised(&mut kept), expected.map(|(words, on)| (words.to_owned(), on)));
}

#[test]
fn what_a_no_kept_room_for_is_found_by_a_few_keys_and_opens_its_entry() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        let details =
            Details { kept_room_for: "a whole afternoon with a book".to_owned(), ..Details::default() };
        let answer = Answer::Received { decision: Decision::No };
        let no =
            EntryDraft { answer, details, cost: Cost::Calm, ..journal::draft(Uuid::now_v7(), "my Saturday") };
        journal.entries().log(no, journal::now()).unwrap();
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    steps::go_anywhere(&window, "inside the hedge");
    window.find(Role::Heading, "Inside the hedge");
    window.wait_for_text("a whole afternoon with a book");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    window.press(&[key::TAB, key::ENTER]);
    window.wait_for_text("What it kept room for");
    window.press(&[key::ESCAPE]);
    wait::until("the entry to close", || {
        let is_closed = "return document.querySelector('dialog[open]') === null";
        window.run(is_closed, &[]).as_bool()?.then_some(())
    });
    window.find(Role::Heading, "Inside the hedge");
}
