//! What is kept in step with every change is what gathering everything anew would give.

use chrono::{DateTime, Days, NaiveDate, TimeDelta};
use hedgerow_insight::row::PersonIndex;
use proptest::prelude::*;

use super::{EveryonePatterns, Patterns, Period, PersonPatterns, Why};
use crate::changes::Changes;
use crate::entries::{Details, Entry, EntryDraft, EntryFilter, Who};
use crate::error::Error;
use crate::ids::{CaptureId, EntryId, RelationshipId};
use crate::inbox::Accepted;
use crate::journal::Journal;
use crate::look_backs::LookBackDraft;
use crate::made_up::{self, Options};
use crate::moment::{Moment, When};
use crate::relationships::RelationshipDraft;
use crate::storage::StoredCapture;
use crate::vocabulary::{Answer, Cost, Decision, Kind, LookBack, Met, Want, Word};

fn now() -> Moment {
    now_in(chrono_tz::Tz::Europe__Berlin)
}

fn now_in(zone: chrono_tz::Tz) -> Moment {
    Moment { at: DateTime::from_timestamp(1_795_000_000, 0).unwrap(), zone }
}

/// Where the person may be: on both sides of the date line, and at home.
const ZONES: [chrono_tz::Tz; 4] = [
    chrono_tz::Tz::Europe__Berlin,
    chrono_tz::Tz::Pacific__Kiritimati,
    chrono_tz::Tz::America__New_York,
    chrono_tz::Tz::Pacific__Pago_Pago,
];

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
    UndoLookBack { entry: usize },
    TakeIn { says: usize, days_ago: i64 },
    Fly { to: usize },
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
        1 => any().prop_map(|entry| Verb::UndoLookBack { entry }),
        1 => (any(), days()).prop_map(|(says, days_ago)| Verb::TakeIn { says, days_ago }),
        1 => any().prop_map(|to| Verb::Fly { to }),
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
    zone: chrono_tz::Tz,
    merged: Vec<RelationshipId>,
    names: usize,
}

impl Life {
    fn begun(seed: u64) -> Self {
        let mut journal = Journal::in_memory().unwrap();
        let options = Options { entries: 120, weeks: 30, people: 5, long_notes: false };
        made_up::fill(&mut journal, seed, now(), options).unwrap();
        Self { journal, zone: now().zone, merged: Vec::new(), names: 0 }
    }

    fn now(&self) -> Moment {
        now_in(self.zone)
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
        let draft = EntryDraft {
            id: EntryId(uuid::Uuid::now_v7()),
            who,
            when: Some(self.at(days_ago)),
            ..said(says)
        };
        let now = self.now();
        self.journal.entries().log(draft, now).unwrap();
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
        let now = self.now();
        self.journal.entries().amend(change(draft), now).unwrap();
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
                let (entry, when) = (self.entry(entry), Some(self.at(days_ago)));
                self.amend(&entry, |draft| EntryDraft { when, ..draft });
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
            Verb::UndoLookBack { entry } => {
                let id = self.entry(entry).id;
                let now = self.now();
                self.journal.look_backs().restore(id, None, now).or_else(of_an_own_wish).unwrap();
            }
            Verb::TakeIn { says, days_ago } => self.take_in(says, days_ago),
            Verb::Fly { to } => self.zone = ZONES[to % ZONES.len()],
            _ => self.act_on_people(verb),
        }
    }

    fn look_back(&mut self, entry: usize, after: usize, days_ago: i64) {
        let id = self.entry(entry).id;
        let after = LookBack::ALL[after % LookBack::ALL.len()];
        let draft = LookBackDraft { after, later_cost: None, afterwards: None };
        let then = Moment { at: self.now().at - TimeDelta::days(days_ago), ..self.now() };
        let given = self.journal.look_backs().give(id, draft, then).map(|given| given.changes);
        given.or_else(of_an_own_wish).unwrap();
    }

    /// Accepts something that was captured `days_ago`, here and now.
    fn take_in(&mut self, says: usize, days_ago: i64) {
        let name = self.new_name();
        let who = Who::New { id: RelationshipId(uuid::Uuid::now_v7()), name };
        let capture = StoredCapture {
            revision: 0,
            id: CaptureId(uuid::Uuid::now_v7()),
            at: self.now().at - TimeDelta::days(days_ago),
            zone: self.zone.name().to_owned(),
            said: "{}".to_owned(),
        };
        self.journal.transact(|storage, _| storage.add_capture(&capture)).unwrap();
        let (now, draft) = (self.now(), EntryDraft { who, ..said(says) });
        self.journal.inbox().accept(capture.id, Accepted::Entry { draft }, now).unwrap();
    }

    /// A civil time some days before now, where the person is.
    fn at(&self, days_ago: i64) -> When {
        let local = self.now().at.with_timezone(&self.zone).naive_local() - TimeDelta::days(days_ago);
        When::At { local: local - TimeDelta::minutes(days_ago * 37 % 600) }
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

/// A wish of one's own is not looked back on, and nothing else is refused here.
fn of_an_own_wish(error: Error) -> Result<Changes, Error> {
    if matches!(error, Error::NotAnAnswer) { Ok(Changes::NONE) } else { Err(error) }
}

/// Every answer by turns, a wish of one's own now and then.
fn answer(says: usize) -> Answer {
    match says % 6 {
        4 => Answer::HeldBack,
        5 => Answer::Asked { met: [None, Some(Met::Met), Some(Met::NotMet)][says / 6 % 3] },
        decision => Answer::Received { decision: Decision::ALL[decision] },
    }
}

fn said(says: usize) -> EntryDraft {
    EntryDraft {
        id: EntryId(uuid::Uuid::now_v7()),
        who: Who::Known { id: RelationshipId(uuid::Uuid::nil()) },
        when: None,
        request: "my Saturday".to_owned(),
        kind: Some(Kind::Time),
        want: [None, Some(Want::Yes), Some(Want::No)][says % 3],
        answer: answer(says),
        cost: Cost::ALL[says % 7],
        details: Details { r#unsafe: says.is_multiple_of(50), ..Details::default() },
    }
}

/// All that can be asked of patterns as of a day.
fn asked(
    journal: &mut Journal,
    as_of: NaiveDate,
) -> (Patterns, EveryonePatterns, Vec<(PersonPatterns, Why)>) {
    let patterns = journal.patterns(as_of, Period::HalfYear).unwrap();
    let ids: Vec<_> = patterns.people.iter().map(|person| person.relationship.id).collect();
    let each = ids.into_iter().map(|id| {
        let person = journal.person_patterns(id, as_of, Period::TwelveWeeks).unwrap();
        (person, journal.explain_reading(id, as_of).unwrap())
    });
    let each = each.collect();
    (patterns, journal.everyone_patterns(as_of, Period::All).unwrap(), each)
}

fn assert_as_if_anew(journal: &mut Journal, as_of: NaiveDate, after: &str) {
    let in_step = asked(journal, as_of);
    let kept = journal.gathered.take();
    let anew = asked(journal, as_of);
    assert_eq!(in_step, anew, "after {after}, as of {as_of}");
    journal.gathered = kept;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

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
    let newest = life.entry(0).id;
    let from = life.journal.touched.from.expect("a row was touched");
    assert!(!life.journal.touched.people);
    let mut gathered = 0;
    life.journal.storage().in_short_from(from, |_| Some(PersonIndex(0)), |_| gathered += 1).unwrap();
    assert_eq!(gathered, 1);
    assert_eq!(from, life.journal.storage().entry(newest).unwrap().unwrap().place);
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
