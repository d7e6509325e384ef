//! What came in from outside can be taken back, and nothing but that.

use crate::common::carry::*;
use crate::common::*;
use hedgerow_journal::entries::{EntryDraft, EntryFilter, Who};
use hedgerow_journal::everything::TakenIn;
use hedgerow_journal::ids::{ImportId, RelationshipId, RuleId};
use hedgerow_journal::imports::{Source, Undone};
use hedgerow_journal::made_up::{self, Options};
use hedgerow_journal::patterns::Period;
use hedgerow_journal::phrases::{OwnPhraseDraft, PhraseFilter, PhraseId};
use hedgerow_journal::plans::{CameUp, PlanDraft, Went};
use hedgerow_journal::reflections::{PlanFollowUp, ReflectionLength, RoomWith, StepAnswer};
use hedgerow_journal::rehearsals::RehearsalDraft;
use hedgerow_journal::rules::RuleDraft;
use hedgerow_journal::settings::Settings;
use hedgerow_journal::shares::{ShareDraft, ShareFormat};
use hedgerow_journal::spreadsheet::Sheet;
use hedgerow_journal::vocabulary::Cost;
use hedgerow_journal::{Error, Journal, Result};

fn undo(journal: &mut Journal, id: ImportId) -> Result<Undone> {
    carry(|carrying| journal.imports().undo(id, carrying))
}

/// The import of the last file.
fn last(journal: &mut Journal) -> ImportId {
    journal.imports().list().unwrap()[0].id
}

/// A journal of a few people, all entered by hand.
fn filled() -> Journal {
    let mut journal = journal();
    for (name, request) in
        [("Mum", "my Saturday"), ("Mum", "a zither"), ("Dad", "the car"), ("Client", "a call")]
    {
        journal.entries().log(draft(name, request), now()).unwrap();
    }
    journal.waiting().keep(waiting("Dad", "a lift"), now()).unwrap();
    let people = journal.relationships().list().unwrap();
    let id = |name: &str| people.iter().find(|person| person.name == name).unwrap().id;
    journal.relationships().merge(id("Client"), id("Dad")).unwrap();
    let draft = ShareDraft {
        from: day("2026-09-01"),
        until: day("2026-11-20"),
        people: vec![id("Mum")],
        format: ShareFormat::Pdf,
    };
    journal.shares().note(&draft, now()).unwrap();
    let mine = journal.phrases().keep(own_phrase("Not this Saturday.")).unwrap().phrase.id;
    for id in [mine, PhraseId("sleep-on-it".to_owned())] {
        journal.phrases().set_favourite(&id, true).unwrap();
    }
    let entry = journal.entries().list(&EntryFilter::default(), None, 1).unwrap().entries[0].id;
    let tried = RehearsalDraft { entry: Some(entry), ..rehearsal("Not this Saturday.") };
    journal.rehearsals().keep(tried, now()).unwrap();
    journal.settings().change(&Settings { text_size: 150, ..Settings::default() }).unwrap();
    add_a_reflection(&mut journal, id("Mum"));
    let rule = RuleDraft {
        id: RuleId(uuid::Uuid::now_v7()),
        words: "Family first".to_owned(),
        new_words: Some("Family, and me".to_owned()),
    };
    journal.rules().keep(&rule, now()).unwrap();
    journal
}

/// A reflection that says something of an older plan and makes a new one.
fn add_a_reflection(journal: &mut Journal, mum: RelationshipId) {
    let plan = |words: &str| PlanDraft {
        person: Some(mum),
        situation: "asks for my Saturday".to_owned(),
        words: words.to_owned(),
        phrase: None,
        doable: None,
    };
    let older = journal.plans().make(plan("I wait a day"), now()).unwrap().plan.id;
    let id = journal.reflections().begin(now().date(), ReflectionLength::Full, now()).unwrap().reflection.id;
    let entry = all(journal, &EntryFilter::default()).remove(0).id;
    let follow_ups = vec![PlanFollowUp { plan: older, came_up: CameUp::Once, went: None, cost: None }];
    for answer in [
        StepAnswer::LastPlan { note: None, follow_ups },
        StepAnswer::StandBy { note: None, entry: Some(entry) },
        StepAnswer::People { note: None, people: vec![RoomWith { id: mum, room: Some(2) }] },
        StepAnswer::Plan { note: None, plan: Some(plan("I say no")), old_rule: None },
    ] {
        journal.reflections().keep(id, answer, now()).unwrap();
    }
}

fn with_an_entry_of_its_own() -> Journal {
    let mut other = journal();
    other.entries().log(draft("Nan", "a saturday walk"), now()).unwrap();
    other
}

fn took(journal: &mut Journal, file: &str) -> (ImportId, TakenIn) {
    let taken = take(journal, file).unwrap();
    (last(journal), taken)
}

#[test]
fn an_import_that_is_taken_back_leaves_the_journal_as_it_was() {
    let file = written(&mut filled());
    let mut other = with_an_entry_of_its_own();
    let before = written(&mut other);
    let (id, taken) = took(&mut other, &file);
    assert_eq!((taken.found.added.entries, taken.found.added.people), (4, 3));
    let listed = other.imports().list().unwrap();
    assert_eq!(
        (listed[0].source, listed[0].on, listed[0].until),
        (Source::Everything, now().date(), days_later(30).date())
    );
    assert_eq!((listed[0].entries, listed[0].people), (4, 3));
    assert_eq!(found(&mut other, "zither").len(), 1);
    let undone = undo(&mut other, id).unwrap();
    assert_eq!((undone.entries, undone.people, undone.kept), (4, 3, 0));
    let changes = undone.changes;
    assert!(
        changes.entries
            && changes.relationships
            && changes.waiting
            && changes.settings
            && changes.reflections
            && changes.phrases
            && changes.rules
    );
    assert_eq!(written(&mut other), before);
    assert!(found(&mut other, "zither").is_empty());
    assert_eq!(
        found(&mut other, "saturday"),
        ["a saturday walk"],
        "a word that others have too is still found"
    );
    assert!(other.imports().list().unwrap().is_empty());
    assert!(matches!(undo(&mut other, id), Err(Error::ImportNotFound)));
    let (_, again) = took(&mut other, &file);
    assert_eq!(again.found.added, taken.found.added, "and it can come in again");
}

#[test]
fn what_was_touched_since_stays_with_whom_it_is_about() {
    let file = written(&mut filled());
    let mut other = journal();
    let (id, _) = took(&mut other, &file);
    let entries = all(&mut other, &EntryFilter::default());
    let zither = entries.iter().find(|entry| entry.request == "a zither").unwrap();
    let bagpipe = EntryDraft { request: "a bagpipe".to_owned(), ..again(zither) };
    other.entries().amend(bagpipe, now()).unwrap();
    let dad = other.relationships().list().unwrap().into_iter().find(|person| person.name == "Dad").unwrap();
    let own = EntryDraft { who: Who::Known { id: dad.id }, ..draft("", "my own") };
    other.entries().log(own, now()).unwrap();
    other.settings().change(&Settings { text_size: 200, ..Settings::default() }).unwrap();
    let undone = undo(&mut other, id).unwrap();
    assert_eq!(
        (undone.entries, undone.people, undone.kept),
        (3, 1, 1),
        "the client goes, mother and father stay"
    );
    let left: Vec<_> =
        all(&mut other, &EntryFilter::default()).into_iter().map(|entry| entry.request).collect();
    assert_eq!(left.len(), 2);
    assert!(left.contains(&"a bagpipe".to_owned()) && left.contains(&"my own".to_owned()));
    assert_eq!(other.settings().get().unwrap().text_size, 200);
    assert!(other.waiting().list().unwrap().is_empty());
}

#[test]
fn an_entry_that_was_raised_in_a_session_since_is_ones_own_and_stays() {
    let file = written(&mut filled());
    let mut other = journal();
    let (id, _) = took(&mut other, &file);
    let raised = all(&mut other, &EntryFilter::default())[0].id;
    other.sessions().set_raised(raised, Some(now().date()), now()).unwrap();
    undo(&mut other, id).unwrap();
    let left = all(&mut other, &EntryFilter::default());
    assert_eq!(left.iter().map(|entry| entry.id).collect::<Vec<_>>(), [raised]);
}

#[test]
fn a_plan_or_a_reflection_that_was_touched_since_stays_with_whom_it_is_about() {
    let file = written(&mut filled());
    let mut other = journal();
    let (id, _) = took(&mut other, &file);
    let plans = other.plans().list().unwrap().open;
    let older = plans.iter().find(|plan| plan.words == "I wait a day").unwrap().id;
    other.plans().came_up(older, Some(Went::AsPlanned), None, now()).unwrap();
    let undone = undo(&mut other, id).unwrap();
    assert_eq!((undone.entries, undone.people), (4, 2), "mother stays");
    let left = other.plans().list().unwrap().open;
    assert_eq!((left.len(), left[0].id, left[0].as_planned), (1, older, 1));
    assert_eq!(left[0].person.as_ref().unwrap().name, "Mum");
    assert!(other.reflections().list(None).unwrap().is_empty());

    let mut other = journal();
    let (id, _) = took(&mut other, &file);
    let reflection = other.reflections().list(None).unwrap().remove(0).id;
    other.reflections().finish(reflection, now()).unwrap();
    undo(&mut other, id).unwrap();
    let left = other.reflections().list(None).unwrap().remove(0);
    assert_eq!((left.id, left.stand_by, left.people.len()), (reflection, None, 1));
    assert_eq!((left.follow_ups.len(), left.plan), (0, None), "the plans went with their import");
}

#[test]
fn a_reflection_beside_which_only_a_note_was_written_since_stays() {
    let mut from = filled();
    let reflection = from.reflections().list(None).unwrap().remove(0).id;
    from.reflections().finish(reflection, now()).unwrap();
    let mut other = journal();
    let (id, _) = took(&mut other, &written(&mut from));
    let answer = StepAnswer::Facts { note: Some("mine by now".to_owned()) };
    other.reflections().keep(reflection, answer, now()).unwrap();
    undo(&mut other, id).unwrap();
    let left = other.reflections().list(None).unwrap();
    assert!(left[0].notes.iter().any(|note| note.text == "mine by now"), "{left:?}");
}

#[test]
fn after_thirty_days_it_is_the_persons_own() {
    let file = written(&mut filled());
    let (home, mut journal) = Home::with_journal();
    let (id, _) = took(&mut journal, &file);
    journal.lock().unwrap();
    let mut journal = home.open(days_later(30));
    assert_eq!(journal.imports().list().unwrap().len(), 1, "the thirtieth day counts");
    journal.lock().unwrap();
    let mut journal = home.open(days_later(31));
    assert!(journal.imports().list().unwrap().is_empty());
    assert!(matches!(undo(&mut journal, id), Err(Error::ImportNotFound)));
    assert_eq!(all(&mut journal, &EntryFilter::default()).len(), 4);
}

#[test]
fn taking_back_can_be_stopped_and_then_all_of_it_is_there() {
    let mut made_up = journal();
    made_up::fill(&mut made_up, 3, now(), Options { entries: 2_000, ..Options::default() }).unwrap();
    let file = written(&mut made_up);
    let mut other = journal();
    let (id, _) = took(&mut other, &file);
    for permille in [1, 500, 950] {
        let stopped = stopped_at(permille, |carrying| other.imports().undo(id, carrying));
        assert!(matches!(stopped, Err(Error::Cancelled)), "{permille}");
        assert_eq!(written(&mut other), file);
    }
    let undone = undo(&mut other, id).unwrap();
    assert_eq!((undone.entries, undone.kept), (2_000, 0));
    assert!(all(&mut other, &EntryFilter::default()).is_empty());
    assert!(other.relationships().list().unwrap().is_empty());
}

#[test]
fn many_entries_that_are_taken_back_leave_what_was_there_and_it_is_found_as_before() {
    let mut many = journal();
    for number in 0..250 {
        many.entries().log(draft("Mum", &format!("evening {number}, a saturday")), now()).unwrap();
    }
    let file = written(&mut many);
    let mut other = with_an_entry_of_its_own();
    other.entries().log(draft("Nan", "a zither for the evening"), now()).unwrap();
    let deleted = other.entries().log(draft("Nan", "an evening of cards"), now()).unwrap().entry.id;
    other.entries().delete(deleted, now()).unwrap();
    let read = |journal: &mut Journal| {
        (journal.relationships().list().unwrap(), journal.patterns(now().date(), Period::All).unwrap())
    };
    let (before, read_before) = (written(&mut other), read(&mut other));
    let (id, _) = took(&mut other, &file);
    assert!(found(&mut other, "evening").len() > 1);
    undo(&mut other, id).unwrap();
    assert_eq!(written(&mut other), before);
    assert_eq!(read(&mut other), read_before, "counted and read as before");
    assert_eq!(found(&mut other, "evening"), ["a zither for the evening"], "not the deleted one");
    assert_eq!(found(&mut other, "zit"), ["a zither for the evening"], "by a beginning too");
    let filter =
        EntryFilter { cost: Some(Cost::Drained), words: "walk".to_owned(), ..EntryFilter::default() };
    assert_eq!(all(&mut other, &filter).len(), 1, "and by a filter");
    other.entries().restore(deleted).unwrap();
    assert_eq!(found(&mut other, "cards").len(), 1);
}

#[test]
fn of_two_imports_each_is_taken_back_by_itself() {
    let mut journal = journal();
    let sheet = |text: &str| Sheet::read(text.as_bytes()).unwrap();
    let one = sheet("date,who,what,answer,cost\n2026-03-04,Mum,my Saturday,yes,drained\n");
    let two = sheet(
        "date,who,what,answer,cost\n2026-03-04,Mum,my Saturday,yes,drained\n2026-03-05,mum,the car,no,calm\n",
    );
    for sheet in [&one, &two] {
        let mapping = sheet.propose(now());
        carry(|carrying| journal.spreadsheets().import(import_id(), sheet, &mapping, true, now(), carrying))
            .unwrap();
    }
    let imports = journal.imports().list().unwrap();
    assert_eq!(
        imports.iter().map(|import| (import.entries, import.people)).collect::<Vec<_>>(),
        [(1, 0), (1, 1)]
    );
    let undone = undo(&mut journal, imports[1].id).unwrap();
    assert_eq!((undone.entries, undone.people), (1, 0), "she is spoken of by the other import");
    assert_eq!(found(&mut journal, "car"), ["the car"]);
    undo(&mut journal, imports[0].id).unwrap();
    assert!(all(&mut journal, &EntryFilter::default()).is_empty());
    assert_eq!(
        journal.relationships().list().unwrap().len(),
        1,
        "she came with the import that is gone: now she is the person's own"
    );
}

#[test]
fn a_phrase_that_was_changed_since_it_came_in_is_ones_own_and_stays() {
    let file = written(&mut filled());
    let mut other = journal();
    let (id, _) = took(&mut other, &file);
    let own = |journal: &mut Journal| {
        let list = journal.phrases().list(&PhraseFilter::default(), &|id, _| id.to_owned()).unwrap();
        list.phrases.into_iter().filter(|phrase| phrase.own).collect::<Vec<_>>()
    };
    let came = own(&mut other)[0].clone();
    let anew = OwnPhraseDraft { id: came.id.own().unwrap(), ..own_phrase("No, not this Saturday.") };
    other.phrases().keep(anew).unwrap();
    other.phrases().set_favourite(&came.id, false).unwrap();
    other.phrases().set_favourite(&came.id, true).unwrap();
    undo(&mut other, id).unwrap();
    let left = own(&mut other);
    assert_eq!(
        left.iter().map(|phrase| phrase.text.as_str()).collect::<Vec<_>>(),
        ["No, not this Saturday."]
    );
    assert!(left[0].favourite, "kept close anew, it is kept close by hand");
    assert!(other.rehearsals().list().unwrap().is_empty());
}
