//! What was captured while locked: looked through, and merged once.

use std::fs;

use crate::common::*;
use chrono_tz::Tz;
use hedgerow_journal::entries::{Details, EntryDraft, EntryFilter, Who};
use hedgerow_journal::ids::{CaptureId, EntryId, RelationshipId, WaitingId};
use hedgerow_journal::inbox::{Accepted, AcceptedAll, CaptureDraft, Review, Said, SetAside, seal};
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Kind, Want};
use hedgerow_journal::waiting::WaitingDraft;
use hedgerow_journal::{Changes, Error, Journal, Moment, When};
use hedgerow_vault::Vault;
use uuid::Uuid;

fn capture_id() -> CaptureId {
    CaptureId(Uuid::now_v7())
}

/// A yes to `who`, who asked for `request`.
fn said(who: &str, request: &str) -> Said {
    Said::Entry {
        who: who.to_owned(),
        request: request.to_owned(),
        kind: Some(Kind::Time),
        want: Some(Want::No),
        answer: Answer::Received { decision: Decision::Yes },
        cost: Cost::Drained,
        details: Details { note: "on the phone".to_owned(), ..Details::default() },
    }
}

fn asked(who: &str, request: &str) -> Said {
    Said::Waiting { who: who.to_owned(), request: request.to_owned(), kind: None, want: None }
}

fn capture(said: Said) -> CaptureDraft {
    CaptureDraft { id: capture_id(), when: None, said }
}

impl Home {
    fn seal(&self, draft: CaptureDraft, now: Moment) -> CaptureId {
        let id = draft.id;
        seal(&Vault::at(self.folder()), draft, now).expect("sealed");
        id
    }

    fn inbox_files(&self) -> usize {
        let files = fs::read_dir(self.folder().join("inbox")).unwrap();
        files.filter(|file| file.as_ref().unwrap().path().is_file()).count()
    }
}

fn review(journal: &mut Journal) -> Review {
    let review = journal.inbox().review().unwrap();
    assert!(!review.is_unread);
    review
}

/// Accepts at once all that is shown.
fn accept_shown(journal: &mut Journal) -> AcceptedAll {
    let shown: Vec<_> = review(journal).captures.into_iter().map(|one| one.id).collect();
    journal.inbox().accept_all(&shown, now()).unwrap()
}

fn add(journal: &mut Journal, name: &str) -> RelationshipId {
    let id = person_id();
    journal.relationships().add(RelationshipDraft::named(id, name)).unwrap();
    id
}

fn entry(who: Who, request: &str) -> Accepted {
    Accepted::Entry { draft: EntryDraft { who, ..draft("nobody", request) } }
}

#[test]
fn a_capture_waits_to_be_looked_through_and_is_no_entry_until_then() {
    let (home, mut journal) = Home::with_journal();
    let id = home.seal(capture(said("Mum", "my Saturday")), now());
    let review = review(&mut journal);
    let [waiting] = &review.captures[..] else { panic!("one capture") };
    assert_eq!((waiting.id, &waiting.said, review.total), (id, &said("Mum", "my Saturday"), 1));
    assert_eq!(home.inbox_files(), 0, "what is in the database has left the inbox");
    assert!(all(&mut journal, &EntryFilter::default()).is_empty());
    assert!(found(&mut journal, "saturday").is_empty());
}

#[test]
fn an_accepted_capture_is_an_entry_at_its_own_moment_and_keeps_its_origin() {
    let (home, mut journal) = Home::with_journal();
    let tokyo = moment("2026-11-19T23:50:00", Tz::Asia__Tokyo);
    let when = Some(When::Ago { minutes: 30 });
    let id = home.seal(CaptureDraft { when, ..capture(said("Mum", "my Saturday")) }, tokyo);
    review(&mut journal);
    let changes = journal.inbox().accept(id, entry(someone_new("Mum"), "my Saturday"), now()).unwrap();
    assert!(changes.inbox && changes.entries && changes.relationships);
    let entries = all(&mut journal, &EntryFilter::default());
    let [entry] = &entries[..] else { panic!("one entry") };
    assert_eq!((entry.date, entry.time.to_string().as_str()), (day("2026-11-19"), "23:20:00"));
    assert_eq!(entry.zone, "Asia/Tokyo");
    assert!(entry.captured);
    assert_eq!(review(&mut journal).total, 0);

    let amended = journal.entries().amend(again(entry), days_later(1)).unwrap().entry;
    assert!(amended.captured, "amending does not change where it came from");
    let logged = journal.entries().log(draft("Mum", "another"), now()).unwrap().entry;
    assert!(!logged.captured);
}

#[test]
fn a_capture_can_be_amended_before_it_is_accepted() {
    let (home, mut journal) = Home::with_journal();
    let mum = add(&mut journal, "Mum");
    let id = home.seal(capture(said("Mom", "my Saturday")), days_later(-1));
    review(&mut journal);
    let accepted = EntryDraft {
        who: Who::Known { id: mum },
        when: at("2026-11-19T08:00:00"),
        cost: Cost::Calm,
        ..draft("", "my whole Saturday")
    };
    journal.inbox().accept(id, Accepted::Entry { draft: accepted }, now()).unwrap();
    let entry = all(&mut journal, &EntryFilter::default()).remove(0);
    assert_eq!(
        (entry.name.as_str(), entry.cost, entry.request.as_str()),
        ("Mum", Cost::Calm, "my whole Saturday")
    );
    assert_eq!(entry.time.to_string(), "08:00:00");
}

#[test]
fn a_request_that_was_not_answered_waits_from_the_day_it_was_captured() {
    let (home, mut journal) = Home::with_journal();
    let id = home.seal(capture(asked("Mum", "a lift")), days_later(-2));
    review(&mut journal);
    let draft = WaitingDraft {
        id: WaitingId(Uuid::now_v7()),
        who: someone_new("Mum"),
        request: "a lift".to_owned(),
        kind: None,
        want: None,
    };
    let changes = journal.inbox().accept(id, Accepted::Waiting { draft }, now()).unwrap();
    assert!(changes.waiting && changes.inbox && !changes.entries);
    assert_eq!(journal.waiting().list().unwrap()[0].date, day("2026-11-18"));
}

#[test]
fn accepting_leaves_the_draft_of_todays_sentence_alone() {
    use hedgerow_journal::drafts::{Draft, Form};

    let (home, mut journal) = Home::with_journal();
    let id = home.seal(capture(said("Mum", "my Saturday")), now());
    review(&mut journal);
    journal.drafts().save(Form::Sentence, &Draft("begun".to_owned())).unwrap();
    journal.inbox().accept(id, entry(someone_new("Mum"), "my Saturday"), now()).unwrap();
    assert!(journal.drafts().load(Form::Sentence).unwrap().is_some());
}

#[test]
fn a_capture_is_accepted_once() {
    let (home, mut journal) = Home::with_journal();
    let id = home.seal(capture(said("Mum", "my Saturday")), now());
    review(&mut journal);
    let accepted = entry(someone_new("Mum"), "my Saturday");
    journal.inbox().accept(id, accepted.clone(), now()).unwrap();
    assert!(
        journal.inbox().accept(id, accepted, now()).unwrap().is_empty(),
        "the same again changes nothing"
    );
    let other = journal.inbox().accept(id, entry(someone_new("Mum"), "my Saturday"), now());
    assert!(matches!(other, Err(Error::CaptureNotFound)), "another entry of it is refused");
    assert_eq!(all(&mut journal, &EntryFilter::default()).len(), 1);
    let unknown = journal.inbox().accept(capture_id(), entry(someone_new("Mum"), "x"), now());
    assert!(matches!(unknown, Err(Error::CaptureNotFound)));
}

#[test]
fn an_acceptance_that_is_refused_changes_nothing() {
    let (home, mut journal) = Home::with_journal();
    let id = home.seal(capture(said("Mum", "my Saturday")), now());
    review(&mut journal);
    let long = entry(someone_new("Mum"), &"x".repeat(2_001));
    assert!(matches!(journal.inbox().accept(id, long, now()), Err(Error::TextTooLong { .. })));
    let nobody = Who::Known { id: person_id() };
    assert!(matches!(
        journal.inbox().accept(id, entry(nobody, "x"), now()),
        Err(Error::RelationshipNotFound)
    ));
    assert_eq!(review(&mut journal).total, 1);
    assert!(journal.relationships().list().unwrap().is_empty());
}

#[test]
fn a_capture_from_a_time_to_come_is_accepted_once_its_time_is_said() {
    let (home, mut journal) = Home::with_journal();
    let id = home.seal(capture(said("Mum", "my Saturday")), days_later(3));
    add(&mut journal, "Mum");
    review(&mut journal);
    let early = journal.inbox().accept(id, entry(someone_new("Mum"), "my Saturday"), now());
    assert!(matches!(early, Err(Error::InFuture)), "the clock was set back in between");
    assert!(accept_shown(&mut journal).changes.is_empty());
    let dated = EntryDraft { when: Some(When::Now), ..draft("Mum", "my Saturday") };
    journal.inbox().accept(id, Accepted::Entry { draft: dated }, now()).unwrap();
    assert_eq!(all(&mut journal, &EntryFilter::default())[0].date, now().date());
}

#[test]
fn all_whose_name_is_the_same_are_accepted_at_once_and_no_others() {
    let (home, mut journal) = Home::with_journal();
    add(&mut journal, "Zoë");
    let exact = home.seal(capture(said(" zoe ", "one")), now());
    home.seal(capture(asked("ZOË", "two")), now());
    let similar = home.seal(capture(said("Zoee", "three")), now());
    let begun = home.seal(capture(Said::Unfinished { state: "{}".to_owned() }), now());
    assert_eq!(review(&mut journal).total, 4);
    let Changes { inbox, entries, waiting, .. } = accept_shown(&mut journal).changes;
    assert!(inbox && entries && waiting);
    let entries = all(&mut journal, &EntryFilter::default());
    assert_eq!((entries.len(), entries[0].id, entries[0].name.as_str()), (1, EntryId(exact.0), "Zoë"));
    assert_eq!(journal.waiting().list().unwrap().len(), 1);
    // Sealed at the same moment, they stand in no order that means anything.
    let mut left: Vec<_> = review(&mut journal).captures.into_iter().map(|one| one.id).collect();
    let mut expected = [similar, begun];
    left.sort();
    expected.sort();
    assert_eq!(left, expected);
    assert!(accept_shown(&mut journal).changes.is_empty());
}

#[test]
fn what_was_not_looked_at_is_never_accepted_with_the_rest() {
    let (home, mut journal) = Home::with_journal();
    add(&mut journal, "Mum");
    for number in 0..101 {
        home.seal(capture(said("Mum", &format!("number {number}"))), now());
    }
    let shown: Vec<_> = review(&mut journal).captures.into_iter().map(|one| one.id).collect();
    assert_eq!(shown.len(), 100, "as many as are shown at once");
    let accepted = journal.inbox().accept_all(&shown[1..], now()).unwrap();
    assert_eq!(accepted.captures, shown[1..]);
    let left: Vec<_> = review(&mut journal).captures.into_iter().map(|one| one.id).collect();
    assert_eq!((left.len(), left.contains(&shown[0])), (2, true), "one was left out, one was not shown");
}

#[test]
fn what_was_accepted_at_once_is_taken_back_at_once_and_can_be_accepted_again() {
    let (home, mut journal) = Home::with_journal();
    add(&mut journal, "Mum");
    home.seal(capture(said("Mum", "my Saturday")), now());
    home.seal(capture(asked("Mum", "a lift")), now());
    let stays = home.seal(capture(said("Grandpa", "a visit")), now());
    review(&mut journal);
    let accepted = accept_shown(&mut journal).captures;
    let mut sorted = accepted.clone();
    sorted.sort();
    assert_eq!(sorted.len(), 2);
    for _ in 0..2 {
        let Changes { inbox, entries, waiting, .. } = journal.inbox().take_back(&accepted, now()).unwrap();
        assert!(inbox && entries && waiting);
        assert!(all(&mut journal, &EntryFilter::default()).is_empty());
        assert!(journal.waiting().list().unwrap().is_empty());
        assert_eq!(review(&mut journal).total, 3);
        let nothing = journal.inbox().take_back(&accepted, now()).unwrap();
        assert!(nothing.is_empty(), "taken back already");

        let mut again = accept_shown(&mut journal).captures;
        again.sort();
        assert_eq!(again, sorted);
        assert_eq!(all(&mut journal, &EntryFilter::default())[0].request, "my Saturday");
        assert_eq!(journal.waiting().list().unwrap().len(), 1);
        assert_eq!(review(&mut journal).captures[0].id, stays);
    }
}

#[test]
fn somebody_archived_comes_back_with_what_is_accepted() {
    let (home, mut journal) = Home::with_journal();
    let mum = add(&mut journal, "Mum");
    journal.relationships().archive(mum, true).unwrap();
    home.seal(capture(said("mum", "my Saturday")), now());
    review(&mut journal);
    accept_shown(&mut journal);
    let people = journal.relationships().list().unwrap();
    assert_eq!((people.len(), people[0].id, people[0].archived, people[0].entries), (1, mum, false, 1));
}

#[test]
fn the_likeliest_people_are_suggested_for_a_name() {
    let (home, mut journal) = Home::with_journal();
    let sarah = add(&mut journal, "Sarah");
    let miller = add(&mut journal, "Sarah Miller");
    add(&mut journal, "Boss");
    let old = add(&mut journal, "Sarai");
    journal.relationships().archive(old, true).unwrap();
    let sally = add(&mut journal, "Sally");
    journal.relationships().merge(sally, miller).unwrap();
    for name in ["SARAH", "Srah", "Miller", "Sally", "Sarai", "Grandpa"] {
        home.seal(capture(said(name, "x")), now());
    }
    let captures = review(&mut journal).captures;
    let meant = |at: usize| -> Vec<_> {
        captures[at].meant.iter().map(|one| (one.relationship, one.is_same)).collect()
    };
    let by_name: Vec<_> = (0..6).map(meant).collect();
    let of = |name: &str| {
        let at = captures.iter().position(|one| matches!(&one.said, Said::Entry { who, .. } if who == name));
        by_name[at.unwrap()].clone()
    };
    assert_eq!(of("SARAH"), [(sarah, true)]);
    assert_eq!(of("Srah"), [(sarah, false)]);
    assert_eq!(of("Miller"), [(miller, false)]);
    assert_eq!(of("Sally"), [(miller, true)], "a merged name stands for whom it was merged into");
    assert_eq!(of("Sarai"), [(old, true)], "somebody archived is named only by the same name");
    assert_eq!(of("Grandpa"), []);
}

#[test]
fn a_discarded_capture_can_be_brought_back_for_thirty_days() {
    let (home, mut journal) = Home::with_journal();
    let id = home.seal(capture(said("Mum", "my Saturday")), now());
    review(&mut journal);
    assert!(journal.inbox().discard(id, now()).unwrap().inbox);
    assert!(journal.inbox().discard(id, now()).unwrap().is_empty());
    let after = review(&mut journal);
    assert_eq!((after.total, after.discarded.len(), after.discarded[0].id), (0, 1, id));
    journal.lock().unwrap();

    let mut journal = home.open(days_later(30));
    assert!(journal.inbox().restore(id).unwrap().inbox);
    assert_eq!(review(&mut journal).captures[0].said, said("Mum", "my Saturday"));
    journal.inbox().discard(id, now()).unwrap();
    journal.lock().unwrap();

    let mut journal = home.open(days_later(31));
    assert!(matches!(journal.inbox().restore(id), Err(Error::CaptureNotFound)), "then it is erased");
    assert!(matches!(journal.inbox().discard(capture_id(), now()), Err(Error::CaptureNotFound)));
}

#[test]
fn an_acceptance_is_taken_back_by_deleting_the_entry_and_bringing_the_capture_back() {
    let (home, mut journal) = Home::with_journal();
    let id = home.seal(capture(said("Mum", "my Saturday")), now());
    review(&mut journal);
    journal.inbox().accept(id, entry(someone_new("Mum"), "my Saturday"), now()).unwrap();
    assert!(review(&mut journal).discarded.is_empty(), "what was accepted was not discarded");
    let entry_id = all(&mut journal, &EntryFilter::default())[0].id;
    journal.entries().delete(entry_id, now()).unwrap();
    journal.inbox().restore(id).unwrap();
    assert_eq!(review(&mut journal).total, 1);
    journal.inbox().accept(id, entry(someone_new("Mum"), "my Saturday"), now()).unwrap();
    assert_eq!(all(&mut journal, &EntryFilter::default()).len(), 1);
}

#[test]
fn files_that_are_no_captures_are_set_aside_and_told_of_until_the_person_has_seen_it() {
    let (home, mut journal) = Home::with_journal();
    let inbox = home.folder().join("inbox");
    let id = home.seal(capture(said("Mum", "my Saturday")), now());
    let vault = Vault::at(home.folder());
    vault.seal_capture(b"not a capture").unwrap();
    vault.seal_capture(br#"{"version":2,"id":"0198a1b2-0000-7000-8000-000000000001"}"#).unwrap();
    fs::write(inbox.join("notes.txt"), "hello").unwrap();
    fs::write(inbox.join(format!("{:032x}.age", 1)), "junk").unwrap();
    let first = review(&mut journal);
    assert_eq!(first.captures.iter().map(|one| one.id).collect::<Vec<_>>(), [id]);
    assert_eq!(first.set_aside, SetAside { foreign: 1, too_large: 0, unreadable: 1, strange: 2 });
    assert!(first.set_aside_is_new);
    assert!(journal.inbox().note_set_aside().unwrap().inbox);
    assert!(!review(&mut journal).set_aside_is_new);
    fs::write(inbox.join("more.txt"), "hello").unwrap();
    assert!(review(&mut journal).set_aside_is_new, "one more is told of again");
}

#[test]
fn an_id_that_says_something_else_is_set_aside_and_the_first_stays() {
    let (home, mut journal) = Home::with_journal();
    let first = capture(said("Mum", "my Saturday"));
    home.seal(first.clone(), now());
    review(&mut journal);
    home.seal(CaptureDraft { said: said("Mum", "my house"), ..first.clone() }, now());
    let review = review(&mut journal);
    assert_eq!((review.total, &review.captures[0].said), (1, &first.said));
    assert_eq!(review.set_aside.strange, 1);
}

#[test]
fn what_could_not_be_an_entry_is_not_sealed() {
    let (home, _) = Home::with_journal();
    let refusal = |draft: CaptureDraft| seal(&Vault::at(home.folder()), draft, now()).unwrap_err();
    assert!(matches!(refusal(capture(said(" ", "x"))), Error::NameEmpty));
    assert!(matches!(refusal(capture(said(&"x".repeat(121), "x"))), Error::TextTooLong { .. }));
    assert!(matches!(refusal(capture(asked("Mum", " "))), Error::NothingAsked));
    assert!(matches!(
        refusal(capture(Said::Unfinished { state: "x".repeat(256 * 1024 + 1) })),
        Error::TextTooLong { .. }
    ));
    let soon = CaptureDraft { when: at("2026-11-20T14:31:00"), ..capture(said("Mum", "x")) };
    assert!(matches!(refusal(soon), Error::InFuture));
    assert_eq!(home.inbox_files(), 0);
}

#[test]
fn the_longest_note_and_the_largest_draft_fit() {
    let (home, mut journal) = Home::with_journal();
    let details = Details { note: "\n\u{1F33F}".repeat(10_000), ..Details::default() };
    let Said::Entry { who, request, kind, want, answer, cost, .. } = said("Mum", "x") else {
        panic!("an entry")
    };
    home.seal(capture(Said::Entry { who, request, kind, want, answer, cost, details }), now());
    home.seal(capture(Said::Unfinished { state: "\"x".repeat(128 * 1024) }), now());
    assert_eq!(review(&mut journal).total, 2);
}

#[test]
fn a_journal_in_memory_has_an_empty_inbox() {
    let review = review(&mut journal());
    assert_eq!((review.total, review.set_aside, review.set_aside_is_new), (0, SetAside::default(), false));
}

#[test]
fn what_was_sealed_in_the_same_moment_is_shown_in_the_order_of_writing() {
    let (home, mut journal) = Home::with_journal();
    let sealed: Vec<_> =
        (0..8).map(|number| home.seal(capture(said("Mum", &format!("favour {number}"))), now())).collect();
    let shown: Vec<_> = review(&mut journal).captures.iter().map(|one| one.id).collect();
    assert_eq!(shown, sealed);
}
