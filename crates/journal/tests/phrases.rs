//! Words to practise: what is found, for whom, and what is kept from sight.

use crate::common::*;
use hedgerow_journal::entries::EntryDraft;
use hedgerow_journal::ids::{OwnPhraseId, RelationshipId};
use hedgerow_journal::phrases::library::LIBRARY;
use hedgerow_journal::phrases::{
    Ease, Move, OwnPhraseDraft, Phrase, PhraseFilter, PhraseId, PhraseList, PhraseSide, Situation,
};
use hedgerow_journal::rehearsals::RehearsalDraft;
use hedgerow_journal::relationships::{Frame, RelationshipDraft};
use hedgerow_journal::vocabulary::{How, Role, Weekday, Word};
use hedgerow_journal::{Error, Journal};
use uuid::Uuid;

/// As the catalogues would say it, in the words of the id.
fn wording(id: &str, day: Option<Weekday>) -> String {
    format!("{} ({})", id.replace('-', " "), day.map_or("next", Word::as_str))
}

fn list(journal: &mut Journal, filter: PhraseFilter) -> PhraseList {
    journal.phrases().list(&filter, &wording).unwrap()
}

fn everything(journal: &mut Journal) -> Vec<Phrase> {
    list(journal, PhraseFilter::default()).phrases
}

fn to(person: RelationshipId) -> PhraseFilter {
    PhraseFilter { person: Some(person), ..PhraseFilter::default() }
}

fn somebody(journal: &mut Journal, role: Option<Role>, r#unsafe: bool) -> RelationshipId {
    let id = person_id();
    let name = format!("Somebody {id:?}");
    journal
        .relationships()
        .add(RelationshipDraft { role, r#unsafe, ..RelationshipDraft::named(id, &name) })
        .unwrap();
    id
}

fn own(text: &str, r#move: Move) -> OwnPhraseDraft {
    OwnPhraseDraft {
        id: OwnPhraseId(Uuid::now_v7()),
        of: None,
        text: text.to_owned(),
        r#move,
        side: r#move.side(),
        situation: Situation::Anything,
    }
}

fn library(id: &str) -> PhraseId {
    PhraseId(id.to_owned())
}

#[test]
fn the_library_is_there_from_the_first_day_and_words_for_clients_only_where_there_is_one() {
    let mut journal = journal();
    let all = everything(&mut journal);
    assert!(!all.is_empty() && all.iter().all(|phrase| !phrase.own && !phrase.favourite));
    assert!(all.iter().all(|phrase| !phrase.out_of_hours && !phrase.roles.contains(&Role::Client)));
    somebody(&mut journal, Some(Role::Client), false);
    let with_a_client = everything(&mut journal);
    assert_eq!(with_a_client.len(), LIBRARY.len());
    assert!(with_a_client.len() > all.len());
}

#[test]
fn phrases_are_found_by_words_situation_and_move_and_those_for_anything_come_last() {
    let mut journal = journal();
    let work = PhraseFilter { situation: Some(Situation::Work), ..PhraseFilter::default() };
    let found = list(&mut journal, work.clone()).phrases;
    let itself = found.iter().take_while(|phrase| phrase.situation == Situation::Work).count();
    assert!(itself >= 5 && itself < found.len());
    assert!(found[itself..].iter().all(|phrase| phrase.situation == Situation::Anything));
    let no = list(&mut journal, PhraseFilter { r#move: Some(Move::FirmNo), ..work }).phrases;
    assert!(no.iter().all(|phrase| phrase.r#move == Move::FirmNo && phrase.how == Some(How::Plain)));
    assert_eq!(no[0].id, library("no-more-work"));
    let words = |words: &str| PhraseFilter { words: Some(words.to_owned()), ..PhraseFilter::default() };
    let found = list(&mut journal, words("  NOON  tomorr")).phrases;
    assert_eq!(found.iter().map(|phrase| phrase.id.0.as_str()).collect::<Vec<_>>(), ["tomorrow-by-noon"]);
    assert_eq!(list(&mut journal, words("   ")).phrases, everything(&mut journal));
    assert!(list(&mut journal, words("hippopotamus")).phrases.is_empty());
}

#[test]
fn a_person_is_offered_what_suits_their_role() {
    let mut journal = journal();
    let manager = somebody(&mut journal, Some(Role::Manager), false);
    let partner = somebody(&mut journal, Some(Role::Partner), false);
    let unsaid = somebody(&mut journal, None, false);
    let has = |journal: &mut Journal, id, phrase| {
        list(journal, to(id)).phrases.iter().any(|one| one.id == library(phrase))
    };
    assert!(
        has(&mut journal, manager, "which-should-wait") && !has(&mut journal, partner, "which-should-wait")
    );
    assert!(has(&mut journal, partner, "hold-me") && !has(&mut journal, manager, "hold-me"));
    assert!(has(&mut journal, unsaid, "hold-me"), "nobody knows yet that it does not suit");
    let gone = PhraseFilter { person: Some(person_id()), ..PhraseFilter::default() };
    assert!(matches!(journal.phrases().list(&gone, &wording), Err(Error::RelationshipNotFound)));
}

#[test]
fn where_somebody_is_not_free_what_confronts_is_hidden_in_their_own_words_too() {
    let mut journal = journal();
    let safe = somebody(&mut journal, Some(Role::Family), false);
    let feared = somebody(&mut journal, Some(Role::Family), true);
    let rule = journal.phrases().keep(own("I am home at six.", Move::Policy)).unwrap().phrase;
    assert!(rule.confronts);
    let softened = OwnPhraseDraft { of: Some(library("one-no")), ..own("One no will do.", Move::FirmNo) };
    let softened = journal.phrases().keep(softened).unwrap().phrase;
    assert!(softened.confronts, "other words for what confronts confront");
    let shown = list(&mut journal, to(feared));
    assert!(shown.hidden_for_safety);
    for phrase in &shown.phrases {
        let confronts = matches!(phrase.r#move, Move::NamedPattern | Move::Policy | Move::Repeat);
        assert!(!confronts && !phrase.confronts, "{phrase:?}");
    }
    assert!(shown.phrases.iter().any(|phrase| phrase.r#move == Move::BoughtTime), "the gentle ones stay");
    let open = list(&mut journal, to(safe));
    assert!(!open.hidden_for_safety);
    assert!(open.phrases.iter().any(|phrase| phrase.id == rule.id));
    journal.relationships().merge(safe, feared).unwrap();
    assert!(list(&mut journal, to(safe)).hidden_for_safety, "whoever it is now is asked");
}

#[test]
fn for_a_client_signs_of_risk_come_first_and_the_day_of_the_session_is_filled_in() {
    let mut journal = journal();
    let id = person_id();
    let frame =
        Frame { times: vec![agreed(&[Weekday::Tuesday], "16:00:00", "17:00:00")], ..Frame::default() };
    let client =
        RelationshipDraft { role: Some(Role::Client), frame, ..RelationshipDraft::named(id, "K-17") };
    journal.relationships().add(client.clone()).unwrap();
    let shown = list(&mut journal, to(id));
    assert!(shown.risk_first && !shown.hidden_for_safety);
    assert!(shown.phrases.iter().all(|phrase| phrase.roles == [Role::Client]));
    assert!(shown.phrases.iter().any(|phrase| phrase.out_of_hours));
    assert!(shown.phrases[0].text.ends_with("(tuesday)"));
    let days = vec![agreed(&[Weekday::Tuesday, Weekday::Friday], "16:00:00", "17:00:00")];
    let frame = Frame { times: days, ..Frame::default() };
    journal.relationships().amend(RelationshipDraft { frame: frame.clone(), ..client.clone() }).unwrap();
    assert!(list(&mut journal, to(id)).phrases[0].text.ends_with("(next)"), "two days leave a doubt");
    let frame = Frame { session_day: Some(Weekday::Friday), ..frame };
    journal.relationships().amend(RelationshipDraft { frame, ..client }).unwrap();
    assert!(
        list(&mut journal, to(id)).phrases[0].text.ends_with("(friday)"),
        "the day that was said leaves none"
    );
    let draft = OwnPhraseDraft { of: Some(library("received")), ..own("It reached me.", Move::Formula) };
    let version = journal.phrases().keep(draft).unwrap().phrase;
    assert!(version.out_of_hours, "a version for clients stays one, and shows the line about risk");
}

#[test]
fn an_own_version_is_kept_said_anew_deleted_and_brought_back() {
    let mut journal = journal();
    let draft = OwnPhraseDraft {
        of: Some(library("tomorrow-by-noon")),
        ..own("  I'll say so\ntomorrow. ", Move::BoughtTime)
    };
    let kept = journal.phrases().keep(draft.clone()).unwrap();
    assert!(kept.changes.phrases && !kept.changes.entries);
    assert_eq!(kept.phrase.text, "I'll say so tomorrow.");
    assert_eq!((kept.phrase.own, kept.phrase.of.clone()), (true, Some(library("tomorrow-by-noon"))));
    assert!(journal.phrases().keep(draft.clone()).unwrap().changes.is_empty(), "said twice is said once");
    assert_eq!(everything(&mut journal)[0], kept.phrase, "own words come first");
    let again = OwnPhraseDraft { text: "Tomorrow.".to_owned(), ..draft.clone() };
    assert_eq!(journal.phrases().keep(again).unwrap().phrase.text, "Tomorrow.");
    let child = OwnPhraseDraft { of: Some(kept.phrase.id.clone()), ..own("At noon.", Move::BoughtTime) };
    let child = journal.phrases().keep(child).unwrap().phrase;
    assert_eq!(child.of, Some(library("tomorrow-by-noon")), "made of an own one, it is of the same source");
    let before = everything(&mut journal);
    assert!(journal.phrases().delete(draft.id, now()).unwrap().phrases);
    assert!(journal.phrases().delete(draft.id, now()).unwrap().is_empty());
    assert_eq!(everything(&mut journal).len(), before.len() - 1);
    journal.phrases().restore(draft.id).unwrap();
    assert_eq!(everything(&mut journal), before);
}

#[test]
fn words_that_are_missing_too_long_or_of_nothing_known_are_refused_and_nothing_is_kept() {
    let mut journal = journal();
    let before = everything(&mut journal);
    let refused = |journal: &mut Journal, draft| journal.phrases().keep(draft).unwrap_err();
    assert!(matches!(refused(&mut journal, own(" \n ", Move::FirmNo)), Error::PhraseEmpty));
    let long = own(&"a".repeat(301), Move::FirmNo);
    assert!(matches!(refused(&mut journal, long), Error::TextTooLong { limit: 300, found: 301, .. }));
    for of in ["no-such-phrase", "", &Uuid::now_v7().to_string(), &Uuid::now_v7().simple().to_string()] {
        let draft = OwnPhraseDraft { of: Some(library(of)), ..own("No.", Move::FirmNo) };
        assert!(matches!(refused(&mut journal, draft), Error::PhraseNotFound), "{of}");
    }
    let missing = OwnPhraseId(Uuid::now_v7());
    assert!(matches!(journal.phrases().delete(missing, now()), Err(Error::PhraseNotFound)));
    assert!(matches!(journal.phrases().restore(missing), Err(Error::PhraseNotFound)));
    assert_eq!(everything(&mut journal), before);
}

#[test]
fn what_is_kept_close_is_found_again() {
    let mut journal = journal();
    let mine = journal.phrases().keep(own("Not today.", Move::FirmNo)).unwrap().phrase.id;
    for id in [library("no-thank-you"), mine.clone()] {
        assert!(journal.phrases().set_favourite(&id, true).unwrap().phrases);
        assert!(journal.phrases().set_favourite(&id, true).unwrap().is_empty());
    }
    let favourites = PhraseFilter { favourites: true, ..PhraseFilter::default() };
    let found = list(&mut journal, favourites.clone()).phrases;
    assert_eq!(found.iter().map(|one| one.id.clone()).collect::<Vec<_>>(), [mine, library("no-thank-you")]);
    assert!(found.iter().all(|phrase| phrase.favourite));
    journal.phrases().set_favourite(&library("no-thank-you"), false).unwrap();
    assert_eq!(list(&mut journal, favourites).phrases.len(), 1);
    let unknown = journal.phrases().set_favourite(&library("nothing"), true);
    assert!(matches!(unknown, Err(Error::PhraseNotFound)));
}

#[test]
fn a_deleted_phrase_is_erased_after_thirty_days_and_with_it_that_it_was_kept_close() {
    let (home, mut journal) = Home::with_journal();
    let draft = own("Quittenmus.", Move::FirmNo);
    let id = journal.phrases().keep(draft.clone()).unwrap().phrase.id;
    journal.phrases().set_favourite(&id, true).unwrap();
    journal.phrases().delete(draft.id, now()).unwrap();
    journal.lock().unwrap();
    let mut journal = home.open(days_later(30));
    journal.phrases().restore(draft.id).unwrap();
    assert!(everything(&mut journal)[0].favourite, "the last day still counts");
    journal.phrases().delete(draft.id, now()).unwrap();
    journal.lock().unwrap();
    let mut journal = home.open(days_later(31));
    assert!(matches!(journal.phrases().restore(draft.id), Err(Error::PhraseNotFound)));
    let again = journal.phrases().keep(draft).unwrap().phrase;
    assert!(!again.favourite, "nothing of it was left");
}

#[test]
fn every_move_says_how_an_entry_was_answered_but_asking_which_is_one_of_its_own() {
    for r#move in Move::ALL {
        assert_eq!(r#move.how().is_none(), *r#move == Move::Asking, "{move:?}");
    }
    assert_eq!(Move::Repeat.how(), Some(How::Formula));
    assert_eq!(Move::FreeYes.side(), PhraseSide::Rigid);
}

#[test]
fn a_rehearsal_is_kept_once_with_its_day_and_can_be_erased() {
    let mut journal = journal();
    let entry = journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap().entry.id;
    let first = RehearsalDraft { entry: Some(entry), ..rehearsal("Not this Saturday, Mum.") };
    assert!(journal.rehearsals().keep(first.clone(), now()).unwrap().phrases);
    assert!(journal.rehearsals().keep(first.clone(), days_later(1)).unwrap().is_empty());
    let second = RehearsalDraft { ease: Ease::Easier, pushback: None, phrase: None, ..rehearsal("Again.") };
    journal.rehearsals().keep(second.clone(), days_later(1)).unwrap();
    let kept = journal.rehearsals().list().unwrap();
    assert_eq!(kept.iter().map(|one| one.id).collect::<Vec<_>>(), [second.id, first.id], "newest first");
    assert_eq!((kept[1].on, kept[1].entry, kept[1].ease), (now().date(), Some(entry), Ease::Hard));
    assert_eq!(kept[1].words, "Not this Saturday, Mum.");
    assert!(journal.rehearsals().delete(first.id).unwrap().phrases);
    assert!(journal.rehearsals().delete(first.id).unwrap().is_empty());
    assert_eq!(journal.rehearsals().list().unwrap().len(), 1);
}

#[test]
fn a_rehearsal_of_nothing_or_against_nothing_is_refused() {
    let mut journal = journal();
    let mut refused = |draft| journal.rehearsals().keep(draft, now()).unwrap_err();
    assert!(matches!(refused(rehearsal("  ")), Error::PhraseEmpty));
    let nowhere = RehearsalDraft { entry: Some(entry_id()), ..rehearsal("No.") };
    assert!(matches!(refused(nowhere), Error::EntryNotFound));
    let unknown = RehearsalDraft { phrase: Some(library("nothing")), ..rehearsal("No.") };
    assert!(matches!(refused(unknown), Error::PhraseNotFound));
    let long = RehearsalDraft { pushback: Some("a".repeat(301)), ..rehearsal("No.") };
    assert!(matches!(refused(long), Error::TextTooLong { .. }));
    assert!(journal.rehearsals().list().unwrap().is_empty());
}

#[test]
fn own_words_stay_when_the_entry_is_erased_that_they_were_tried_against() {
    let (home, mut journal) = Home::with_journal();
    let entry = journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap().entry;
    let tried = RehearsalDraft { entry: Some(entry.id), ..rehearsal("Not this Saturday, Mum.") };
    journal.rehearsals().keep(tried, now()).unwrap();
    let moved = EntryDraft { when: at("2026-11-18T09:00:00"), ..again(&entry) };
    journal.entries().amend(moved, now()).unwrap();
    assert_eq!(
        journal.rehearsals().list().unwrap()[0].entry,
        Some(entry.id),
        "another time is the same entry"
    );
    journal.entries().delete(entry.id, now()).unwrap();
    journal.lock().unwrap();
    let mut journal = home.open(days_later(31));
    let kept = journal.rehearsals().list().unwrap();
    assert_eq!((kept[0].entry, kept[0].words.as_str()), (None, "Not this Saturday, Mum."));
}
