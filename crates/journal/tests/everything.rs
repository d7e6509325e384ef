//! Everything out and everything in: nothing lost, nothing doubled, nothing overwritten.

use std::fs;

use crate::common::carry::*;
use crate::common::full::full;
use crate::common::*;
use hedgerow_journal::entries::{Details, EntryDraft, EntryFilter, Who};
use hedgerow_journal::ids::RuleId;
use hedgerow_journal::made_up::{self, Options};
use hedgerow_journal::patterns::Period;
use hedgerow_journal::phrases::PhraseFilter;
use hedgerow_journal::reflections::ReflectionLength;
use hedgerow_journal::rules::RuleDraft;
use hedgerow_journal::settings::Settings;
use hedgerow_journal::verdicts::Fit;
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Met};
use hedgerow_journal::{Error, Journal};
use proptest::prelude::*;
use uuid::Uuid;

#[test]
fn everything_that_goes_out_comes_in_and_goes_out_again_to_the_letter() {
    let (_home, mut journal) = full();
    let out = written(&mut journal);
    let mut other = crate::common::journal();
    let seen = look(&mut other, &out).unwrap();
    let taken = take(&mut other, &out).unwrap();
    assert_eq!(seen, taken.found, "what is shown before is what happens");
    assert!(taken.changes.entries && taken.changes.relationships && taken.changes.waiting);
    assert!(
        taken.changes.settings && taken.changes.inbox && taken.changes.verdicts && taken.changes.reflections
    );
    let counts = taken.found.added;
    assert_eq!((counts.people, counts.entries, counts.waiting), (7, 29, 2));
    assert_eq!((counts.captures, counts.verdicts, counts.practised, counts.others), (6, 2, 5, 14));
    assert!(taken.changes.phrases && taken.changes.rules);
    assert_eq!(written(&mut other), out);
}

#[test]
fn what_the_journal_writes_anew_by_itself_is_no_difference_to_an_older_file() {
    let (_home, mut journal) = full();
    let out = written(&mut journal);
    let before = journal.then_and_now().open(now()).unwrap();
    let next = journal.then_and_now().open(days_later(11)).unwrap();
    assert!(next.is_some() && next != before, "December has two of its own");
    let found = take(&mut journal, &out).unwrap().found;
    assert_eq!((found.different, found.added), Default::default());
    assert_eq!(journal.then_and_now().open(days_later(11)).unwrap(), next, "and keeps them");
}

#[test]
fn a_journal_that_came_in_looks_and_is_read_and_searched_as_it_was() {
    let (_home, mut journal) = full();
    let mut other = crate::common::journal();
    // Somebody looked at the patterns of the empty one before: what is kept in memory has to go along.
    other.patterns(now().date(), Period::All).unwrap();
    take(&mut other, &written(&mut journal)).unwrap();
    let sorted = |journal: &mut Journal| {
        let mut people = journal.relationships().list().unwrap();
        people.sort_by_key(|person| person.id);
        people
    };
    assert_eq!(sorted(&mut other), sorted(&mut journal));
    let filter = EntryFilter::default();
    assert_eq!(all(&mut other, &filter), all(&mut journal, &filter));
    assert_eq!(other.entries().deleted(100).unwrap(), journal.entries().deleted(100).unwrap());
    assert_eq!(other.waiting().list().unwrap(), journal.waiting().list().unwrap());
    assert_eq!(other.settings().get().unwrap(), journal.settings().get().unwrap());
    assert_eq!(other.plans().list().unwrap(), journal.plans().list().unwrap());
    assert_eq!(other.reflections().list(None).unwrap(), journal.reflections().list(None).unwrap());
    let phrases = |journal: &mut Journal| {
        journal.phrases().list(&PhraseFilter::default(), &|id, _| id.to_owned()).unwrap()
    };
    assert_eq!(phrases(&mut other), phrases(&mut journal));
    assert_eq!(other.rehearsals().list().unwrap(), journal.rehearsals().list().unwrap());
    let rules = journal.rules().list().unwrap();
    assert_eq!(other.rules().list().unwrap(), rules);
    assert_eq!((rules.rules.len(), rules.deleted.len()), (5, 1));
    let gone = rules.deleted[0].id;
    other.rules().restore(gone).unwrap();
    journal.rules().restore(gone).unwrap();
    assert_eq!(
        other.rules().list().unwrap(),
        journal.rules().list().unwrap(),
        "off which entry it was is known there"
    );
    for words in ["saturday", "周六", "شنبه", "été", "jazn", "👍", "evening"] {
        let was = found(&mut journal, words);
        assert!(!was.is_empty(), "{words}");
        assert_eq!(found(&mut other, words), was, "{words}");
    }
    let readings = |journal: &mut Journal| {
        let mut people = journal.patterns(now().date(), Period::All).unwrap().people;
        people.sort_by_key(|person| person.relationship.id);
        people
    };
    assert_eq!(readings(&mut other), readings(&mut journal));
    let codes = |journal: &mut Journal| {
        let mut all = journal.aliases().all().unwrap();
        all.sort_by_key(|alias| alias.relationship);
        all
    };
    assert_eq!(codes(&mut other), codes(&mut journal), "whoever was Family A still is");
    assert_eq!(other.shares().list(9).unwrap(), journal.shares().list(9).unwrap());
}

#[test]
fn coming_in_a_second_time_nothing_is_doubled_and_nothing_changes() {
    let (_home, mut journal) = full();
    let out = written(&mut journal);
    for _ in 0..2 {
        let taken = take(&mut journal, &out).unwrap();
        assert_eq!(taken.found.added, Default::default());
        assert_eq!(taken.found.different, Default::default());
        assert_eq!(taken.found.same, 65);
        assert!(taken.changes.is_empty());
    }
    assert_eq!(written(&mut journal), out);
    assert!(journal.imports().list().unwrap().is_empty(), "there is nothing to take back");
}

#[test]
fn what_the_journal_says_otherwise_stays_and_is_counted() {
    let (_home, mut journal) = full();
    let out = written(&mut journal);
    let entry = all(&mut journal, &EntryFilter::default()).remove(0);
    journal
        .entries()
        .amend(EntryDraft { request: "my own words".to_owned(), ..again(&entry) }, now())
        .unwrap();
    let gone = all(&mut journal, &EntryFilter::default()).remove(1);
    journal.entries().delete(gone.id, now()).unwrap();
    let mine = Settings { text_size: 200, ..journal.settings().get().unwrap() };
    journal.settings().change(&mine).unwrap();
    let before = written(&mut journal);
    let taken = take(&mut journal, &out).unwrap();
    assert_eq!((taken.found.different.entries, taken.found.different.others), (2, 1));
    assert_eq!(taken.found.added, Default::default());
    assert_eq!(written(&mut journal), before, "nothing is overwritten");
}

#[test]
fn into_a_journal_of_its_own_all_comes_beside_what_is_there() {
    let (_home, mut journal) = full();
    let out = written(&mut journal);
    let mut other = crate::common::journal();
    let own = other.entries().log(draft("Mum", "quite another thing"), now()).unwrap().entry;
    let taken = take(&mut other, &out).unwrap();
    assert_eq!(taken.found.same_names, 1, "there are two Mums, and the person is told");
    assert_eq!(
        all(&mut other, &EntryFilter::default()).len(),
        all(&mut journal, &EntryFilter::default()).len() + 1
    );
    assert_eq!(other.entries().get(own.id).unwrap(), own);
    let second = take(&mut other, &out).unwrap();
    assert_eq!(second.found.added, Default::default());
}

#[test]
fn older_verdicts_do_not_speak_over_the_journals_own() {
    let (_home, mut journal) = full();
    let out = written(&mut journal);
    let people = journal.relationships().list().unwrap();
    let mum = people.iter().find(|person| person.name == "Mum").unwrap().id;
    let mut other = crate::common::journal();
    take(&mut other, &out).unwrap();
    other.verdicts().set(mum, Some(Fit::Yes), days_later(2)).unwrap();
    let newer = written(&mut other);
    journal.verdicts().set(mum, Some(Fit::Partly), days_later(3)).unwrap();
    take(&mut journal, &newer).unwrap();
    let verdict = journal.person_patterns(mum, now().date(), Period::All).unwrap().verdict.unwrap();
    assert_eq!((verdict.fit, verdict.on), (Fit::Partly, days_later(3).date()));
    journal.verdicts().set(mum, None, days_later(3)).unwrap();
    let verdict = journal.person_patterns(mum, now().date(), Period::All).unwrap().verdict.unwrap();
    assert_eq!((verdict.fit, verdict.on), (Fit::Yes, days_later(2).date()), "each stands where it was said");
}

#[test]
fn of_a_week_that_the_journal_reflected_on_no_other_reflection_comes_in() {
    let (_home, mut journal) = full();
    let out = written(&mut journal);
    let mut other = crate::common::journal();
    let own = other.reflections().begin(now().date(), ReflectionLength::Short, now()).unwrap().reflection;
    let seen = look(&mut other, &out).unwrap();
    let taken = take(&mut other, &out).unwrap();
    assert_eq!((taken.found, taken.found.different.others), (seen, 1));
    assert_eq!(other.reflections().list(None).unwrap(), [own]);
    assert_eq!(
        other.plans().list().unwrap().open[0].came_up,
        2,
        "what only the other one said is not counted"
    );
}

#[test]
fn an_empty_journal_goes_out_and_comes_in_too() {
    let mut journal = journal();
    let out = written(&mut journal);
    assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok());
    assert_eq!(take(&mut crate::common::journal(), &out).unwrap().found, Default::default());
}

#[test]
fn made_up_lives_are_never_mixed_with_ones_own() {
    let mut made_up = journal();
    made_up::fill(&mut made_up, 7, now(), Options::default()).unwrap();
    let out = written(&mut made_up);
    let mut own = journal();
    own.entries().log(draft("Mum", "my Saturday"), now()).unwrap();
    let before = written(&mut own);
    assert!(matches!(take(&mut own, &out), Err(Error::NotEmpty)));
    assert!(matches!(look(&mut own, &out), Err(Error::NotEmpty)));
    assert!(matches!(take(&mut made_up, &before), Err(Error::NotEmpty)));
    assert_eq!(written(&mut own), before);
    let mut empty = journal();
    take(&mut empty, &out).unwrap();
    assert!(empty.is_made_up().unwrap(), "it says so for ever");
    assert_eq!(written(&mut empty), out);
}

#[test]
fn stopped_on_the_way_it_leaves_nothing() {
    let mut made_up = journal();
    made_up::fill(&mut made_up, 7, now(), Options { entries: 3_000, ..Options::default() }).unwrap();
    let out = written(&mut made_up);
    for permille in [1, 300, 599, 700, 999] {
        let mut other = journal();
        let before = written(&mut other);
        let stopped = stopped_at(permille, |carrying| {
            other.everything().import(import_id(), out.as_bytes(), out.len() as u64, now(), carrying)
        });
        assert!(matches!(stopped, Err(Error::Cancelled)), "at {permille}");
        assert_eq!(written(&mut other), before);
        assert!(other.imports().list().unwrap().is_empty());
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("everything.json");
    fs::write(&path, "the old one").unwrap();
    let stopped = stopped_at(500, |carrying| made_up.everything().export(&path, carrying));
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert_eq!(fs::read(&path).unwrap(), b"the old one");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn an_export_is_a_file_that_holds_what_is_written_and_a_full_disk_takes_nothing_in() {
    let (_home, mut journal) = full();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hedgerow-everything.json");
    let records = carry(|carrying| journal.everything().export(&path, carrying)).unwrap();
    assert_eq!(records, 65);
    let out = fs::read_to_string(&path).unwrap();
    assert_eq!(out, written(&mut journal));

    let (_other_home, mut other) = Home::with_journal();
    let before = written(&mut other);
    let connection = other.vault().unwrap().connection();
    let pages: u32 = connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    connection.pragma_update(None, "max_page_count", pages).unwrap();
    assert!(matches!(take(&mut other, &out), Err(Error::DiskFull)));
    other.vault().unwrap().connection().pragma_update(None, "max_page_count", 1_000_000).unwrap();
    assert_eq!(written(&mut other), before);
    take(&mut other, &out).unwrap();
    assert_eq!(written(&mut other), out);
}

#[test]
fn a_file_of_before_there_were_reframes_and_rules_comes_in() {
    let mut journal = journal();
    journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap();
    journal.reflections().begin(now().date(), ReflectionLength::Short, now()).unwrap();
    let out = written(&mut journal);
    let mut older = out.clone();
    for since in [
        ",\"reframe\":{\"says\":\"\",\"also_true\":\"\",\"to_a_friend\":\"\"}",
        "\"old_rule\":null,",
        ",\n\"rules\": [\n]",
    ] {
        assert!(older.contains(since), "{since}");
        older = older.replace(since, "");
    }
    let mut other = crate::common::journal();
    take(&mut other, &older).unwrap();
    assert_eq!(written(&mut other), out);
}

#[test]
fn a_rule_that_is_named_in_both_stays_as_the_journal_has_it() {
    let keep = |journal: &mut Journal, words: &str, new_words: &str| {
        let (words, new_words) = (words.to_owned(), new_words.to_owned());
        journal
            .rules()
            .keep(&RuleDraft { id: RuleId(Uuid::now_v7()), words, new_words: Some(new_words) }, now())
            .unwrap();
    };
    let (mut one, mut other) = (journal(), journal());
    keep(&mut one, "Be polite at all costs.", "Kind and clear.");
    keep(&mut other, "be POLITE at all costs.", "They can bear it.");
    let taken = take(&mut other, &written(&mut one)).unwrap();
    assert_eq!((taken.found.added.others, taken.found.different.others), (0, 1));
    let rules = other.rules().list().unwrap().rules;
    assert_eq!((rules.len(), rules[0].new_words.as_str()), (1, "They can bear it."));
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-z ]{0,40}", "\\PC{0,30}"]
}

fn drafts() -> impl Strategy<Value = EntryDraft> {
    let answer = prop_oneof![
        Just(Answer::Received { decision: Decision::Partly }),
        Just(Answer::HeldBack),
        Just(Answer::Asked { met: Some(Met::Partly) }),
    ];
    let details =
        (text(), text(), prop::collection::vec(prop_oneof![Just(Cost::Glad), Just(Cost::CutOff)], 0..3))
            .prop_map(|(note, old_rule, also_felt)| Details {
                note,
                old_rule,
                also_felt,
                ..Details::default()
            });
    (text(), text(), 0..200_000_u32, answer, details).prop_map(|(name, request, back, answer, details)| {
        let name = if name.chars().all(|c| c.is_control() || c.is_whitespace()) {
            "x".to_owned()
        } else {
            name.chars().take(100).collect()
        };
        let when = now().date() - chrono::TimeDelta::days(i64::from(back % 40_000));
        let when = at(&format!("{when}T{:02}:30:00", back % 24)).filter(|_| back % 40_000 != 0);
        let who = Who::New { id: person_id(), name };
        let kind = Some(hedgerow_journal::vocabulary::Kind::Other);
        EntryDraft { who, request, kind, answer, when, details, ..draft("", "") }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_was_written_comes_back_to_the_letter(drafts in prop::collection::vec(drafts(), 1..12)) {
        let mut journal = journal();
        let mut ids = Vec::new();
        for draft in drafts {
            if let Ok(logged) = journal.entries().log(draft, now()) {
                ids.push(logged.entry.relationship);
            }
        }
        if let [first, .., last] = ids[..] {
            // Fails where the two are one already, which is as good.
            let _ = journal.relationships().merge(first, last);
        }
        let out = written(&mut journal);
        let mut other = crate::common::journal();
        take(&mut other, &out).unwrap();
        prop_assert_eq!(&written(&mut other), &out);
        let again = take(&mut other, &out).unwrap();
        prop_assert_eq!(again.found.added, Default::default());
        prop_assert!(again.changes.is_empty());
    }
}
