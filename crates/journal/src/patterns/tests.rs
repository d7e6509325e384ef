//! What is kept in step with every change is what gathering everything anew would give.

use chrono::{DateTime, Days, NaiveDate, TimeDelta};
use hedgerow_insight::row::PersonIndex;
use proptest::prelude::*;

use super::{Patterns, Period, PersonPatterns, Why};
use crate::entries::{Details, Entry, EntryDraft, EntryFilter, LookingBack, Who};
use crate::ids::{EntryId, RelationshipId};
use crate::journal::Journal;
use crate::made_up::{self, Options};
use crate::moment::{Moment, When};
use crate::relationships::RelationshipDraft;
use crate::storage::{Place, Stored};
use crate::vocabulary::{Answer, Cost, Decision, Kind, LookBack, Want, Word};

fn now() -> Moment {
    Moment { at: DateTime::from_timestamp(1_795_000_000, 0).unwrap(), zone: chrono_tz::Tz::Europe__Berlin }
}

/// One thing that can be done to a journal. Numbers name an entry or a person, whichever there is, by turns.
#[derive(Clone, Debug)]
enum Verb {
    Log { person: usize, says: usize, days_ago: i64 },
    LogOfSomebodyNew { days_ago: i64 },
    Amend { entry: usize, says: usize },
    Move { entry: usize, days_ago: i64 },
    GiveToAnother { entry: usize, person: usize },
    Delete { entry: usize },
    Restore,
    LookBack { entry: usize, after: usize, days_ago: i64 },
    Merge { from: usize, into: usize },
    Unmerge,
    Flag { person: usize, flags: usize },
    Rename { person: usize },
    Archive { person: usize },
}

fn verb() -> impl Strategy<Value = Verb> {
    let days = || 0..250_i64;
    let any = || 0..1_000_usize;
    prop_oneof![
        6 => (any(), any(), days()).prop_map(|(person, says, days_ago)| Verb::Log { person, says, days_ago }),
        6 => (any(), any()).prop_map(|(person, says)| Verb::Log { person, says, days_ago: 0 }),
        1 => days().prop_map(|days_ago| Verb::LogOfSomebodyNew { days_ago }),
        2 => (any(), any()).prop_map(|(entry, says)| Verb::Amend { entry, says }),
        2 => (any(), days()).prop_map(|(entry, days_ago)| Verb::Move { entry, days_ago }),
        1 => (any(), any()).prop_map(|(entry, person)| Verb::GiveToAnother { entry, person }),
        2 => any().prop_map(|entry| Verb::Delete { entry }),
        1 => Just(Verb::Restore),
        2 => (any(), any(), -3..9_i64)
            .prop_map(|(entry, after, days_ago)| Verb::LookBack { entry, after, days_ago }),
        1 => (any(), any()).prop_map(|(from, into)| Verb::Merge { from, into }),
        1 => Just(Verb::Unmerge),
        1 => (any(), any()).prop_map(|(person, flags)| Verb::Flag { person, flags }),
        1 => any().prop_map(|person| Verb::Rename { person }),
        1 => any().prop_map(|person| Verb::Archive { person }),
    ]
}

/// A journal and what the verbs need to know of it.
struct Life {
    journal: Journal,
    merged: Vec<RelationshipId>,
    names: usize,
}

impl Life {
    fn begun(seed: u64) -> Self {
        let mut journal = Journal::in_memory().unwrap();
        let options = Options { entries: 120, weeks: 30, people: 5, long_notes: false };
        made_up::fill(&mut journal, seed, now(), options).unwrap();
        Self { journal, merged: Vec::new(), names: 0 }
    }

    fn entry(&mut self, number: usize) -> Entry {
        let page = self.journal.entries().list(&EntryFilter::default(), None, 500).unwrap().entries;
        page[number % page.len()].clone()
    }

    fn person(&mut self, number: usize) -> RelationshipId {
        let people = self.journal.relationships().list().unwrap();
        people[number % people.len()].id
    }

    fn new_name(&mut self) -> String {
        self.names += 1;
        format!("Somebody {}", self.names)
    }

    fn log(&mut self, who: Who, says: usize, days_ago: i64) {
        let draft =
            EntryDraft { id: EntryId(uuid::Uuid::now_v7()), who, when: Some(at(days_ago)), ..said(says) };
        self.journal.entries().log(draft, now()).unwrap();
    }

    fn amend(&mut self, entry: &Entry, change: impl FnOnce(EntryDraft) -> EntryDraft) {
        let draft = EntryDraft {
            id: entry.id,
            who: Who::Known { id: entry.relationship },
            when: None,
            request: entry.request.clone(),
            kind: Some(Kind::Time),
            want: entry.want,
            answer: entry.answer,
            cost: entry.cost,
            details: entry.details.clone(),
        };
        self.journal.entries().amend(change(draft), now()).unwrap();
    }

    fn act(&mut self, verb: &Verb) {
        match *verb {
            Verb::Log { person, says, days_ago } => {
                let id = self.person(person);
                self.log(Who::Known { id }, says, days_ago);
            }
            Verb::LogOfSomebodyNew { days_ago } => {
                let name = self.new_name();
                self.log(Who::New { id: RelationshipId(uuid::Uuid::now_v7()), name }, 1, days_ago);
            }
            Verb::Amend { entry, says } => {
                let entry = self.entry(entry);
                self.amend(&entry, |draft| EntryDraft { id: draft.id, who: draft.who, ..said(says) });
            }
            Verb::Move { entry, days_ago } => {
                let entry = self.entry(entry);
                self.amend(&entry, |draft| EntryDraft { when: Some(at(days_ago)), ..draft });
            }
            Verb::GiveToAnother { entry, person } => {
                let (entry, id) = (self.entry(entry), self.person(person));
                self.amend(&entry, |draft| EntryDraft { who: Who::Known { id }, ..draft });
            }
            Verb::Delete { entry } => {
                let id = self.entry(entry).id;
                self.journal.entries().delete(id, now()).unwrap();
            }
            Verb::Restore => {
                if let Some(entry) = self.journal.entries().deleted(1).unwrap().first() {
                    self.journal.entries().restore(entry.id).unwrap();
                }
            }
            Verb::LookBack { entry, after, days_ago } => self.look_back(entry, after, days_ago),
            _ => self.act_on_people(verb),
        }
    }

    fn look_back(&mut self, entry: usize, after: usize, days_ago: i64) {
        let id = self.entry(entry).id;
        let old = self.journal.storage().entry(id).unwrap().unwrap();
        let mut new: Stored = old.clone();
        let after = LookBack::ALL[after % LookBack::ALL.len()];
        let after_at = now().date() - TimeDelta::days(days_ago);
        new.entry.look_back = Some(LookingBack { after, after_at, later_cost: None, afterwards: None });
        self.journal.transact(|storage, _| storage.change_entry(&old, &new)).unwrap();
    }

    fn act_on_people(&mut self, verb: &Verb) {
        match *verb {
            Verb::Merge { from, into } => {
                let (from, into) = (self.person(from), self.person(into));
                if from != into {
                    self.journal.relationships().merge(from, into).unwrap();
                    self.merged.push(from);
                }
            }
            Verb::Unmerge => {
                if let Some(from) = self.merged.pop() {
                    self.journal.relationships().unmerge(from).unwrap();
                }
            }
            Verb::Flag { person, flags } => {
                let draft = self.draft_of(person);
                let [care, distance, r#unsafe] = [1, 2, 4].map(|flag| flags & flag != 0);
                let draft = RelationshipDraft { care, distance, r#unsafe, ..draft };
                self.journal.relationships().amend(draft).unwrap();
            }
            Verb::Rename { person } => {
                let name = self.new_name();
                let draft = RelationshipDraft { name, ..self.draft_of(person) };
                self.journal.relationships().amend(draft).unwrap();
            }
            Verb::Archive { person } => {
                let id = self.person(person);
                self.journal.relationships().archive(id, true).unwrap();
            }
            _ => unreachable!("of entries"),
        }
    }

    fn draft_of(&mut self, person: usize) -> RelationshipDraft {
        let id = self.person(person);
        let people = self.journal.relationships().list().unwrap();
        let one = people.into_iter().find(|one| one.id == id).unwrap();
        RelationshipDraft {
            care: one.care,
            distance: one.distance,
            r#unsafe: one.r#unsafe,
            ..RelationshipDraft::named(id, one.name)
        }
    }
}

fn at(days_ago: i64) -> When {
    let local = now().at.with_timezone(&now().zone).naive_local() - TimeDelta::days(days_ago);
    When::At { local: local - TimeDelta::minutes(days_ago * 37 % 600) }
}

fn said(says: usize) -> EntryDraft {
    EntryDraft {
        id: EntryId(uuid::Uuid::now_v7()),
        who: Who::Known { id: RelationshipId(uuid::Uuid::nil()) },
        when: None,
        request: "my Saturday".to_owned(),
        kind: Some(Kind::Time),
        want: [None, Some(Want::Yes), Some(Want::No)][says % 3],
        answer: Answer::Received { decision: Decision::ALL[says % 4] },
        cost: Cost::ALL[says % 7],
        details: Details { r#unsafe: says.is_multiple_of(50), ..Details::default() },
    }
}

/// All that can be asked of patterns as of a day.
fn asked(journal: &mut Journal, as_of: NaiveDate) -> (Patterns, Vec<(PersonPatterns, Why)>) {
    let patterns = journal.patterns(as_of, Period::HalfYear).unwrap();
    let ids: Vec<_> = patterns.people.iter().map(|person| person.relationship.id).collect();
    let each = ids.into_iter().map(|id| {
        let person = journal.person_patterns(id, as_of, Period::TwelveWeeks).unwrap();
        (person, journal.explain_reading(id, as_of).unwrap())
    });
    (patterns, each.collect())
}

fn assert_as_if_anew(journal: &mut Journal, as_of: NaiveDate, after: &str) {
    let in_step = asked(journal, as_of);
    let kept = journal.gathered.take();
    let anew = asked(journal, as_of);
    assert_eq!(in_step, anew, "after {after}, as of {as_of}");
    journal.gathered = kept;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn patterns_kept_in_step_are_those_of_a_journal_gathered_anew(
        seed in 0..1_000_u64,
        verbs in prop::collection::vec((verb(), prop_oneof![4 => Just(0), 1 => 0..40_u64]), 1..10),
    ) {
        let mut life = Life::begun(seed);
        assert_as_if_anew(&mut life.journal, now().date(), "nothing");
        for (verb, days_before) in &verbs {
            life.act(verb);
            assert_as_if_anew(&mut life.journal, now().date() - Days::new(*days_before), &format!("{verb:?}"));
        }
    }
}

#[test]
fn after_one_new_entry_one_row_is_gathered() {
    let mut life = Life::begun(1);
    life.journal.patterns(now().date(), Period::All).unwrap();
    let id = life.person(0);
    life.log(Who::Known { id }, 1, 0);
    let from = life.journal.touched.from.expect("a row was touched");
    assert!(!life.journal.touched.people);
    let mut gathered = 0;
    life.journal.storage().in_short_from(from, |_| Some(PersonIndex(0)), |_| gathered += 1).unwrap();
    assert_eq!(gathered, 1);
    assert!(from > Place::FIRST);
}

#[test]
fn what_was_rolled_back_or_says_nothing_of_readings_touches_nothing() {
    let mut life = Life::begun(1);
    life.journal.patterns(now().date(), Period::All).unwrap();
    let unknown = Who::Known { id: RelationshipId(uuid::Uuid::nil()) };
    let refused = EntryDraft { who: unknown, ..said(1) };
    assert!(life.journal.entries().log(refused, now()).is_err());
    let id = life.person(0);
    life.journal.relationships().archive(id, true).unwrap();
    life.journal.settings().change(&crate::settings::Settings::default()).unwrap();
    assert_eq!(life.journal.touched, crate::storage::Touched::default());
}
